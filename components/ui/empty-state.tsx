import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** What a list says when it has nothing: why, and the next step. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  as: Heading = "h2",
  className,
}: {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  as?: "h1" | "h2" | "h3" | "p";
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col items-center gap-3 px-6 py-12 text-center", className)}>
      {Icon && (
        <span className="flex size-10 items-center justify-center rounded-lg border bg-subtle text-ink-faint">
          <Icon aria-hidden className="size-5" />
        </span>
      )}
      <div className="max-w-md">
        <Heading className="text-base font-semibold">{title}</Heading>
        {children && <div className="mt-1 text-sm text-ink-soft">{children}</div>}
      </div>
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
