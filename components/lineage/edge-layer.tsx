"use client";

import { ViewportPortal } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import type { EdgeCount } from "./edge-counts";
import type { Layout } from "./layout/layout-graph";
import type { EdgeStroke } from "./to-flow-elements";

const comingBack = [{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }];
const dashes = { plain: undefined, bridge: "2 4", reversed: "6 4", told: "9 3" };

/**
 * The edges near by, under the cards: a path for each look and not one for each edge, which React Flow would keep
 * watching one by one. Dotted: through hidden assets. Dashed: against a cycle, and longer: told by
 * the warehouse rather than by dbt.
 */
export const EdgeLayer = memo(function EdgeLayer({
  strokes,
  counts,
  layout,
}: {
  strokes: readonly EdgeStroke[];
  counts: readonly EdgeCount[];
  layout: Layout;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const drawn = useRef(layout);
  // When a branch opens, cards walk to their new places (lineage.css): their lines are seen again once they are there.
  useEffect(() => {
    if (drawn.current === layout) return;
    drawn.current = layout;
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) svg.current?.animate(comingBack, 280);
  }, [layout]);
  return (
    <ViewportPortal>
      <svg
        ref={svg}
        aria-hidden
        className="lineage-edges pointer-events-none absolute top-0 left-0 size-px overflow-visible"
      >
        {strokes.map(({ kind, mark, path }) => (
          <path key={`${kind} ${mark}`} d={path} fill="none" className={`is-${mark}`} strokeDasharray={dashes[kind]} />
        ))}
        {counts.map(({ edge, x, y, text }) => (
          <text key={edge} x={x} y={y} textAnchor="middle" dominantBaseline="central">
            {text}
          </text>
        ))}
      </svg>
    </ViewportPortal>
  );
});
