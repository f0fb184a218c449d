"use client";

import { ChevronDown, ChevronUp, Search } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { CompletionList } from "./selection/completion-list";
import { useCompletions } from "./selection/use-completions";
import type { GraphSearch } from "./use-graph-search";

/**
 * Type to highlight, Enter for the next hit, Shift and Enter for the one before, Escape to be done. A selection in dbt's
 * syntax is completed as it is typed; the arrow down shows what can stand there at any time.
 */
export function GraphSearchBox({
  search,
  connectorId,
  isSelecting,
  statusId,
  onGoTo,
  onLeave,
}: {
  search: GraphSearch;
  connectorId: string | undefined;
  /** Whether any text selects, for there is no graph to find words in. */
  isSelecting: boolean;
  /** Of the words that tell what the selection did, or what is wrong with it. */
  statusId: string;
  onGoTo: (node: number) => void;
  onLeave: () => void;
}) {
  const { text, setText, hits, position, step, fault, isSelection } = search;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const [caret, setCaret] = useState(text.length);
  const [at, setAt] = useState(-1);
  const completions = useCompletions(connectorId, text, Math.min(caret, text.length), open && (isAsked || isSelecting));
  const items = open ? (completions?.items ?? []) : [];
  const isOpen = items.length > 0;
  const active = isOpen ? items[at] : undefined;

  const go = (by: 1 | -1) => {
    const node = step(by);
    if (node !== null) onGoTo(node);
  };
  const close = () => {
    setOpen(false);
    setIsAsked(false);
    setAt(-1);
  };
  const type = (next: string, caretThen: number) => {
    setText(next);
    setCaret(caretThen);
    setAt(-1);
    setOpen(true);
  };
  const pick = (index: number) => {
    const item = items[index];
    if (!item || !completions) return;
    const next = completions.apply(item);
    type(next.text, next.caret);
    // A method wants its value next; a value is an end.
    if (!item.text.endsWith(":")) close();
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0 && isOpen) setAt(at < 0 && by < 0 ? items.length - 1 : (at + by + items.length) % items.length);
    else if (by === 1) {
      setOpen(true);
      setIsAsked(true);
    } else if (event.key === "Enter") {
      if (active) pick(at);
      else {
        close();
        go(event.shiftKey ? -1 : 1);
      }
    } else if (event.key === "Escape") {
      if (isOpen) close();
      else if (text) setText("");
      else onLeave();
    } else return;
    event.preventDefault();
  }
  return (
    <search className="flex min-w-0 grow items-center gap-1 md:grow-0">
      <div className="relative min-w-0 grow">
        <Search aria-hidden className="pointer-events-none absolute top-2 left-2 size-4 text-ink-faint" />
        <Input
          ref={input}
          role="combobox"
          data-page-search
          aria-label={isSelecting ? "Select as in dbt" : "Find in this graph, or select as in dbt"}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={active && `${id}-${at}`}
          aria-invalid={fault !== null || undefined}
          aria-describedby={isSelection ? statusId : undefined}
          placeholder={isSelecting ? "+orders tag:nightly" : "Find, or +orders tag:nightly"}
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? text.length)}
          onBlur={close}
          onKeyDown={onKeyDown}
          className="pl-8 md:w-56 xl:w-72"
        />
        {isOpen && <CompletionList id={id} items={items} at={at} onPick={pick} />}
      </div>
      <output aria-live="polite" className="text-xs whitespace-nowrap text-ink-faint tabular">
        {text &&
          !fault &&
          (hits.length === 0 ? !isSelection && "none" : `${Math.max(0, position + 1)} of ${hits.length}`)}
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
