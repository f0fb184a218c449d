"use client";

import { Toaster as Sonner } from "sonner";

/** Where `toast` of sonner appears. For what went well, and for errors that belong to no place on the page. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-80 items-start gap-2 rounded-lg border border-line bg-surface px-3 py-2.5 font-sans text-sm text-ink shadow-popover",
          title: "font-medium",
          description: "text-ink-soft",
          success: "[&_[data-icon]]:text-success",
          error: "[&_[data-icon]]:text-danger",
          actionButton: "ml-auto shrink-0 rounded-sm px-1.5 font-medium text-accent hover:underline",
        },
      }}
    />
  );
}
