"use client";

import { createContext, useContext } from "react";
import { type Lens, readLens } from "./lens";

/** The lens that the cards, the far view and the table are seen through. */
const Context = createContext<Lens>(readLens("type", []));
export const LensProvider = Context.Provider;
export const useLens = (): Lens => useContext(Context);
