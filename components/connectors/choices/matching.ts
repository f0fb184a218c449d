import type { ChoiceView } from "@/lib/connectors/schema";

/** The choices that hold the text in what a person sees of them. */
export function matching<C extends Pick<ChoiceView, "value" | "label" | "detail">>(
  choices: readonly C[],
  text: string,
): C[] {
  const wanted = text.trim().toLowerCase();
  return choices.filter(({ value, label, detail = "" }) =>
    `${label}\n${detail}\n${value}`.toLowerCase().includes(wanted),
  );
}
