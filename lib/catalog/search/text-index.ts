import { type Field, type Fit, field, fit, NO_HIT, rankOf } from "./rank";
import { letterBits, missingLetters, slipsAllowed, slipsToBeginning } from "./spelling";
import { wordParts } from "./words";

/** Each place of a text: the asset's number and the field, in one number. */
const FIELD_BITS = 3;
const fieldMask = (1 << FIELD_BITS) - 1;

const isPartCharacter = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    : /[\p{L}\p{N}]/u.test(String.fromCharCode(code));

/** Lists of numbers, one list for each of many owners, laid out one after the other. */
type Lists = { starts: Int32Array; values: Int32Array };

function layOut(owners: number, of: readonly number[], values: readonly number[]): Lists {
  const starts = new Int32Array(owners + 1);
  for (const owner of of) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let owner = 0; owner < owners; owner += 1) starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0);
  const next = starts.slice(0, owners);
  const laid = new Int32Array(values.length);
  for (let at = 0; at < of.length; at += 1) {
    const owner = of[at] ?? 0;
    laid[next[owner] ?? 0] = values[at] ?? 0;
    next[owner] = (next[owner] ?? 0) + 1;
  }
  return { starts, values: laid };
}

/** An identifier without what is between its parts, so that "customerid" finds customer_id; null where that changes nothing. */
const joined = (name: string): string | null => {
  const text = wordParts(name.toLowerCase()).join("");
  return text === "" || text === name.toLowerCase() ? null : text;
};

/** Gathers the texts of assets, each different text once, with the places where it stands. */
export class TextIndexBuilder {
  readonly #entries = new Map<string, number>();
  readonly #lastPlace: number[] = [];
  readonly #entryOf: number[] = [];
  readonly #places: number[] = [];
  readonly #joined = new Map<string, string | null>();

  /** Puts an identifier in, and once more without what is between its parts. */
  addIdentifier(asset: number, where: Field, joinedWhere: Field, name: string): void {
    this.add(asset, where, name);
    let text = this.#joined.get(name);
    if (text === undefined) {
      text = joined(name);
      this.#joined.set(name, text);
    }
    if (text !== null) this.add(asset, joinedWhere, text);
  }

