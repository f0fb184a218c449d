import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** Turning circle. With a label it is announced; without one it belongs to something that is already named. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  const circle = <LoaderCircle aria-hidden className={cn("size-4 animate-spin", className)} />;
  if (label === undefined) return circle;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-ink-faint">
      {circle}
      <span>{label}</span>
    </span>
  );
}
