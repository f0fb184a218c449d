/** A name in at most two lines of a width, broken at any letter as the stylesheet does, and cut with an ellipsis. */
export function wrapName(name: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(name) <= width) return [name];
  const end = longest(name, width, widthOf);
  const rest = name.slice(end);
  if (widthOf(rest) <= width) return [name.slice(0, end), rest];
  return [name.slice(0, end), `${rest.slice(0, longest(rest, width - widthOf("…"), widthOf))}…`];
}

/** How many letters of a text fit; one at least. */
function longest(text: string, width: number, widthOf: (text: string) => number): number {
  let [fits, used] = [0, 0];
  for (const letter of text) {
    used += widthOf(letter);
    if (used > width) break;
    fits += letter.length;
  }
  return Math.max(1, fits);
}
