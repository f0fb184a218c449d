import { NO_HIT } from "./rank";
import type { TextIndex } from "./text-index";
import { searchWords } from "./words";

/** What was found in one of the indexes: the rank of each of its assets. */
export type Hits = {
  ranks: readonly Uint8Array[];
  /** What to mark in the texts, folded: the words to the letter, and what was taken for one that stands nowhere. */
  marks: string[];
  /** The words of the search that begin no text anywhere, so that what is spelled like them was looked for. */
  misspelled: string[];
};

/**
 * The assets in which every word of the search is found, in all indexes. A word that begins no part of any text is
 * likely misspelled: then what is spelled like it counts too, after what has it to the letter.
 */
export function findHits(q: string | undefined, indexes: readonly TextIndex[]): Hits | null {
  const words = [...new Set(searchWords(q))];
  if (words.length === 0) return null;
  const marks = new Set(words);
  const misspelled: string[] = [];
  const all = indexes.map(({ assets }) => new Uint8Array(assets));
  for (const word of words) {
    const found = indexes.map((index) => index.find(word));
    const ranks = found.map((each) => each.ranks);
    if (!found.some(({ begins }) => begins)) {
      const before = marks.size;
      for (const [nth, index] of indexes.entries()) keepBetter(ranks[nth], index.findNear(word, marks));
      if (marks.size > before) misspelled.push(word);
    }
    for (const [nth, each] of ranks.entries()) keepWorse(all[nth], each);
  }
  return { ranks: all, marks: [...marks], misspelled };
}

function keepBetter(ranks: Uint8Array | undefined, others: Uint8Array): void {
  if (ranks)
    for (let at = 0; at < ranks.length; at += 1) ranks[at] = Math.min(ranks[at] ?? NO_HIT, others[at] ?? NO_HIT);
}

/** An asset is as good a hit as its worst word; without one of them it is none. */
function keepWorse(ranks: Uint8Array | undefined, others: Uint8Array): void {
  if (ranks) for (let at = 0; at < ranks.length; at += 1) ranks[at] = Math.max(ranks[at] ?? 0, others[at] ?? NO_HIT);
}
