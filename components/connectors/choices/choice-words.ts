import type { FormField } from "@/lib/integrations/form-fields";

/** What a field's choices are called: "containers" of the field "Container", "projects" of the field "Projects". */
export function choiceNoun({ label, choices }: Pick<FormField, "label" | "choices">): string {
  const noun = label.toLowerCase();
  if (choices === "many") return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** How many are read and what becomes of those that come later. `unpicked` says it where that is not simply all. */
export function pickedSentence(
  noun: string,
  { ticked, all, byHand, unpicked }: { ticked: number; all: number; byHand: boolean; unpicked?: string | undefined },
): string {
  // Whether what was ticked can be read is told beside it.
  if (byHand) return `${ticked} of ${all} ${noun} ticked. What comes later is not read, until it is ticked.`;
  if (unpicked) return `${ticked} of ${all} ${noun} ticked. ${unpicked}`;
  if (ticked === all) return `All ${all} ${noun} are read, also those that come later.`;
  return `${ticked} of ${all} ${noun} ${ticked === 1 ? "is" : "are"} read, also those that come later.`;
}
