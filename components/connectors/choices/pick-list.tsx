import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import type { ChoiceView } from "@/lib/connectors/schema";
import { useNow } from "../use-now";
import { matching } from "./matching";
import { PickRow } from "./pick-row";
import { pickRows, pickText } from "./picked";

/** From so many on, a box to filter by is worth its place. */
const FILTER_FROM = 15;
/** More rows than this help nobody, and weigh on the page. */
const MOST_DRAWN = 1000;

/** Tick boxes for everything that was found, and for what was ticked before and is gone. */
export function PickList({
  noun,
  found,
  text,
  invalid,
  onChange,
}: {
  noun: string;
  found: readonly ChoiceView[];
  text: string;
  invalid: boolean;
  onChange: (text: string) => void;
}) {
  const [filter, setFilter] = useState("");
  const now = useNow(true, 20_000);
  const rows = pickRows(found, text);
  const shown = matching(rows, filter);

  const tick = (values: readonly string[], on: boolean) => {
    const ticked = new Set(rows.filter((row) => row.ticked).map(({ value }) => value));
    for (const value of values) {
      if (on) ticked.add(value);
      else ticked.delete(value);
    }
    onChange(pickText(found, ticked));
  };
  // One and the same function for all rows, whatever is ticked by now: a thousand of them are drawn once.
  const latest = useRef(tick);
  useEffect(() => {
    latest.current = tick;
  });
  const onTick = useCallback((value: string, on: boolean) => latest.current([value], on), []);

  const narrowed = filter.trim() !== "";
  const values = shown.map(({ value }) => value);
  return (
    <div className="rounded-md border">
      <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
        {rows.length > FILTER_FROM && (
          <Input
            type="search"
            aria-label={`Filter ${noun}`}
            placeholder={`Filter ${noun}`}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              // Enter in a line of text would send the form.
              if (event.key === "Enter") event.preventDefault();
            }}
            className="min-w-40 grow basis-40"
          />
        )}
        <Button size="sm" onClick={() => (narrowed ? tick(values, true) : onChange(""))}>
          {narrowed ? "Tick these" : "Tick all"}
        </Button>
        <Button size="sm" onClick={() => tick(values, false)}>
          {narrowed ? "Untick these" : "Tick none"}
        </Button>
      </div>
      <ul className="max-h-80 divide-y overflow-y-auto">
        {shown.slice(0, MOST_DRAWN).map(({ ticked, lost, ...choice }) => (
          <PickRow
            key={choice.value}
            choice={choice}
            ticked={ticked}
            lost={lost}
            invalid={invalid}
            now={now}
            onTick={onTick}
          />
        ))}
      </ul>
      <p
        role="status"
        className={
          shown.length === 0 || shown.length > MOST_DRAWN ? "border-t px-3 py-2 text-xs text-ink-soft" : "sr-only"
        }
      >
        {shown.length === 0 && `No ${noun} hold this text.`}
        {shown.length > MOST_DRAWN && `${formatCount(shown.length - MOST_DRAWN)} more: filter to see them.`}
        {narrowed && shown.length > 0 && ` ${shown.length} of ${rows.length} ${noun} shown.`}
      </p>
    </div>
  );
}
