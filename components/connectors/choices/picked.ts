import type { ChoiceView } from "@/lib/connectors/schema";

/**
 * What is ticked of many, as the form's text holds it: nothing stands for all that is taken by itself, also what comes
 * later; else one value a line. A line without a value stands for "none", which cannot be saved.
 */
const NONE = "\n";

/** The values that were ticked by hand; null while nobody has. */
export const pickedFrom = (text: string): string[] | null =>
  text === "" ? null : text.split("\n").filter((line) => line !== "");

export const nothingPicked = (text: string): boolean => pickedFrom(text)?.length === 0;

export type PickRow = ChoiceView & {
  ticked: boolean;
  /** Ticked once, and not found any more. */
  lost: boolean;
};

/** What there is to tick: all that was found, after what was ticked and is found no more. */
export function pickRows(found: readonly ChoiceView[], text: string): PickRow[] {
  const picked = pickedFrom(text);
  const ticked = new Set(picked ?? found.filter(({ isDefault }) => isDefault).map(({ value }) => value));
  const known = new Set(found.map(({ value }) => value));
  const lost = (picked ?? []).filter((value) => !known.has(value));
  return [
    ...lost.map((value) => ({ value, label: value, isDefault: false, ticked: true, lost: true })),
    ...found.map((choice) => ({ ...choice, ticked: ticked.has(choice.value), lost: false })),
  ];
}

/** The text for these ticks. Just what is taken by itself is "all", so that what comes later is read too. */
export function pickText(found: readonly ChoiceView[], ticked: ReadonlySet<string>): string {
  const usual = found.filter(({ isDefault }) => isDefault);
  if (ticked.size === usual.length && usual.every(({ value }) => ticked.has(value))) return "";
  return [...ticked].join("\n") || NONE;
}

/** Rows below the heading they belong to. What is lost belongs to none, and stays in front. */
export function groupRows(rows: readonly PickRow[]): { group: string | null; rows: PickRow[] }[] {
  const groups = new Map<string | null, PickRow[]>();
  for (const row of rows) {
    const group = row.group ?? null;
    const ofGroup = groups.get(group);
    if (ofGroup) ofGroup.push(row);
    else groups.set(group, [row]);
  }
  return [...groups].map(([group, ofGroup]) => ({ group, rows: ofGroup }));
}
