"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

/** The look that every typed-in control shares. */
export const controlClass =
  "w-full rounded-md border border-line-strong bg-surface text-sm text-ink placeholder:text-ink-faint hover:not-disabled:border-ink-faint focus-visible:border-ring focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-subtle disabled:text-ink-faint aria-invalid:border-danger";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return (
    <input type={type} {...props} {...useFieldControl(props)} className={cn(controlClass, "h-8 px-2.5", className)} />
  );
}
