import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { ErrorView } from "@/lib/core/errors";
import { cn } from "./cn";
import { CopyButton } from "./copy-button";

/** What went wrong and what to do about it. The code, and a reference if there is one, can be copied for whoever helps. */
export function ErrorNotice({
  error,
  reference,
  remedy,
  action,
  className,
}: {
  error: ErrorView;
  reference?: string;
  /** The remedy as it is drawn, where it is more than a sentence. */
  remedy?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const code = reference ? `${error.code} · ${reference}` : error.code;
  return (
    <div
      role="alert"
      className={cn("flex gap-2.5 rounded-md border border-danger-line bg-danger-soft px-3 py-2.5 text-sm", className)}
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="min-w-0 grow">
        <p className="font-medium wrap-anywhere">{error.message}</p>
        {remedy ?? <p className="text-ink-soft wrap-anywhere">{error.remedy}</p>}
        {error.fields && error.fields.length > 0 && (
          <ul className="mt-1 list-disc pl-4 text-ink-soft">
            {error.fields.map((field) => (
              <li key={`${field.path} ${field.message}`}>
                {field.path && <code className="font-mono text-xs">{field.path}</code>} {field.message}
              </li>
            ))}
          </ul>
        )}
        <div className="mt-1.5 flex flex-wrap items-center gap-2">
          <code className="font-mono text-xs text-ink-soft">{code}</code>
          <CopyButton text={`${code}\n${error.message}\n${error.remedy}`} label="Copy this error" />
          {action}
        </div>
      </div>
    </div>
  );
}
