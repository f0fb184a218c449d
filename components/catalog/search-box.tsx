"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { controlClass } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { useCatalogNavigation } from "./catalog-navigation";
import { withSearch } from "./catalog-url";
import { focusFirstResult } from "./result-focus";

/** Long enough that a word is typed in one go, short enough to feel immediate. */
const PAUSE_MS = 180;

/** What the list is searched by. The workspace's key "/" finds it as the page's own search field. */
export function SearchBox() {
  const { state, pending, go } = useCatalogNavigation();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(state.q);
  const [asked, setAsked] = useState(state.q);

  // The search changed from elsewhere: a chip removed, or the browser's Back.
  if (state.q !== asked) {
    setAsked(state.q);
    if (state.q !== typed.trim()) setTyped(state.q);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  function search(text: string, wait = PAUSE_MS) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const q = text.trim();
      if (q !== state.q) go(withSearch(state, q), "replace");
    }, wait);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" && focusFirstResult()) event.preventDefault();
    else if (event.key === "Enter") search(typed, 0);
    else if (event.key === "Escape" && typed !== "") {
      event.preventDefault();
      search("", 0);
    }
  }

  return (
    <search className="relative block w-full">
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-ink-faint" />
      <input
        ref={input}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        aria-label="Search the catalog"
        placeholder="Search names, columns, tags and descriptions"
        value={typed}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        className={cn(controlClass, "h-9 pr-20 pl-8.5 text-base [&::-webkit-search-cancel-button]:hidden")}
      />
      <span className="absolute top-1 right-1.5 flex h-7 items-center gap-1.5 text-ink-faint">
        {pending && <Spinner />}
        {typed === "" ? (
          <Kbd className="max-sm:hidden">/</Kbd>
        ) : (
          <IconButton
            label="Clear the search"
            size="sm"
            onClick={() => {
              search("", 0);
              input.current?.focus();
            }}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </span>
    </search>
  );
}
