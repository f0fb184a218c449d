"use client";

import type { KeyboardEvent } from "react";
import { singleKeysOn } from "@/components/shell/single-keys";
import type { Move } from "./next-selection";

const moves: Record<string, Move> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export type CanvasKeys = {
  move: (move: Move) => void;
  details: () => void;
  toggleBranches: () => void;
  focus: () => void;
  fit: () => void;
  zoom: (by: 1 | -1) => void;
  clear: () => void;
};

/** The keys that work while the canvas has the focus. "/" and "?" are the shell's, and find the page's search box. */
export function handleCanvasKey(event: KeyboardEvent, keys: CanvasKeys) {
  if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
  const move = moves[event.key];
  const single: Record<string, () => void> = {
    e: keys.toggleBranches,
    c: keys.focus,
    f: keys.fit,
    "+": () => keys.zoom(1),
    "=": () => keys.zoom(1),
    "-": () => keys.zoom(-1),
  };
  const act = move
    ? () => keys.move(move)
    : event.key === "Enter"
      ? keys.details
      : event.key === "Escape"
        ? keys.clear
        : singleKeysOn()
          ? single[event.key.toLowerCase()]
          : undefined;
  if (!act) return;
  event.preventDefault();
  act();
}
