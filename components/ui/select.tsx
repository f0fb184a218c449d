"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";
import { controlClass } from "./input";
import { popoverClass } from "./popover";
import { styleNonce } from "./style-nonce";

export type SelectOption = { value: string; label: string; hint?: string; icon?: ReactNode; disabled?: boolean };

/** One choice of several. Inside a `Field` it is named by the field's label, elsewhere by `aria-label`. */
export function Select({
  options,
  placeholder = "Choose…",
  className,
  id,
  "aria-label": label,
  ...props
}: {
  options: readonly SelectOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  name?: string;
  disabled?: boolean;
  placeholder?: string;
  className?: string;
  id?: string;
  "aria-label"?: string;
}) {
  const control = useFieldControl({ id });
  return (
    <Radix.Root {...props}>
      <Radix.Trigger
        {...control}
        aria-label={label}
        className={cn(
          controlClass,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-left data-placeholder:text-ink-faint [&>span]:truncate",
          className,
        )}
      >
        <Radix.Value placeholder={placeholder} />
        <Radix.Icon>
          <ChevronDown aria-hidden className="size-4 text-ink-faint" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className={cn(popoverClass, "max-h-80 min-w-(--radix-select-trigger-width) overflow-hidden p-1")}
        >
          <Radix.Viewport nonce={styleNonce()}>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="relative flex min-h-8 items-center gap-2 rounded-sm py-1 pr-8 pl-2 text-sm outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-ink-faint data-highlighted:bg-muted"
              >
                {option.icon}
                <span className="flex flex-col">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.hint && <span className="text-xs text-ink-faint">{option.hint}</span>}
                </span>
                <Radix.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-4 text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
