import { useId } from "react";
import { formatCount } from "@/components/ui/format-number";
import { PickRow } from "./pick-row";
import type { PickRow as Row } from "./picked";

/** The rows of one group below its heading, which stays in view; without a group they stand by themselves. */
export function PickGroup({
  group,
  rows,
  isTabStop,
  ...row
}: {
  group: string | null;
  rows: readonly Row[];
  isTabStop: (value: string) => boolean;
  invalid: boolean;
  now: number | null;
  onTick: (value: string, ticked: boolean) => void;
}) {
  const id = useId();
  const ticked = rows.filter((one) => one.ticked).length;
  return (
    <>
      {group !== null && (
        <p className="sticky top-0 z-10 flex items-baseline justify-between gap-3 border-b bg-subtle px-3 py-1 text-xs not-first:border-t">
          <span id={id} className="min-w-0 font-medium wrap-anywhere">
            {group}
          </span>
          <span className="tabular shrink-0 text-ink-faint">
            {formatCount(ticked)} of {formatCount(rows.length)}
          </span>
        </p>
      )}
      <ul aria-labelledby={group === null ? undefined : id} className="divide-y">
        {rows.map((one) => (
          <PickRow key={one.value} {...row} {...one} tabStop={isTabStop(one.value)} />
        ))}
      </ul>
    </>
  );
}
