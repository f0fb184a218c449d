"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

export const TooltipProvider = Radix.Provider;

/** A short explanation on hover and focus. Never the only place where something is said. */
export function Tooltip({
  content,
  side,
  children,
}: {
  content: ReactNode;
  side?: ComponentProps<typeof Radix.Content>["side"];
  children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={5}
          collisionPadding={8}
          className="z-60 max-w-72 animate-enter rounded-md bg-ink px-2 py-1 text-xs text-canvas"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
