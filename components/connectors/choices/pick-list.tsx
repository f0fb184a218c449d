import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import type { ChoiceView } from "@/lib/connectors/schema";
import { useNow } from "../use-now";
import { matching } from "./matching";
import { moveInList } from "./move-in-list";
import { PickGroup } from "./pick-group";
import { groupRows, pickRows, pickText } from "./picked";

/** From so many on, a box to filter by is worth its place, and Tab passes by: the arrows lead through the list. */
const LONG_FROM = 15;
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
  const [last, setLast] = useState<string | null>(null);
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
  const drawn = shown.slice(0, MOST_DRAWN);
  const tabStop = drawn.find(({ value }) => value === last) ?? drawn[0];
  const takesAll = found.every(({ isDefault }) => isDefault);
  return (
    <div className="rounded-md border">
      <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
        {rows.length > LONG_FROM && (
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
          {narrowed ? "Tick these" : takesAll ? "Tick all" : "Tick as proposed"}
        </Button>
        <Button size="sm" onClick={() => tick(values, false)}>
          {narrowed ? "Untick these" : "Tick none"}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the fieldset is around it */}
      <div
        role="group"
        aria-label={`${noun} found`}
        className="max-h-80 overflow-y-auto"
        onKeyDown={moveInList}
        onFocus={({ target }) => target instanceof HTMLInputElement && setLast(target.value)}
      >
        {groupRows(drawn).map(({ group, rows: ofGroup }) => (
          <PickGroup
            key={group ?? ""}
            {...{ group, invalid, now, onTick }}
            rows={ofGroup}
            isTabStop={(value) => rows.length <= LONG_FROM || value === tabStop?.value}
          />
        ))}
      </div>
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
