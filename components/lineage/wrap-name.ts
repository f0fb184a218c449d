/** A name in at most two lines of a width, cut with an ellipsis: broken after an underscore as the card near by is, else anywhere. */
export function wrapName(name: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(name) <= width) return [name];
  const end = breakAt(name, width, widthOf);
  const rest = name.slice(end);
  if (widthOf(rest) <= width) return [name.slice(0, end), rest];
  return [name.slice(0, end), `${rest.slice(0, breakAt(rest, width - widthOf("…"), widthOf))}…`];
}

/** A name in the pieces between which it may be broken. */
export const namePieces = (name: string): string[] => name.split(/(?<=_)(?=[^_])/);

function breakAt(text: string, width: number, widthOf: (text: string) => number): number {
  const most = longest(text, width, widthOf);
  let end = 0;
  for (const piece of namePieces(text)) {
    if (end + piece.length > most) break;
    end += piece.length;
  }
  return end || most;
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
