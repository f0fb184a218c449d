"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";
import { controlClass } from "./input";

/** The browser's own list of choices: for a form that is its page's address, and works before any script has come. */
export function NativeSelect({ className, ...props }: ComponentProps<"select">) {
  return <select {...props} {...useFieldControl(props)} className={cn(controlClass, "h-8 px-2", className)} />;
}
