"use client";

import { useSyncExternalStore } from "react";

/**
 * Shortcuts of a single key can be switched off: somebody who speaks to the machine, or types with an unsteady hand,
 * would set them off by accident (WCAG 2.1.4).
 */
const storageKey = "connetra-single-keys";
const listeners = new Set<() => void>();

export const singleKeysOn = (): boolean => localStorage.getItem(storageKey) !== "off";

export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    singleKeysOn,
    () => true,
  );
  const set = (next: boolean) => {
    localStorage.setItem(storageKey, next ? "on" : "off");
    for (const listener of listeners) listener();
  };
  return [on, set];
}
