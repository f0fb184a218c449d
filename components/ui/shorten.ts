/** Names are others' and may be of any length: so much of one is a name, the rest only weighs on the page. */
export const mostOfName = 300;

/** The text, or its beginning and an ellipsis. A pair of surrogates is not cut in half. */
export const shorten = (text: string, limit = mostOfName): string =>
  text.length > limit ? `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

/** At most so many characters, cut at the last line's end if there is one. */
export function wholeLines(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");
  const end = cut.lastIndexOf("\n");
  return end > 0 ? cut.slice(0, end) : cut;
}
