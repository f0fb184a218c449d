"use client";

import { RadioGroup as Radix } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** One of a few, all in sight. */
export function RadioGroup({
  label,
  options,
  className,
  ...props
}: Omit<ComponentProps<typeof Radix.Root>, "children"> & { label: string; options: readonly RadioOption[] }) {
  const id = useId();
  return (
    <Radix.Root {...props} aria-label={label} className={cn("flex flex-col gap-2", className)}>
      {options.map((option) => {
        const itemId = `${id}-${option.value}`;
        return (
          <div key={option.value} className="flex items-start gap-2">
            <Radix.Item
              id={itemId}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${itemId}-hint` : undefined}
              className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface hover:not-disabled:border-ink-faint disabled:opacity-50 data-[state=checked]:border-accent"
            >
              <Radix.Indicator className="size-2 rounded-full bg-accent" />
            </Radix.Item>
            <label htmlFor={itemId} className={cn(option.disabled && "text-ink-faint")}>
              {option.label}
              {option.hint && (
                <span id={`${itemId}-hint`} className="block text-xs text-ink-faint">
                  {option.hint}
                </span>
              )}
            </label>
          </div>
        );
      })}
    </Radix.Root>
  );
}
