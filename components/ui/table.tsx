import type { ComponentProps } from "react";
import { cn } from "./cn";
import { ScrollRegion } from "./scroll-region";

/** A dense table in its own scrolling frame, so that a wide one never widens the page. `label` names it. */
export function Table({
  label,
  className,
  frameClassName,
  ...props
}: ComponentProps<"table"> & { label: string; frameClassName?: string }) {
  return (
    <ScrollRegion label={label} className={cn("rounded-[inherit]", frameClassName)}>
      <table {...props} className={cn("w-full border-separate border-spacing-0 text-left text-sm", className)} />
    </ScrollRegion>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead {...props} className={cn("sticky top-0 z-10 bg-surface", className)} />;
}

/** `onClick` on a row is a convenience for the mouse: the row must hold a link or button that does the same. */
export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr {...props} className={cn("group/row [tbody>&]:hover:bg-subtle", className)} />;
}

/** Numbers stand below each other digit by digit, and their heading at the same edge: both are told `isNumber`. */
type Cell = { isNumber?: boolean };
const numberLook = "text-right tabular whitespace-nowrap";

export function Th({ className, scope = "col", isNumber, ...props }: ComponentProps<"th"> & Cell) {
  return (
    <th
      {...props}
      scope={scope}
      className={cn(
        "h-8 border-b px-3 first:pl-4 last:pr-4 text-xs font-medium whitespace-nowrap text-ink-faint",
        isNumber && numberLook,
        className,
      )}
    />
  );
}

export function Td({ className, isNumber, ...props }: ComponentProps<"td"> & Cell) {
  return (
    <td
      {...props}
      className={cn(
        "h-9 border-b border-line px-3 py-1.5 align-middle first:pl-4 last:pr-4 group-last/row:border-b-0",
        isNumber && numberLook,
        className,
      )}
    />
  );
}
