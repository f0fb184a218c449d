import type { ChoiceView } from "@/lib/connectors/schema";

/** The choices that hold the text in what a person sees of them. */
export function matching<C extends Pick<ChoiceView, "value" | "label" | "detail" | "group">>(
  choices: readonly C[],
  text: string,
): C[] {
  const wanted = text.trim().toLowerCase();
  return choices.filter(({ value, label, detail = "", group = "" }) =>
    `${label}\n${detail}\n${group}\n${value}`.toLowerCase().includes(wanted),
  );
}
