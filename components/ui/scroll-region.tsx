import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A frame that scrolls by itself, named and reachable by keyboard, so that nothing in it is out of anybody's reach. */
export function ScrollRegion({ label, className, ...props }: ComponentProps<"section"> & { label: string }) {
  return (
    <section
      {...props}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll only what has the focus
      tabIndex={0}
      aria-label={label}
      className={cn("overflow-auto", className)}
    />
  );
}
