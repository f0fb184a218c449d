"use client";

import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { overlayClass } from "./dialog";
import { Field } from "./field";
import { Input } from "./input";

/**
 * Asks before something that cannot be taken back. It stays open while `onConfirm` works, and closes when that ends
 * well; what went wrong is for `children` to show. `typed` must be typed out first.
 */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  typed,
  danger = true,
  onConfirm,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description: ReactNode;
  confirmLabel: string;
  typed?: string;
  danger?: boolean;
  /** Resolves to false to keep the dialog open. */
  onConfirm: () => Promise<boolean | undefined> | boolean | undefined;
  children?: ReactNode;
}) {
  const [pending, setPending] = useState(false);
  const [text, setText] = useState("");

  function change(next: boolean) {
    if (pending) return;
    setText("");
    onOpenChange(next);
  }
  async function confirm() {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) {
        setText("");
        onOpenChange(false);
      }
    } finally {
      setPending(false);
    }
  }

  return (
    <Radix.Root open={open} onOpenChange={change}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-enter rounded-lg border border-line bg-surface shadow-popover outline-none">
          <div className="flex flex-col gap-3 p-4">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            <Radix.Description asChild>
              <div className="text-sm text-ink-soft">{description}</div>
            </Radix.Description>
            {typed !== undefined && (
              <Field label={`Type ${typed} to confirm`}>
                <Input value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
              </Field>
            )}
            {children}
          </div>
          <div className="flex justify-end gap-2 border-t border-line px-4 py-3">
            <Radix.Cancel asChild>
              <Button disabled={pending}>Cancel</Button>
            </Radix.Cancel>
            <Button
              variant={danger ? "danger" : "primary"}
              pending={pending}
              disabled={typed !== undefined && text !== typed}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
