"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { overlayClass } from "./dialog";
import { IconButton } from "./icon-button";

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;
export const SheetClose = Radix.Close;

/** A panel that slides in from an edge: navigation on a phone, details beside a list. */
export function SheetContent({
  title,
  side = "right",
  className,
  children,
}: {
  title: ReactNode;
  side?: "left" | "right";
  className?: string;
  children: ReactNode;
}) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClass} />
      <Radix.Content
        aria-describedby={undefined}
        className={cn(
          "fixed inset-y-0 z-50 flex w-80 max-w-[calc(100vw-3rem)] flex-col bg-surface shadow-popover outline-none",
          side === "right" ? "right-0 animate-slide border-l" : "left-0 animate-enter border-r",
          className,
        )}
      >
        <div className="flex h-12 shrink-0 items-center border-b pr-12 pl-4">
          <Radix.Title className="truncate text-sm font-semibold">{title}</Radix.Title>
        </div>
        <div className="min-h-0 grow overflow-y-auto">{children}</div>
        {/* Last, so that opening puts the focus on what the sheet is about. */}
        <Radix.Close asChild>
          <IconButton label="Close" size="sm" className="absolute top-2.5 right-2.5">
            <X aria-hidden />
          </IconButton>
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  );
}
