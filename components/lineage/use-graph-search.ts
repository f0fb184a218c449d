"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useDebounced } from "@/components/shell/use-asset-search";
import { isSelectionText } from "@/lib/lineage/select/parse-selection";
import type { SelectView } from "@/lib/lineage/select-schema";
import { findNodes, type Hits, hitsOf, noHits } from "./find-nodes";
import { selectionFault } from "./selection/selection-fault";
import type { Drawing } from "./use-drawing";
import type { ChangeParams } from "./use-lineage-params";

export type GraphSearch = {
  text: string;
  setText: (text: string) => void;
  /** Whether the text is a selection rather than words to find. */
  isSelection: boolean;
  /** What is wrong with the selection, once typing pauses. */
  fault: string | null;
  hits: Hits["nodes"];
  inGroups: Hits["inGroups"];
  /** How many assets are found in the drawing, those in folded groups too. */
  drawn: number;
  /** The hit that Enter went to last, and its number among the hits. */
  current: number | null;
  position: number;
  /** Goes on to the next hit (or back to the one before), round at the end, and answers which node it is. */
  step: (by: 1 | -1) => number | null;
};

/** Search among what is drawn, by words, or by a selection, which the address keeps. */
export function useGraphSearch(
  drawing: Drawing | null,
  select: string | null,
  selected: SelectView | undefined,
  change: ChangeParams,
  /** Without an asset in the middle there is nothing to find words in: any text selects. */
  hasMiddle: boolean,
): GraphSearch {
  const [text, setText] = useState(select ?? "");
  const [position, setPosition] = useState(-1);
  const deferred = useDeferredValue(text);
  const paused = useDebounced(text, 300);
  const selects = useCallback(
    (words: string) => (hasMiddle ? isSelectionText(words) : words.trim() !== ""),
    [hasMiddle],
  );
  const isSelection = selects(text);
  const fault = useMemo(() => (selects(paused) ? selectionFault(paused) : null), [paused, selects]);
  useKeptInAddress(paused, selects, fault, select, change, setText);

  const found = useMemo(() => {
    if (!drawing) return noHits;
    if (!selects(deferred)) return findNodes(drawing.visible, drawing.layout, deferred);
    if (select === null || fault !== null) return noHits;
    const ids = new Set(selected?.nodes.map(({ id }) => id));
    return hitsOf(drawing.visible, drawing.layout, ({ id }) => ids.has(id));
  }, [drawing, deferred, select, selected, fault, selects]);
  const hits = found.nodes;
  return {
    ...{ text, isSelection, hits, position, inGroups: found.inGroups, drawn: found.count },
    fault: paused === text ? fault : null,
    setText: (next) => {
      setText(next);
      setPosition(-1);
    },
    current: hits[position] ?? null,
    step: (by) => {
      if (hits.length === 0) return null;
      const next = position < 0 ? (by === 1 ? 0 : hits.length - 1) : (position + by + hits.length) % hits.length;
      setPosition(next);
      return hits[next] ?? null;
    },
  };
}

/** The address follows what is typed, and the box an address that came from elsewhere, such as the back button. */
function useKeptInAddress(
  paused: string,
  selects: (text: string) => boolean,
  fault: string | null,
  select: string | null,
  change: ChangeParams,
  setText: (text: string) => void,
) {
  const known = useRef(select);
  useEffect(() => {
    if (selects(paused) && fault !== null) return;
    const next = selects(paused) ? paused.trim() : null;
    if (next === known.current) return;
    known.current = next;
    change(next === null ? { select: null, only: false } : { select: next });
  }, [paused, selects, fault, change]);
  useEffect(() => {
    if (select === known.current) return;
    known.current = select;
    setText(select ?? "");
  }, [select, setText]);
}
