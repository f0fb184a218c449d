import { foldWithPlaces } from "@/lib/catalog/search/fold";
import { searchWords } from "@/lib/catalog/search/words";

/** A piece of text, and whether the search found it. */
export type Segment = { text: string; hit: boolean; at: number };

/** The words of a search as the catalog reads it, longest first so that "orders" wins over "order". */
export const hitWords = (query: string): string[] =>
  [...new Set(searchWords(query))].sort((a, b) => b.length - a.length);

/** Marks every occurrence of the words in the text; nothing is lost or reordered. */
export function highlightHits(text: string, words: readonly string[]): Segment[] {
  const { folded, starts } = foldWithPlaces(text);
  const segments: Segment[] = [];
  let done = 0;
  let at = 0;
  while (at < folded.length) {
    const word = words.find((candidate) => candidate !== "" && folded.startsWith(candidate, at));
    if (word === undefined) {
      at += 1;
      continue;
    }
    const from = starts[at] ?? 0;
    // A hit that ends within what one letter was folded to has the whole letter.
    const last = starts[at + word.length - 1] ?? from;
    let next = at + word.length;
    while (next < folded.length && starts[next] === last) next += 1;
    const to = starts[next] ?? text.length;
    at = next;
    if (from < done) continue;
    if (from > done) segments.push({ text: text.slice(done, from), hit: false, at: done });
    segments.push({ text: text.slice(from, to), hit: true, at: from });
    done = to;
  }
  if (done < text.length) segments.push({ text: text.slice(done), hit: false, at: done });
  return segments;
}

const isProse = (block: string): boolean => /\p{L}/u.test(block) && !/^\s*(#{1,6}\s|\||```|---)/.test(block);

/** The first paragraph of a markdown text as one line of plain words, for where there is room for a line alone. */
export function plainLine(markdown: string, limit = 300): string {
  const start = markdown.slice(0, limit * 10);
  const block = start.split(/\n\s*\n/).find(isProse) ?? start;
  return block
    .slice(0, limit * 3)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(?<!\S)__(\S[^\n]*?)__(?!\w)/g, "$1")
    .replace(/(\*\*|~~|`+|^#{1,6}\s+|^>\s?|^\s*[-*]\s+)/gm, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, limit);
}
