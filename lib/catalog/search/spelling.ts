/** How many slips a word may have and still be meant: none in the shortest, where any other word is a slip away. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The letters of a word as bits, to rule out quickly what cannot be near it: several letters may share a bit. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many letters of `of` are in no place of `inside`: each costs a slip at least. */
export function missingLetters(of: number, inside: number): number {
  let bits = of & ~inside;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}

/** The longest that is compared: more is no word that anybody types by heart. */
const LONGEST = 64;
const rowOfSlips = () => new Uint8Array(LONGEST + 8);
/** Three rows, used again and again. */
let rows = [rowOfSlips(), rowOfSlips(), rowOfSlips()] as const;

/**
 * How many slips lead from what was typed to the word or to a beginning of it, for a word may still be half typed: a
 * letter left out, put in, mistaken, or two letters the wrong way round. More than `most` is told as `most + 1`. One of
 * the first two letters must be right: who looks for something knows how it begins.
 */
export function slipsToBeginning(typed: string, word: string, most: number): number {
  const length = typed.length;
  if (length > word.length + most || length > LONGEST) return most + 1;
  if (!headsAlike(headOf(typed), headOf(word))) return most + 1;
  const width = Math.min(word.length, length + most);
  const far = most + 1;
  let [beforeLast, last, current] = rows;
  for (let at = 0; at <= Math.min(width, far); at += 1) last[at] = at;
  for (let row = 1; row <= length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    // Further from the diagonal than that, there are more slips than are allowed.
    const from = Math.max(1, row - most);
    const to = Math.min(width, row + most);
    current[from - 1] = from === 1 ? row : far;
    let least = from === 1 ? row : far;
    for (let at = from; at <= to; at += 1) {
      const other = word.charCodeAt(at - 1);
      let slips = (last[at - 1] ?? far) + (letter === other ? 0 : 1);
      slips = Math.min(slips, (last[at] ?? far) + 1, (current[at - 1] ?? far) + 1);
      const swapped = row > 1 && at > 1 && letter === word.charCodeAt(at - 2) && typed.charCodeAt(row - 2) === other;
      if (swapped) slips = Math.min(slips, (beforeLast[at - 2] ?? far) + 1);
      current[at] = slips;
      if (slips < least) least = slips;
    }
    current[to + 1] = far;
    if (least > most) return far;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  rows = [beforeLast, last, current];
  let least = far;
  for (let at = Math.max(0, length - most); at <= width; at += 1) least = Math.min(least, last[at] ?? far);
  return least;
}

/** The first two letters in one number, for `headsAlike`. */
export const headOf = (word: string): number => ((word.charCodeAt(0) || 0) << 16) | (word.charCodeAt(1) || 0);

/** Whether one of the first two letters is right, or stands beside its place. */
export function headsAlike(one: number, other: number): boolean {
  const [first, second] = [one >>> 16, one & 0xffff];
  const [otherFirst, otherSecond] = [other >>> 16, other & 0xffff];
  return first === otherFirst || second === otherSecond || first === otherSecond || second === otherFirst;
}
