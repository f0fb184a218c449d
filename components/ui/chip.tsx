"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";

/** A choice that is in force, such as a filter, with a cross that takes it away. */
export function Chip({
  children,
  removeLabel,
  onRemove,
}: {
  children: ReactNode;
  removeLabel: string;
  onRemove: () => void;
}) {
  return (
    <span className="inline-flex h-6 max-w-full items-center rounded-md border border-accent-line bg-accent-soft pl-2 text-xs text-accent">
      <span className="truncate">{children}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="ml-1 flex size-6 items-center justify-center rounded-md hover:text-accent-strong"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
