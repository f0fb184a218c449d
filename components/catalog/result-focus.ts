/** Marks what the arrow keys walk through: the results, and the button that loads more of them. */
export const resultMark = { "data-catalog-result": "" };

const results = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>("[data-catalog-result]"));

export function focusFirstResult(): boolean {
  const [first] = results();
  first?.focus();
  return first !== undefined;
}

/** Moves from the focused result to a neighbour; above the first one is the search box, if there is one. */
export function moveResultFocus(step: 1 | -1 | "first" | "last"): boolean {
  const all = results();
  const at = all.findIndex((element) => element.matches(":focus"));
  if (at < 0) return false;
  const to = step === "first" ? 0 : step === "last" ? all.length - 1 : at + step;
  const target = to < 0 ? document.querySelector<HTMLElement>("main [type=search]") : all[to];
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
  return target != null;
}
