"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

/** The one layer that dims the page. */
export const overlayClass = "fixed inset-0 z-40 animate-enter bg-overlay";

/** A window over the page. `footer` holds its buttons, the main one last. */
export function DialogContent({
  title,
  description,
  footer,
  className,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClass} />
      <Radix.Content
        {...(!description && { "aria-describedby": undefined })}
        onOpenAutoFocus={() => {
          opener.current = document.activeElement;
        }}
        onCloseAutoFocus={(event) => {
          // Whatever opened it has the keyboard again, also a button that is no trigger of Radix'.
          if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return;
          event.preventDefault();
          opener.current.focus();
        }}
        className={cn(
          "fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-enter flex-col rounded-lg border border-line bg-surface shadow-popover outline-none",
          className,
        )}
      >
        <div className="py-4 pr-12 pl-4">
          <Radix.Title className="text-base font-semibold wrap-anywhere">{title}</Radix.Title>
          {description && (
            <Radix.Description asChild>
              <div className="mt-1 text-sm text-ink-soft wrap-anywhere">{description}</div>
            </Radix.Description>
          )}
        </div>
        <div className="min-h-0 overflow-y-auto px-4 pt-0.5 pb-4">{children}</div>
        {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>}
        {/* Last, so that opening puts the focus on what the dialog is about. */}
        <Radix.Close asChild>
          <IconButton label="Close" size="sm" className="absolute top-3 right-3">
            <X aria-hidden />
          </IconButton>
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  );
}
