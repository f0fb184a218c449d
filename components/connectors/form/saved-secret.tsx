"use client";

import { KeyRound } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

/** A secret that is saved and never shown: when it was saved, and a way to put another in its place. */
export function SavedSecret({
  label,
  savedAt,
  typed,
  onKeep,
  children,
}: {
  label: string;
  savedAt: string;
  /** Whether another is typed already, as when the field was out of sight for a while. */
  typed: boolean;
  onKeep: () => void;
  children: ReactNode;
}) {
  const [replacing, setReplacing] = useState(typed);
  if (replacing) {
    return (
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">{children}</div>
        <Button
          variant="ghost"
          onClick={() => {
            onKeep();
            setReplacing(false);
          }}
        >
          Keep the saved one
        </Button>
      </div>
    );
  }
  return (
    <p className="flex h-8 items-center gap-2 rounded-md border bg-subtle px-2.5 text-ink-soft">
      <KeyRound aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="grow truncate">Saved on {savedAt.slice(0, 10)}</span>
      <Button size="sm" variant="ghost" aria-label={`Replace ${label}`} onClick={() => setReplacing(true)}>
        Replace
      </Button>
    </p>
  );
}
