import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { popoverClass } from "@/components/ui/popover";
import type { ChoiceView } from "@/lib/connectors/schema";

/** The list below a combobox. The focus stays in the input; `at` is where the arrow keys are. */
export function ComboList({
  id,
  label,
  choices,
  at,
  value,
  onPick,
}: {
  id: string;
  label: string;
  choices: readonly ChoiceView[];
  at: number;
  value: string;
  onPick: (value: string) => void;
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
      className={cn(popoverClass, "absolute inset-x-0 top-full mt-1 max-h-64 overflow-y-auto p-1")}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and the keys
        // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused
        <div
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={choice.value === value}
          // Before the input loses the focus, which would close the list under the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice.value)}
          className={cn(
            "relative flex min-h-8 flex-col justify-center rounded-sm py-1 pr-8 pl-2 hover:bg-muted",
            index === at && "bg-muted outline-2 -outline-offset-2 outline-ring",
          )}
        >
          <span className="wrap-anywhere">{choice.label}</span>
          {(choice.detail ?? choice.reason) && (
            <span className="text-xs text-ink-faint wrap-anywhere">{choice.detail ?? choice.reason}</span>
          )}
          {choice.value === value && (
            <Check aria-hidden className="absolute top-1/2 right-2 size-4 -translate-y-1/2 text-accent" />
          )}
        </div>
      ))}
    </div>
  );
}
