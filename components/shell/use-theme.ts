"use client";

import { useSyncExternalStore } from "react";
import { savePreference } from "./preference-cookie";
import { chosenTheme, type Theme, themeCookie } from "./theme";

const listeners = new Set<() => void>();

function apply(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** Other tabs hear of a choice through the local storage's event. */
const onStorage = (event: StorageEvent) => {
  if (event.key === themeCookie) apply(chosenTheme(event.newValue));
};

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener("storage", onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}

function setTheme(theme: Theme) {
  savePreference(themeCookie, theme);
  localStorage.setItem(themeCookie, theme);
  apply(theme);
}

/** The theme that was chosen, and how to choose another. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore(
    subscribe,
    () => chosenTheme(document.documentElement.dataset.theme),
    () => "system" as const,
  );
  return { theme, setTheme };
}
