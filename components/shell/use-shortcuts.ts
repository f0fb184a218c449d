"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { mainDestinations, mayVisit, settingsDestinations } from "./navigation";
import type { Role } from "./role";
import { singleKeysOn } from "./single-keys";

/** How long "g" waits for its second key. */
const CHORD_MS = 1200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === "combobox");

/** While a dialog or menu is open, keys are its own. */
const isCovered = (): boolean =>
  document.querySelector("[role=dialog],[role=alertdialog],[role=menu],[role=listbox]") !== null;

type Handlers = { onSearch: () => void; onHelp: () => void; onSidebar: () => void };

/** The keys that work on every page. */
export function useShortcuts(role: Role, handlers: Handlers) {
  const router = useRouter();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    let chordUntil = 0;
    const destinations = [...mainDestinations, ...settingsDestinations].filter((each) => mayVisit(each, role));

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        latest.current.onSearch();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (!singleKeysOn() || isCovered()) return;
      const inChord = event.timeStamp < chordUntil;
      chordUntil = 0;
      if (inChord) {
        const destination = destinations.find((each) => each.key === event.key);
        if (!destination) return;
        // The second key is ours, whatever the page would do with it.
        event.preventDefault();
        event.stopPropagation();
        router.push(destination.href);
        return;
      }
      if (event.key === "g") chordUntil = event.timeStamp + CHORD_MS;
      else if (event.key === "?") latest.current.onHelp();
      else if (event.key === "[") latest.current.onSidebar();
      else if (event.key === "/") {
        // The page's own search field, where there is one, is nearer than the palette.
        const field = document.querySelector<HTMLElement>("main :is([type=search], [data-page-search])");
        event.preventDefault();
        if (field) field.focus();
        else latest.current.onSearch();
      }
    }
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [role, router]);
}
