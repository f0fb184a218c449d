import { at } from "@/lib/core/at";

/**
 * Numbers for UUIDs in the order in which they are added, found by their sixteen bytes: an edge is two lookups, and
 * strings would have to be made for them first. Open addressing over typed arrays.
 */
export class UuidIndex {
  readonly #words: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
  #size = 0;

  constructor(most: number) {
    let slots = 16;
    while (slots < most * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots).fill(-1);
    this.#words = new Int32Array(most * 4);
  }

  /** One that is added twice keeps its first number, and takes the next one all the same. */
  add(bytes: Buffer, offset: number): void {
    const number = this.#size++;
    for (let word = 0; word < 4; word++) this.#words[number * 4 + word] = bytes.readInt32LE(offset + word * 4);
    const slot = this.#slotOf(bytes, offset);
    if (this.#slots[slot] === -1) this.#slots[slot] = number;
  }

  /** Of the UUID whose bytes begin there; -1 when it was not added. */
  find(bytes: Buffer, offset: number): number {
    return at(this.#slots, this.#slotOf(bytes, offset));
  }

  #slotOf(bytes: Buffer, offset: number): number {
    const a = bytes.readInt32LE(offset);
    const b = bytes.readInt32LE(offset + 4);
    const c = bytes.readInt32LE(offset + 8);
    const d = bytes.readInt32LE(offset + 12);
    const words = this.#words;
    // Ids are hashes already, or random: mixing their words is enough.
    for (let slot = (a ^ Math.imul(b, 0x9e3779b1) ^ d) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = at(this.#slots, slot);
      if (number === -1) return slot;
      const word = number * 4;
      if (words[word] === a && words[word + 1] === b && words[word + 2] === c && words[word + 3] === d) return slot;
    }
  }
}

const dash = 45;
const digit = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87);

/** The sixteen bytes of a UUID that is written at `offset`, dashes and all. */
export function parseUuid(text: Buffer, offset: number, into: Buffer): void {
  let from = offset;
  for (let byte = 0; byte < 16; byte++) {
    if (text[from] === dash) from++;
    into[byte] = (digit(text[from] ?? 48) << 4) | digit(text[from + 1] ?? 48);
    from += 2;
  }
}
