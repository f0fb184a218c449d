"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type PointerEvent, useEffect, useMemo, useRef } from "react";
import { fitViewport, layoutBounds } from "./fit-viewport";
import { followScreen } from "./follow-screen";
import { paintMap } from "./paint-cards";
import { brushOf, type Painting, prepare } from "./paint-graph";
import { onThemeChange, paletteVersion } from "./palette";

const size = { width: 176, height: 116 };

/** The minimap: the whole graph, and the frame of what is on the screen. A press moves the screen there. */
export function OverviewMap({ painting }: { painting: Painting }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const flow = useReactFlow();
  const whole = useMemo(() => fitViewport(layoutBounds(painting.layout), size, 8), [painting.layout]);

  useEffect(() => {
    // The cards are the same at every move of the screen: painted once, and once more in the colours of another theme.
    const cards = document.createElement("canvas");
    let paintedIn = -1;
    const paintCards = () => {
      const brush = brushOf(cards);
      if (!brush) return;
      paintedIn = paletteVersion();
      prepare(brush, size, whole);
      paintMap(brush, painting, whole.zoom);
    };
    return followScreen(store, onThemeChange, ({ x, y, zoom }, { width, height }) => {
      const brush = canvas.current && brushOf(canvas.current);
      if (!brush) return;
      const { context, colour } = brush;
      prepare(brush, size, whole);
      if (paintedIn !== paletteVersion()) paintCards();
      const density = window.devicePixelRatio || 1;
      if (cards.width !== Math.round(size.width * density)) paintCards();
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(cards, 0, 0);
      context.restore();
      context.strokeStyle = colour("--accent");
      context.lineWidth = 1.5 / whole.zoom;
      // Cut to the map: of a screen larger than the graph, only parts of the frame would be seen.
      const edge = 1 / whole.zoom;
      const left = Math.max(-x / zoom, -whole.x / whole.zoom + edge);
      const top = Math.max(-y / zoom, -whole.y / whole.zoom + edge);
      const right = Math.min((width - x) / zoom, (size.width - whole.x) / whole.zoom - edge);
      const bottom = Math.min((height - y) / zoom, (size.height - whole.y) / whole.zoom - edge);
      context.strokeRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    });
  }, [painting, store, whole]);

  function moveTo(event: PointerEvent<HTMLCanvasElement>) {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - whole.x) / whole.zoom;
    const y = (event.clientY - box.top - whole.y) / whole.zoom;
    flow.setCenter(x, y, { zoom: flow.getZoom() });
  }

  return (
    <canvas
      ref={canvas}
      // Arrow keys and search move the view for who has no pointer.
      aria-hidden
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={moveTo}
      className="rounded-md border border-line bg-surface"
    />
  );
}
