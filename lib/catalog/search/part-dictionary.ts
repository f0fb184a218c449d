import { firstWhere, GrowingNumbers } from "./lists";
import { assetOf, fieldOf } from "./places";
import { fit, NO_HIT, nearRank, rankOf } from "./rank";
import { headOf, headsAlike, letterBits, missingLetters, slipsAllowed, slipsToBeginning } from "./spelling";

/** A text that a part is in: where it stands, and how the part stands in it. */
export type PartText = { places: Int32Array; isWhole: boolean; isFirst: boolean };

/** An asset that a part is in, in one number: how well it is found by the part, by its beginning, by its inside. */
const RANK_BITS = 8;
const rankMask = (1 << RANK_BITS) - 1;
const pack = (exact: number, beginning: number, inside: number): number =>
  exact | (beginning << RANK_BITS) | (inside << (2 * RANK_BITS));
const best = (one: number, other: number): number =>
  pack(
    Math.min(one & rankMask, other & rankMask),
    Math.min((one >> RANK_BITS) & rankMask, (other >> RANK_BITS) & rankMask),
    Math.min((one >> (2 * RANK_BITS)) & rankMask, (other >> (2 * RANK_BITS)) & rankMask),
  );

function packedRanks(place: number, { isWhole, isFirst }: PartText): number {
  const where = fieldOf(place);
  const beginning = rankOf(where, isFirst ? fit.beginning : fit.part);
  return pack(isWhole ? rankOf(where, fit.whole) : beginning, beginning, rankOf(where, fit.inside));
}

/**
 * All different parts of texts in order, each with the assets it is in and how good a hit it is there. Parts that begin
 * alike stand together, and so do their assets: a beginning is found by one walk over neighbouring numbers.
 */
export class PartDictionary {
  readonly #text: string;
  readonly #textStarts: Int32Array;
  readonly #bits: Int32Array;
  readonly #heads: Int32Array;
  readonly #starts: Int32Array;
  readonly #assets: Int32Array;
  readonly #ranks: Int32Array;

  /** @param parts in the order of their characters, each once */
  constructor(
    assetCount: number,
    private readonly parts: readonly string[],
    textsOf: (part: number) => Iterable<PartText>,
  ) {
    this.#text = `\n${parts.join("\n")}\n`;
    this.#textStarts = new Int32Array(parts.length + 1);
    this.#bits = Int32Array.from(parts, letterBits);
    this.#heads = Int32Array.from(parts, headOf);
    this.#starts = new Int32Array(parts.length + 1);
    const assets = new GrowingNumbers();
    const ranks = new GrowingNumbers();
    /** Where the part that is being laid out already has the asset. */
    const known = new Int32Array(assetCount).fill(-1);
    let textStart = 1;
    for (const [nth, part] of parts.entries()) {
      const first = assets.length;
      this.#starts[nth] = first;
      this.#textStarts[nth] = textStart;
      textStart += part.length + 1;
      for (const text of textsOf(nth))
        for (const place of text.places) {
          const asset = assetOf(place);
          const packed = packedRanks(place, text);
          const at = known[asset] ?? -1;
          if (at >= first) ranks.set(at, best(ranks.at(at), packed));
          else {
            known[asset] = assets.length;
            assets.push(asset);
            ranks.push(packed);
          }
        }
    }
    this.#starts[parts.length] = assets.length;
    this.#textStarts[parts.length] = textStart;
    this.#assets = assets.done();
    this.#ranks = ranks.done();
  }

  part = (nth: number): string => this.parts[nth] ?? "";

  /** Ranks what has a part that begins with the word. @returns whether any does */
  rankBeginnings(word: string, ranks: Uint8Array): boolean {
    const from = firstWhere(this.parts.length, (at) => this.part(at) >= word);
    const to = from + firstWhere(this.parts.length - from, (at) => !this.part(from + at).startsWith(word));
    if (from === to) return false;
    const isExact = this.part(from) === word;
    if (isExact) this.#rank(from, from + 1, 0, ranks);
    this.#rank(isExact ? from + 1 : from, to, RANK_BITS, ranks);
    return true;
  }

  /** Ranks what has a part with the word inside it, behind its beginning. */
  rankInsides(word: string, ranks: Uint8Array): void {
    let part = 0;
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1)) {
      if (at >= (this.#textStarts[part + 1] ?? 0)) part = this.#partAt(at, part);
      if (at === this.#textStarts[part]) continue;
      this.#rank(part, part + 1, 2 * RANK_BITS, ranks);
      // Once is enough for a part.
      at = (this.#textStarts[part + 1] ?? this.#text.length) - 1;
    }
  }

  /** The parts that are spelled like the word. */
  near(word: string): number[] {
    const most = slipsAllowed(word.length);
    const bits = letterBits(word);
    const head = headOf(word);
    const found: number[] = [];
    // Only so much of a part is compared, and in their order many parts begin alike: those have one answer.
    const compared = word.length + most;
    let beginning: string | null = null;
    let beginningIsNear = false;
    for (let at = 0; at < this.parts.length; at += 1) {
      if (missingLetters(bits, this.#bits[at] ?? 0) > most || !headsAlike(head, this.#heads[at] ?? 0)) continue;
      const known = this.part(at);
      // Of the shortest, half of all words begin with them.
      if (most === 0) {
        if (known === word) found.push(at);
        continue;
      }
      if (beginning === null || !known.startsWith(beginning)) {
        beginningIsNear = slipsToBeginning(word, known, most) <= most;
        beginning = known.length >= compared ? known.slice(0, compared) : null;
      }
      if (beginningIsNear) found.push(at);
    }
    return found;
  }

  /** Ranks what has the part, as what is only spelled like what was typed. */
  rankNear(part: number, ranks: Uint8Array): void {
    for (let at = this.#starts[part] ?? 0; at < (this.#starts[part + 1] ?? 0); at += 1) {
      const asset = this.#assets[at] ?? 0;
      const rank = nearRank[(this.#ranks[at] ?? 0) & rankMask] ?? NO_HIT;
      if (rank < (ranks[asset] ?? 0)) ranks[asset] = rank;
    }
  }

  #rank(fromPart: number, toPart: number, shift: number, ranks: Uint8Array): void {
    const to = this.#starts[toPart] ?? 0;
    for (let at = this.#starts[fromPart] ?? 0; at < to; at += 1) {
      const asset = this.#assets[at] ?? 0;
      const rank = ((this.#ranks[at] ?? 0) >> shift) & rankMask;
      if (rank < (ranks[asset] ?? 0)) ranks[asset] = rank;
    }
  }

  /** The part that the place in the text belongs to; it is none before `from`, and mostly one soon behind it. */
  #partAt(at: number, from: number): number {
    let step = 1;
    while (from + step < this.parts.length && (this.#textStarts[from + step] ?? 0) <= at) step *= 2;
    const low = from + (step >> 1);
    const behind = firstWhere(
      Math.min(step, this.parts.length - low),
      (nth) => (this.#textStarts[low + nth] ?? 0) > at,
    );
    return low + behind - 1;
  }
}
