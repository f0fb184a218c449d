"use client";

import { Switch as Radix } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

/** On or off, at once. For a choice that waits for "Save" take a Checkbox. */
export function Switch({
  label,
  className,
  ...props
}: Omit<ComponentProps<typeof Radix.Root>, "children"> & { label: ReactNode }) {
  const id = useId();
  return (
    <div className={cn("flex items-center gap-2", className)}>
      <Radix.Root
        {...props}
        id={id}
        className="h-4.5 w-8 shrink-0 rounded-full border border-transparent bg-ink-faint transition-colors disabled:opacity-50 data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-3.5 translate-x-px rounded-full bg-surface transition-transform data-[state=checked]:translate-x-3.5" />
      </Radix.Root>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
