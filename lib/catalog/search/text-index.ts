import { firstWhere, type Lists, layOut } from "./lists";
import { PartDictionary, type PartText } from "./part-dictionary";
import { assetOf, fieldOf } from "./places";
import { type Fit, fit, NO_HIT, rankOf } from "./rank";
import { wordParts } from "./words";

/** Different texts, and for each the places where it stands. */
export type Texts = { texts: readonly string[]; places: Lists };

/** Shorter than two words put together are, what was typed is one word. */
const LEAST_OF_JOINED = 8;
/** So many different words are marked as what was meant. */
const MOST_MARKED = 50;

const isPartCharacter = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    : /[\p{L}\p{N}]/u.test(String.fromCharCode(code));

const listOf = ({ starts, values }: Lists, owner: number): Int32Array =>
  values.subarray(starts[owner] ?? 0, starts[owner + 1] ?? 0);

const byCharacters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Finds the assets that have a word in them. A word of letters and digits is looked up among the parts of all texts; one
 * with anything else in it is looked for in the texts themselves, of which there are few as each is kept once.
 */
export class TextIndex {
  /** All texts, each between two line ends: one search of the engine's own goes through them. */
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #places: Lists;
  readonly #parts: PartDictionary;
  /** The texts that each part is in. */
  readonly #textsOfPart: Lists;
  /** Names and columns without what is between their parts. */
  readonly #joined: PartDictionary;

  constructor(
    readonly assets: number,
    { texts, places }: Texts,
    joined: Texts,
  ) {
    this.#places = places;
    this.#text = `\n${texts.join("\n")}\n`;
    this.#starts = new Int32Array(texts.length + 1);
    const textsOf = new Map<string, number[]>();
    let start = 1;
    for (const [nth, text] of texts.entries()) {
      this.#starts[nth] = start;
      start += text.length + 1;
      for (const part of new Set(wordParts(text))) {
        const list = textsOf.get(part);
        if (list) list.push(nth);
        else textsOf.set(part, [nth]);
      }
    }
    this.#starts[texts.length] = start;
    const parts = [...textsOf.keys()].sort(byCharacters);
    const lists = parts.map((part) => textsOf.get(part) ?? []);
    this.#textsOfPart = layOut(
      parts.length,
      lists.flatMap((list, nth) => list.map(() => nth)),
      lists.flat(),
    );
    this.#parts = new PartDictionary(assets, parts, (nth) => this.#textsWith(parts[nth] ?? "", nth));
    const order = [...joined.texts.keys()].sort((one, other) =>
      byCharacters(joined.texts[one] ?? "", joined.texts[other] ?? ""),
    );
    this.#joined = new PartDictionary(
      assets,
      order.map((nth) => joined.texts[nth] ?? ""),
      (nth) => [{ places: listOf(joined.places, order[nth] ?? 0), isWhole: true, isFirst: true }],
    );
  }

  *#textsWith(part: string, nth: number): Generator<PartText> {
    for (const text of listOf(this.#textsOfPart, nth)) {
      const start = this.#start(text);
      const end = start + part.length;
      const isFirst = this.#text.startsWith(part, start) && !isPartCharacter(this.#text.charCodeAt(end));
      yield {
        places: listOf(this.#places, text),
        isFirst,
        isWhole: isFirst && end === this.#start(text + 1) - 1,
      };
    }
  }

  /** The rank of each asset for a word, to the letter. @returns also whether the word begins any part of a text. */
  find(word: string): { ranks: Uint8Array; begins: boolean } {
    const ranks = new Uint8Array(this.assets).fill(NO_HIT);
    const [part] = wordParts(word);
    if (part !== word) return { ranks, begins: this.#findInTexts(word, ranks) };
    const begins = this.#parts.rankBeginnings(word, ranks);
    const beginsJoined = this.#joined.rankBeginnings(word, ranks);
    this.#parts.rankInsides(word, ranks);
    return { ranks, begins: begins || beginsJoined };
  }

  /** As `find`, for texts that are only spelled like the word; adds the parts that were taken for it to `taken`. */
  findNear(word: string, taken: Set<string>): Uint8Array {
    const ranks = new Uint8Array(this.assets).fill(NO_HIT);
    const parts = wordParts(word);
    const [only = ""] = parts;
    if (parts.length > 1) this.#findNearTexts(parts, ranks, taken);
    else if (parts.length === 1) {
      const near = this.#parts.near(only);
      for (const part of near) this.#parts.rankNear(part, ranks);
      const nearJoined = only.length >= LEAST_OF_JOINED ? this.#joined.near(only) : [];
      for (const part of nearJoined) this.#joined.rankNear(part, ranks);
      const names = [...near.map(this.#parts.part), ...nearJoined.map(this.#joined.part)];
      for (const name of names.slice(0, MOST_MARKED)) taken.add(name);
    }
    return ranks;
  }

  /** Texts that have something like each of the parts. */
  #findNearTexts(parts: readonly string[], ranks: Uint8Array, taken: Set<string>): void {
    const reached = new Uint8Array(this.#starts.length);
    const near = parts.map((part) => this.#parts.near(part));
    for (const [nth, found] of near.entries())
      for (const part of found)
        for (const text of listOf(this.#textsOfPart, part)) if (reached[text] === nth) reached[text] = nth + 1;
    let any = false;
    for (let text = 0; text < this.#starts.length - 1; text += 1)
      if (reached[text] === parts.length) {
        this.#rankPlaces(ranks, text, fit.near);
        any = true;
      }
    if (any) for (const part of near.flat().slice(0, MOST_MARKED)) taken.add(this.#parts.part(part));
  }

  #findInTexts(word: string, ranks: Uint8Array): boolean {
    let begins = false;
    let text = 0;
    let best: Fit | null = null;
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1)) {
      if (at >= this.#start(text + 1)) {
        if (best !== null) this.#rankPlaces(ranks, text, best);
        best = null;
        text = this.#textAt(at, text);
      }
      const how = this.#fitAt(word, at, text);
      if (best === null || how < best) best = how;
      begins ||= how <= fit.part;
      // Nothing that follows in this text fits better.
      if (best <= fit.part) at = this.#start(text + 1) - 2;
    }
    if (best !== null) this.#rankPlaces(ranks, text, best);
    return begins;
  }

  #start = (text: number): number => this.#starts[text] ?? this.#text.length;

  #textAt = (at: number, from: number): number =>
    from + firstWhere(this.#starts.length - 1 - from, (nth) => this.#start(from + nth) > at) - 1;

  #fitAt(word: string, at: number, text: number): Fit {
    if (at === this.#start(text)) return this.#text[at + word.length] === "\n" ? fit.whole : fit.beginning;
    return isPartCharacter(this.#text.charCodeAt(at - 1)) ? fit.inside : fit.part;
  }

  #rankPlaces(ranks: Uint8Array, text: number, how: Fit): void {
    const { starts, values } = this.#places;
    for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) {
      const place = values[at] ?? 0;
      const rank = rankOf(fieldOf(place), how);
      const asset = assetOf(place);
      if (rank < (ranks[asset] ?? NO_HIT)) ranks[asset] = rank;
    }
  }
}
