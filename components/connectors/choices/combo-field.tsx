"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import type { FormField } from "@/lib/integrations/form-fields";
import { FaultNotice } from "../fault-notice";
import { AskButton } from "./ask-button";
import { choiceNoun } from "./choice-words";
import { ComboList } from "./combo-list";
import { matching } from "./matching";
import type { FieldChoices } from "./use-choices";

/** One value that can be typed, or picked from what the far end lists. Stands in a `Field`. */
export function ComboField({
  field,
  choices,
  value,
  onChange,
  onBlur,
  name,
}: {
  field: FormField;
  choices: FieldChoices;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  name: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  // What the field holds narrows the list only once somebody types.
  const [typed, setTyped] = useState(false);
  const [at, setAt] = useState(-1);
  const noun = choiceNoun(field);
  const { items, loading, error, load } = choices;
  const shown = items && typed ? matching(items, value) : (items ?? []);
  const isOpen = open && shown.length > 0;
  const active = isOpen ? shown[at] : undefined;

  const show = () => {
    setTyped(false);
    setAt(items?.findIndex((choice) => choice.value === value) ?? -1);
    setOpen(true);
  };
  const ask = async () => {
    if (!(await load())) return;
    setTyped(false);
    setAt(-1);
    setOpen(true);
    input.current?.focus();
  };
  const pick = (picked: string) => {
    onChange(picked);
    setOpen(false);
  };
  const type = (text: string) => {
    onChange(text);
    setTyped(true);
    setAt(-1);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (isOpen) setAt(at < 0 && step < 0 ? shown.length - 1 : (at + step + shown.length) % shown.length);
      else if (items) show();
      else if (!loading) void ask();
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      pick(active.value);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <div className="relative min-w-48 grow basis-48">
          <Input
            ref={input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-activedescendant={active && `${id}-${at}`}
            name={name}
            value={value}
            placeholder={field.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
            onClick={() => items && !isOpen && show()}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              onBlur();
            }}
          />
          {isOpen && <ComboList id={id} label={field.label} choices={shown} at={at} value={value} onPick={pick} />}
        </div>
        <AskButton asking={loading} onAsk={() => void ask()}>
          Show {noun}
        </AskButton>
      </div>
      <p role="status" className={items?.length === 0 ? "text-xs text-ink-soft" : "sr-only"}>
        {loading && `Looking for ${noun}…`}
        {items && (items.length > 0 ? `${items.length} found.` : `No ${noun} were found. Type a name if you know one.`)}
      </p>
      {error && <FaultNotice about={field.label} error={error} />}
    </div>
  );
}
