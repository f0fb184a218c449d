import { cn } from "@/components/ui/cn";
import { formatCount } from "@/components/ui/format-number";
import { type tallyWhy, whyWord } from "./mapping-view";

/** The rules and reasons there are, each with how many, and each a filter. */
export function WhyFilter({
  tally,
  value,
  onChange,
}: {
  tally: ReturnType<typeof tallyWhy>;
  value: string;
  onChange: (why: string) => void;
}) {
  if (tally.length < 2 && value === "") return null;
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">Only one reason</legend>
      {tally.map(({ why, count, isOpen }) => (
        <button
          key={why}
          type="button"
          aria-pressed={value === why}
          onClick={() => onChange(value === why ? "" : why)}
          className={cn(
            "inline-flex h-6 items-center gap-1.5 rounded-md border border-line-strong px-2 text-xs text-ink-soft hover:text-ink",
            isOpen && "text-warning hover:text-warning",
            value === why && "border-accent-line bg-accent-soft text-accent hover:text-accent",
          )}
        >
          {whyWord(why)} <span className="tabular">{formatCount(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
