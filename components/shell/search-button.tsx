"use client";

import { Search } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";

const never = () => () => {};

/** "⌘" on Apple's machines, "Ctrl" elsewhere. The server cannot know, and says what most have. */
export function useModifierKey(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}

/** Looks like a search field and opens the command palette. */
export function SearchButton({
  collapsed = false,
  className,
  onClick,
}: {
  collapsed?: boolean;
  className?: string;
  onClick: () => void;
}) {
  const modifier = useModifierKey();
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={collapsed ? "Search" : undefined}
      aria-keyshortcuts="Control+K Meta+K"
      className={cn(
        "flex h-8 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-ink-faint hover:border-ink-faint",
        collapsed && "justify-center px-0",
        className,
      )}
    >
      <Search aria-hidden className="size-4 shrink-0" />
      {!collapsed && (
        <>
          <span className="grow text-left">Search</span>
          <Kbd>{modifier === "⌘" ? "⌘K" : "Ctrl K"}</Kbd>
        </>
      )}
    </button>
  );
}
