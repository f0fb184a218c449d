import type { FormField } from "@/lib/integrations/form-fields";

/** What a field's choices are called: "containers" of the field "Container", "projects" of the field "Projects". */
export function choiceNoun({ label, choices }: Pick<FormField, "label" | "choices">): string {
  const noun = label.toLowerCase();
  if (choices === "many") return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** How many are read and what becomes of those that come later, in one sentence. */
export function pickedSentence(
  noun: string,
  { ticked, all, byHand }: { ticked: number; all: number; byHand: boolean },
): string {
  const many = ticked === all ? `All ${all} ${noun}` : `${ticked} of ${all} ${noun}`;
  const areRead = ticked === 1 ? "is read" : "are read";
  return byHand
    ? `${many} ${areRead}. What comes later is not, until it is ticked.`
    : `${many} ${areRead}, also those that come later.`;
}
