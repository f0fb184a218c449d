import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { popoverClass } from "@/components/ui/popover";
import { shorten } from "@/components/ui/shorten";
import type { CompletionView } from "@/lib/lineage/select-schema";

/** The list below the box. The focus stays in the box; `at` is where the arrow keys are. */
export function CompletionList({
  id,
  items,
  at,
  onPick,
}: {
  id: string;
  items: CompletionView["items"];
  at: number;
  onPick: (index: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label="Completions"
      className={cn(popoverClass, "absolute top-full right-0 left-0 mt-1 max-h-72 min-w-64 overflow-y-auto p-1")}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and the keys
        // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused
        <div
          key={item.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // Before the box loses the focus, which would close the list under the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
          className={cn(
            "flex min-h-7 items-baseline justify-between gap-3 rounded-sm px-2 py-1 hover:bg-muted",
            index === at && "bg-muted outline-2 -outline-offset-2 outline-ring",
          )}
        >
          <span className="font-mono text-xs wrap-anywhere">{shorten(item.label)}</span>
          <span className="shrink-0 text-xs text-ink-faint">{item.about}</span>
        </div>
      ))}
    </div>
  );
}
