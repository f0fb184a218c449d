"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

/** A button that shows an icon alone: its label is what a screen reader says and what the tooltip shows. */
export function IconButton({
  label,
  tooltipSide,
  size,
  variant = "ghost",
  className,
  ...props
}: Omit<ComponentProps<typeof Button>, "aria-label"> & {
  label: string;
  tooltipSide?: ComponentProps<typeof Tooltip>["side"];
}) {
  return (
    <Tooltip content={label} side={tooltipSide}>
      <Button
        {...props}
        variant={variant}
        size={size}
        aria-label={label}
        className={cn("px-0", size === "sm" ? "w-7" : size === "lg" ? "w-9" : "w-8", className)}
      />
    </Tooltip>
  );
}
