/** Above ASCII. */
const FOREIGN = /[^\0-\u007f]/;
/** Accents, and the dot of "İ". */
const ACCENTS = /[\u0300-\u036f]/g;

/** The raised and the lowered form of a letter meet: "ß" and "ẞ" are "ss", "İ" and "ı" are "i", "ς" is "σ". */
const foldForeign = (text: string): string =>
  // Lowered first, for "ẞ" is the raised form of "ß" but is not raised to "SS" itself.
  text.normalize("NFKD").replace(ACCENTS, "").toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");

/** A text as it is searched: case, accents and ligatures make no difference. */
export const foldText = (text: string): string => (FOREIGN.test(text) ? foldForeign(text) : text.toLowerCase());

/**
 * The folded text with the way back: `starts[i]` is where in the text the folded character `i` comes from, and behind
 * the last one the text's length. Folding may make a character longer, shorter, or leave nothing of it.
 */
export function foldWithPlaces(text: string): { folded: string; starts: readonly number[] } {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character);
    for (let nth = 0; nth < piece.length; nth += 1) starts.push(at);
    folded += piece;
    at += character.length;
  }
  starts.push(text.length);
  return { folded, starts };
}