  /** Puts the words of a text in; a search finds words, so what has spaces in it is several. */
  add(asset: number, where: Field, text: string): void {
    const place = (asset << FIELD_BITS) | where;
    for (const word of text.toLowerCase().split(/\s+/)) {
      if (word === "") continue;
      let entry = this.#entries.get(word);
      if (entry === undefined) {
        entry = this.#entries.size;
        this.#entries.set(word, entry);
      }
      if (this.#lastPlace[entry] === place) continue;
      this.#lastPlace[entry] = place;
      this.#entryOf.push(entry);
      this.#places.push(place);
    }
  }

  build(assets: number): TextIndex {
    const onlyJoined = new Set([...this.#joined.values()].filter((text) => text !== null));
    return new TextIndex(
      assets,
      [...this.#entries.keys()],
      layOut(this.#entries.size, this.#entryOf, this.#places),
      onlyJoined,
    );
  }
}

/** Shorter than two words put together are, what was typed is one word. */
const LEAST_OF_JOINED = 8;
/** So many different words are marked as what was meant. */
const MOST_MARKED = 50;

/** Finds the assets that have a word in them, by a look through all different texts, of which there are few. */
export class TextIndex {
  /** All texts, each between two line ends: one search of the engine's own goes through them. */
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #parts: readonly string[];
  readonly #partBits: Int32Array;
  /** So many of the parts are parts of texts; those behind are joined texts as a whole. */
  readonly #singleParts: number;
  /** The texts that each part is in. */
  readonly #textsOfPart: Lists;

  constructor(
    readonly assets: number,
    entries: readonly string[],
    private readonly places: Lists,
    /** Texts that were put together from parts: as parts themselves they come last. */
    joinedTexts: ReadonlySet<string>,
  ) {
    this.#text = `\n${entries.join("\n")}\n`;
    this.#starts = new Int32Array(entries.length + 1);
    const parts = new Map<string, number>();
    const partOf: number[] = [];
    const texts: number[] = [];
    const addPart = (word: string, entry: number): void => {
      const part = parts.get(word) ?? parts.size;
      parts.set(word, part);
      partOf.push(part);
      texts.push(entry);
    };
    let start = 1;
    for (const [entry, text] of entries.entries()) {
      this.#starts[entry] = start;
      start += text.length + 1;
      if (!joinedTexts.has(text)) for (const word of new Set(wordParts(text))) addPart(word, entry);
    }
    this.#starts[entries.length] = start;
    this.#singleParts = parts.size;
    for (const [entry, text] of entries.entries()) if (joinedTexts.has(text)) addPart(text, entry);
    this.#parts = [...parts.keys()];
    this.#partBits = Int32Array.from(this.#parts, letterBits);
    this.#textsOfPart = layOut(parts.size, partOf, texts);
  }

  /** The rank of each asset for a word, to the letter. @returns also whether the word begins any part of a text. */
  find(word: string): { ranks: Uint8Array; begins: boolean } {
    const ranks = new Uint8Array(this.assets).fill(NO_HIT);
    let begins = false;
    let entry = 0;
    let best: Fit | null = null;
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1)) {
      if (at >= this.#start(entry + 1)) {
        if (best !== null) this.#rankPlaces(ranks, entry, best);
        best = null;
        entry = this.#entryAt(at, entry);
      }
      const how = this.#fitAt(word, at, entry);
      if (best === null || how < best) best = how;
      begins ||= how <= fit.part;
      // Nothing that follows in this text fits better.
      if (best <= fit.beginning) at = this.#start(entry + 1) - 2;
    }
    if (best !== null) this.#rankPlaces(ranks, entry, best);
    return { ranks, begins };
  }

  /** As `find`, for texts that are only spelled like the word; adds the parts that were taken for it to `taken`. */
  findNear(word: string, taken: Set<string>): Uint8Array {
    const ranks = new Uint8Array(this.assets).fill(NO_HIT);
    const parts = wordParts(word);
    if (parts.length === 0) return ranks;
    const reached = new Uint8Array(this.#starts.length);
    const { starts, values } = this.#textsOfPart;
    const nearParts = parts.map((part) => this.#partsNear(part, parts.length === 1 && part.length >= LEAST_OF_JOINED));
    for (const [nth, found] of nearParts.entries())
      for (const near of found)
        for (let at = starts[near] ?? 0; at < (starts[near + 1] ?? 0); at += 1) {
          const entry = values[at] ?? 0;
          if (reached[entry] === nth) reached[entry] = nth + 1;
        }
    for (let entry = 0; entry < this.#starts.length - 1; entry += 1)
      if (reached[entry] === parts.length) this.#rankPlaces(ranks, entry, fit.near);
    if (ranks.some((rank) => rank !== NO_HIT))
      for (const near of nearParts.flat().slice(0, MOST_MARKED)) taken.add(this.#parts[near] ?? "");
    return ranks;
  }

  #partsNear(part: string, withJoined: boolean): number[] {
    const most = slipsAllowed(part.length);
    const bits = letterBits(part);
    const found: number[] = [];
    for (let at = 0; at < (withJoined ? this.#parts.length : this.#singleParts); at += 1) {
      if (missingLetters(bits, this.#partBits[at] ?? 0) > most) continue;
      const known = this.#parts[at] ?? "";
      // Of the shortest, half of all words begin with them.
      if (most === 0 ? known === part : slipsToBeginning(part, known, most) <= most) found.push(at);
    }
    return found;
  }

  #start = (entry: number): number => this.#starts[entry] ?? this.#text.length;

  #entryAt(at: number, from: number): number {
    let [low, high] = [from, this.#starts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #fitAt(word: string, at: number, entry: number): Fit {
    if (at === this.#start(entry)) return this.#text[at + word.length] === "\n" ? fit.whole : fit.beginning;
    return isPartCharacter(this.#text.charCodeAt(at - 1)) ? fit.inside : fit.part;
  }

  #rankPlaces(ranks: Uint8Array, entry: number, how: Fit): void {
    const { starts, values } = this.places;
    for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) {
      const place = values[at] ?? 0;
      const rank = rankOf((place & fieldMask) as Field, how);
      const asset = place >> FIELD_BITS;
      if (rank < (ranks[asset] ?? NO_HIT)) ranks[asset] = rank;
    }
  }
}

/** The texts of one asset. */
export type AssetTexts = { name: string; key: string; columns: readonly string[]; descriptions: readonly string[] };

/** So much of a description is searched. */
const MOST_OF_DESCRIPTION = 20_000;

export function addTexts(builder: TextIndexBuilder, asset: number, texts: AssetTexts): void {
  builder.addIdentifier(asset, field.name, field.joinedName, texts.name);
  builder.add(asset, field.key, texts.key);
  for (const column of texts.columns) builder.addIdentifier(asset, field.column, field.joinedColumn, column);
  for (const text of texts.descriptions) builder.add(asset, field.description, text.slice(0, MOST_OF_DESCRIPTION));
}
