"use client";

import { ChevronDown, ChevronUp, Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { GraphSearch } from "./use-graph-search";

/** Type to highlight, Enter for the next hit, Shift and Enter for the one before, Escape to be done. */
export function GraphSearchBox({
  search,
  onGoTo,
  onLeave,
}: {
  search: GraphSearch;
  onGoTo: (node: number) => void;
  onLeave: () => void;
}) {
  const { text, setText, hits, position, step } = search;
  const go = (by: 1 | -1) => {
    const node = step(by);
    if (node !== null) onGoTo(node);
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (text) setText("");
      else onLeave();
    }
  }
  return (
    <search className="flex min-w-0 grow items-center gap-1 md:grow-0">
      <div className="relative min-w-0 grow">
        <Search aria-hidden className="pointer-events-none absolute top-2 left-2 size-4 text-ink-faint" />
        <Input
          type="search"
          aria-label="Find in this graph"
          placeholder="Find in this graph"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="pl-8 md:w-44 lg:w-56"
        />
      </div>
      <output aria-live="polite" className="text-xs whitespace-nowrap text-ink-faint tabular">
        {text && (hits.length === 0 ? "none" : `${Math.max(0, position + 1)} of ${hits.length}`)}
      </output>
      {hits.length > 0 && (
        <>
          <IconButton label="Previous hit" size="sm" onClick={() => go(-1)}>
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton label="Next hit" size="sm" onClick={() => go(1)}>
            <ChevronDown aria-hidden />
          </IconButton>
        </>
      )}
    </search>
  );
}
