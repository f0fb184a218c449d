"use client";

import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { brushOf, edgePaths, type Painting, paintCards, paintEdges, prepare } from "./paint-graph";

/**
 * The whole graph from afar, painted on one canvas: thousands of cards in view at once are too many elements for the
 * page. Same places and colours as the cards, so that coming nearer changes the detail and nothing else.
 */
export function FarView({ painting }: { painting: Painting }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();

  useEffect(() => {
    const paths = edgePaths(painting);
    let frame = 0;
    const paint = () => {
      frame = 0;
      const brush = canvas.current && brushOf(canvas.current);
      if (!brush) return;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      prepare(brush, { width, height }, { x, y, zoom });
      paintEdges(brush, paths, zoom, painting.traced !== null);
      paintCards(brush, painting, zoom);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    paint();
    const unsubscribe = store.subscribe(schedule);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [painting, store]);

  return <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-0 size-full" />;
}
