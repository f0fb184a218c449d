"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { type LineageParams, readParams, writeParams } from "./view-params";

/** `push` makes a step that the back button takes back; `replace` is for what changes at every key. */
export type ChangeParams = (
  patch: Partial<LineageParams> | ((now: LineageParams) => Partial<LineageParams>),
  history?: "push" | "replace",
) => void;

/** Browsers refuse more than some hundred changes of the address in half a minute: a held arrow key makes more. */
const addressPause = 250;

/**
 * The view, which the address tells whole. A change shows at once and is written to the address then: the history is
 * written directly, the router hears of it, and the server is asked for nothing.
 */
export function useLineageParams(): [LineageParams, ChangeParams] {
  const search = useSearchParams();
  const [params, setParams] = useState(() => readParams(new URLSearchParams(search)));
  const latest = useRef(params);
  const written = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unwritten = useRef<(() => void) | null>(null);

  const show = useCallback((next: LineageParams) => {
    latest.current = next;
    setParams(next);
  }, []);

  const writeNow = useCallback(() => {
    clearTimeout(timer.current);
    const write = unwritten.current;
    unwritten.current = null;
    write?.();
  }, []);

  const change = useCallback<ChangeParams>(
    (patch, history = "replace") => {
      show({ ...latest.current, ...(typeof patch === "function" ? patch(latest.current) : patch) });
      clearTimeout(timer.current);
      unwritten.current = () => {
        const text = writeParams(latest.current);
        const address = text ? `?${text}` : window.location.pathname;
        written.current = text ? `?${text}` : "";
        if (written.current === window.location.search) return;
        if (history === "push") window.history.pushState(null, "", address);
        else window.history.replaceState(null, "", address);
      };
      if (history === "push") writeNow();
      else timer.current = setTimeout(writeNow, addressPause);
    },
    [show, writeNow],
  );

  // Written while the router is on its way to another page, the address would call it back: before a click is heard by
  // whatever was clicked.
  useEffect(() => {
    document.addEventListener("click", writeNow, true);
    return () => document.removeEventListener("click", writeNow, true);
  }, [writeNow]);

  // An address that we did not write: the back button, or a link to another asset.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what this follows
  useEffect(() => {
    const follow = () => {
      const here = window.location.search;
      if (here === written.current) return;
      const isFirst = written.current === null;
      written.current = here;
      if (isFirst) return;
      clearTimeout(timer.current);
      unwritten.current = null;
      show(readParams(new URLSearchParams(here)));
    };
    follow();
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [search, show]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return [params, change];
}
