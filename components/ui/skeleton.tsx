import { cn } from "./cn";

/** Holds the place of what is coming. The list around it says that it loads (`aria-busy`). */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("h-4 animate-pulse rounded-sm bg-muted", className)} />;
}
