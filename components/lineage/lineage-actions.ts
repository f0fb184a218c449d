"use client";

import { createContext, useContext } from "react";
import type { Direction } from "./view-params";

/** What a card's own buttons do. Stable from drawing to drawing, or every card would be drawn again at each change. */
export type LineageActions = {
  open: (id: string, direction: Direction) => void;
  fold: (id: string, direction: Direction) => void;
};

const Context = createContext<LineageActions>({ open: () => {}, fold: () => {} });
export const LineageActionsProvider = Context.Provider;
export const useLineageActions = (): LineageActions => useContext(Context);
