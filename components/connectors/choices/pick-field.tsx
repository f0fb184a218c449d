"use client";

import { CircleAlert } from "lucide-react";
import { useId } from "react";
import type { FormField } from "@/lib/integrations/form-fields";
import { FaultNotice } from "../fault-notice";
import { AskButton } from "./ask-button";
import { choiceNoun, pickedSentence } from "./choice-words";
import { PickList } from "./pick-list";
import { nothingPicked, pickedFrom, pickRows } from "./picked";
import type { FieldChoices } from "./use-choices";

const MOST_NAMED = 10;

/** Any number of what the far end has: all of it by itself, until somebody ticks. */
export function PickField({
  field,
  choices,
  value,
  onChange,
  error,
}: {
  field: FormField;
  choices: FieldChoices;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const id = useId();
  const noun = choiceNoun(field);
  const { items, loading, load } = choices;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot share its line with a button
    <div role="group" aria-labelledby={id} aria-describedby={error && `${id}-error`} className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <span id={id} className="text-sm font-medium">
          {field.label}
        </span>
        <AskButton size="sm" asking={loading} onAsk={() => void load()}>
          {items ? "Look again" : `Show ${noun}`}
        </AskButton>
      </div>
      {items ? (
        <Found {...{ noun, items, value, onChange }} unpicked={field.unpicked} invalid={error !== undefined} />
      ) : (
        <NotAsked noun={noun} value={value} unpicked={field.unpicked} />
      )}
      <p role="status" className="sr-only">
        {loading && `Looking for ${noun}…`}
        {items && `${items.length} found.`}
      </p>
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-xs text-danger">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
          {error}
        </p>
      )}
      {choices.error && <FaultNotice about={field.label} error={choices.error} />}
    </div>
  );
}

/** What is read, as far as it can be said without asking. */
function NotAsked({ noun, value, unpicked }: { noun: string; value: string; unpicked: string | undefined }) {
  const picked = pickedFrom(value);
  if (picked === null)
    return <p className="text-xs text-ink-faint">{unpicked ?? `All ${noun} found, also those that come later.`}</p>;
  if (picked.length === 0) return null;
  return (
    <div className="text-xs text-ink-faint">
      <p>Only {picked.length === 1 ? "this one is" : "these are"} read:</p>
      <ul className="mt-1 font-mono text-ink-soft">
        {picked.slice(0, MOST_NAMED).map((place) => (
          <li key={place} className="wrap-anywhere">
            {place}
          </li>
        ))}
        {picked.length > MOST_NAMED && <li className="font-sans">and {picked.length - MOST_NAMED} more</li>}
      </ul>
    </div>
  );
}

/** Of a single thing that was found: its folder, or what else it is known by. */
function Whereabouts({ detail, group }: { detail: string; group?: string | undefined }) {
  if (!detail.includes("/")) return ` (${[group, detail].filter(Boolean).join(" · ")})`;
  return (
    <>
      {" "}
      in <span className="font-mono">{detail}</span>
    </>
  );
}

function Found({
  noun,
  items,
  value,
  onChange,
  unpicked,
  invalid,
}: {
  noun: string;
  items: NonNullable<FieldChoices["items"]>;
  value: string;
  onChange: (value: string) => void;
  unpicked: string | undefined;
  invalid: boolean;
}) {
  const [only] = items;
  if (!only && value === "")
    return (
      <p className="text-xs text-ink-soft">
        No {noun} were found. “Test connection” says what is there instead, and what to do.
      </p>
    );
  if (only?.isDefault && items.length === 1 && value === "") {
    return (
      <p className="text-xs text-ink-soft wrap-anywhere">
        One was found, <span className="font-medium text-ink">{only.label}</span>
        {only.detail !== undefined && only.detail !== only.label && <Whereabouts {...only} detail={only.detail} />}. It
        is read, and so is what comes later.
      </p>
    );
  }
  const ticked = pickRows(items, value).filter((row) => row.ticked && !row.lost).length;
  return (
    <>
      <p className="text-xs text-ink-soft">
        {nothingPicked(value)
          ? "Nothing is ticked, so nothing would be read."
          : pickedSentence(noun, { ticked, all: items.length, byHand: value !== "", unpicked })}
      </p>
      <PickList {...{ noun, invalid, onChange }} found={items} text={value} />
    </>
  );
}
