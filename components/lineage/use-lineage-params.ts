"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type LineageParams, readParams, writeParams } from "./view-params";

/** `push` makes a step that the back button takes back; `replace` is for what changes at every click. */
export type ChangeParams = (patch: Partial<LineageParams>, history?: "push" | "replace") => void;

/**
 * The view lives in the address and nowhere else. The browser's history is written directly: the router knows of it, and
 * asks the server for nothing.
 */
export function useLineageParams(): [LineageParams, ChangeParams] {
  const search = useSearchParams();
  const params = useMemo(() => readParams(new URLSearchParams(search)), [search]);
  const change = useCallback<ChangeParams>((patch, history = "replace") => {
    // Read anew: two changes may come before the page is drawn again.
    const current = readParams(new URLSearchParams(window.location.search));
    const text = writeParams({ ...current, ...patch });
    const address = text ? `${window.location.pathname}?${text}` : window.location.pathname;
    if (address === window.location.pathname + window.location.search) return;
    if (history === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }, []);
  return [params, change];
}
