"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useDebounced } from "@/components/shell/use-asset-search";
import { isSelectionText } from "@/lib/lineage/select/parse-selection";
import type { SelectView } from "@/lib/lineage/select-schema";
import { findNodes, inReadingOrder } from "./find-nodes";
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
  hits: readonly number[];
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
): GraphSearch {
  const [text, setText] = useState(select ?? "");
  const [position, setPosition] = useState(-1);
  const deferred = useDeferredValue(text);
  const paused = useDebounced(text, 300);
  const isSelection = isSelectionText(text);
  const fault = useMemo(() => (isSelectionText(paused) ? selectionFault(paused) : null), [paused]);
  useKeptInAddress(paused, fault, select, change, setText);

  const hits = useMemo(() => {
    if (!drawing) return [];
    if (!isSelectionText(deferred)) return findNodes(drawing.visible, drawing.layout, deferred);
    if (select === null || fault !== null) return [];
    const found = (selected?.nodes ?? []).flatMap(({ id }) => drawing.visible.indexOf.get(id) ?? []);
    return inReadingOrder(found, drawing.layout);
  }, [drawing, deferred, select, selected, fault]);
  return {
    ...{ text, isSelection, hits, position },
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
  fault: string | null,
  select: string | null,
  change: ChangeParams,
  setText: (text: string) => void,
) {
  const known = useRef(select);
  useEffect(() => {
    if (isSelectionText(paused) && fault !== null) return;
    const next = isSelectionText(paused) ? paused.trim() : null;
    if (next === known.current) return;
    known.current = next;
    change(next === null ? { select: null, only: false } : { select: next });
  }, [paused, fault, change]);
  useEffect(() => {
    if (select === known.current) return;
    known.current = select;
    setText(select ?? "");
  }, [select, setText]);
}
