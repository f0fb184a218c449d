"use client";

import { createContext, useContext } from "react";
import type { Direction } from "./view-params";

/** What a card's own buttons do. Stable from drawing to drawing, or every card would be drawn again at each change. */
export type LineageActions = {
  open: (id: string, direction: Direction) => void;
  fold: (id: string, direction: Direction) => void;
  /** Opens a group of assets that is folded in one card. */
  toggleGroup: (name: string) => void;
};

/** What a card does, for one that stands for itself. */
export type BranchActions = Pick<LineageActions, "open" | "fold">;

const Context = createContext<LineageActions>({ open: () => {}, fold: () => {}, toggleGroup: () => {} });
export const LineageActionsProvider = Context.Provider;
export const useLineageActions = (): LineageActions => useContext(Context);
