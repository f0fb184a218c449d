"use client";

import { Dialog } from "radix-ui";
import { type ReactNode, useSyncExternalStore } from "react";
import { overlayClass } from "@/components/ui/dialog";

const wide = "(min-width: 64rem)";
const subscribe = (onChange: () => void) => {
  const query = window.matchMedia(wide);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
};

/** A column beside the graph where there is room, a sheet from below where there is not. */
export function DetailsFrame({ name, onClose, children }: { name: string; onClose: () => void; children: ReactNode }) {
  const isWide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => true,
  );
  if (isWide) {
    return (
      <aside aria-label={`Details of ${name}`} className="w-88 shrink-0 border-l bg-surface">
        {children}
      </aside>
    );
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClass} />
        <Dialog.Content
          aria-describedby={undefined}
          // The sheet itself, not its first button, which would show its tooltip.
          tabIndex={-1}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className="fixed inset-x-0 bottom-0 z-50 h-[70dvh] animate-enter rounded-t-lg border-t bg-surface shadow-popover outline-none"
        >
          <Dialog.Title className="sr-only">{`Details of ${name}`}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
