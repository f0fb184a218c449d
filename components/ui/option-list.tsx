import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "./cn";
import { popoverClass } from "./popover";

export type Option = { key: string; isChosen: boolean; content: ReactNode };

/**
 * The list below a combobox. The focus stays in the box, which has the keys and names option `at` by `${id}-${at}`; the
 * list itself is `${id}-list`.
 */
export function OptionList({
  id,
  label,
  options,
  at,
  onPick,
  className,
  optionClassName,
}: {
  id: string;
  label: string;
  options: readonly Option[];
  at: number;
  onPick: (index: number) => void;
  className?: string;
  optionClassName?: string;
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
      aria-label={label}
      className={cn(popoverClass, "absolute inset-x-0 top-full mt-1 overflow-y-auto p-1", className)}
    >
      {options.map(({ key, isChosen, content }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and the keys
        // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused
        <div
          key={key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={isChosen}
          // Before the box loses the focus, which would close the list under the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
          className={cn(
            "rounded-sm py-1 hover:bg-muted",
            index === at && "bg-muted outline-2 -outline-offset-2 outline-ring",
            optionClassName,
          )}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
