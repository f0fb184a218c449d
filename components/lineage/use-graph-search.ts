"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { findNodes } from "./find-nodes";
import type { Drawing } from "./use-drawing";

export type GraphSearch = {
  text: string;
  setText: (text: string) => void;
  hits: readonly number[];
  /** The hit that Enter went to last, and its number among the hits. */
  current: number | null;
  position: number;
  /** Goes on to the next hit (or back to the one before), round at the end, and answers which node it is. */
  step: (by: 1 | -1) => number | null;
};

/** Search among what is drawn. */
export function useGraphSearch(drawing: Drawing | null): GraphSearch {
  const [text, setText] = useState("");
  const [position, setPosition] = useState(-1);
  const settled = useDeferredValue(text);
  const hits = useMemo(() => (drawing ? findNodes(drawing.visible, drawing.layout, settled) : []), [drawing, settled]);
  return {
    text,
    setText: (next) => {
      setText(next);
      setPosition(-1);
    },
    hits,
    current: hits[position] ?? null,
    position,
    step: (by) => {
      if (hits.length === 0) return null;
      const next = position < 0 ? (by === 1 ? 0 : hits.length - 1) : (position + by + hits.length) % hits.length;
      setPosition(next);
      return hits[next] ?? null;
    },
  };
}
