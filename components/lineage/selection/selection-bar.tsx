"use client";

import { CircleAlert, X } from "lucide-react";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { SelectView } from "@/lib/lineage/select-schema";
import type { ChangeParams } from "../use-lineage-params";
import type { LineageParams } from "../view-params";
import type { SelectionQuery } from "./use-selection";

type Shown = "highlight" | "only" | "list";

/** What a selection found, what is wrong with it, and how it is shown. Below the box, and never takes the focus. */
export function SelectionBar({
  id,
  fault,
  query,
  drawn,
  params,
  hasMiddle,
  change,
  onClear,
}: {
  id: string;
  fault: string | null;
  query: SelectionQuery;
  /** How many of what is selected are in the drawing. */
  drawn: number;
  params: LineageParams;
  hasMiddle: boolean;
  change: ChangeParams;
  onClear: () => void;
}) {
  const refused = query.isError ? errorView(query.error) : null;
  const trouble = fault ?? (refused && (refused.fields?.[0]?.message ?? `${refused.message} ${refused.remedy}`));
  const isAlone = params.only || !hasMiddle;
  const shown: Shown = !isAlone ? "highlight" : params.view === "table" ? "list" : "only";
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1.5 border-t pt-2 text-sm md:order-last">
      <p id={id} role="status" className="min-w-0 grow basis-64 text-ink-soft wrap-anywhere">
        {trouble ? (
          <span className="text-danger">
            <CircleAlert aria-hidden className="mr-1.5 inline size-4 align-text-bottom" />
            {trouble}
          </span>
        ) : query.data && params.select !== null ? (
          foundWords(query.data, isAlone ? null : drawn)
        ) : (
          "Selecting…"
        )}
      </p>
      {!trouble && params.select !== null && (
        <Segmented<Shown>
          label="Show the selection"
          value={shown}
          onChange={(next) =>
            change(
              next === "list"
                ? { only: true, view: "table" }
                : { only: next === "only", ...(shown === "list" && { view: "graph" }) },
              "push",
            )
          }
          options={[
            ...(hasMiddle ? [{ value: "highlight" as const, label: "Highlight" }] : []),
            { value: "only", label: "Only these" },
            { value: "list", label: "List" },
          ]}
        />
      )}
      <Button size="sm" variant="ghost" onClick={onClear}>
        <X aria-hidden />
        Clear
      </Button>
    </div>
  );
}

/** "12 selected, 5 of them in this drawing. tag:x matches nothing." */
export function foundWords(
  { total, nodes, truncated, isSimplified, unmatched }: SelectView,
  drawn: number | null,
): string {
  const count = (number: number) => number.toLocaleString("en");
  const place =
    drawn === null || total === 0
      ? ""
      : drawn === total
        ? ", all in this drawing"
        : `, ${count(drawn)} of them in this drawing`;
  return [
    total === 0 ? "Nothing is selected." : `${count(total)} selected${place}.`,
    truncated && `Only the first ${count(nodes.length)} are shown: narrow the selection.`,
    isSimplified && "Not all connections through others are drawn: there are too many.",
    ...unmatched.slice(0, 3),
    unmatched.length > 3 && `${unmatched.length - 3} more parts match nothing.`,
  ]
    .filter(Boolean)
    .join(" ");
}
