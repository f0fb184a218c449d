import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const looks = {
  info: { icon: Info, box: "border-info-line bg-info-soft", sign: "text-info" },
  success: { icon: CircleCheck, box: "border-success-line bg-success-soft", sign: "text-success" },
  warning: { icon: TriangleAlert, box: "border-warning-line bg-warning-soft", sign: "text-warning" },
  danger: { icon: CircleAlert, box: "border-danger-line bg-danger-soft", sign: "text-danger" },
} as const;

/** Something to know that is no error of the page. Errors are `ErrorNotice`. */
export function Notice({
  tone = "info",
  title,
  action,
  className,
  children,
}: {
  tone?: keyof typeof looks;
  title?: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const { icon: Icon, box, sign } = looks[tone];
  return (
    <div className={cn("flex flex-wrap items-start gap-2.5 rounded-md border px-3 py-2.5 text-sm", box, className)}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", sign)} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-ink-soft">{children}</div>}
      </div>
      {action && <div className="max-sm:ml-6.5">{action}</div>}
    </div>
  );
}
