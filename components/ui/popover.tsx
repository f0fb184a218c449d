"use client";

import { Popover as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The look of everything that floats above the page. */
export const popoverClass =
  "z-50 animate-enter rounded-lg border border-line bg-surface text-sm text-ink shadow-popover outline-none";

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

/** Needs `aria-label` or a heading with `aria-labelledby`: it is a dialog to a screen reader. */
export function PopoverContent({
  className,
  sideOffset = 4,
  align = "start",
  ...props
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        {...props}
        sideOffset={sideOffset}
        align={align}
        collisionPadding={8}
        className={cn(popoverClass, "max-w-[calc(100vw-1rem)] p-3", className)}
      />
    </Radix.Portal>
  );
}
