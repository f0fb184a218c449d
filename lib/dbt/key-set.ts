const FIRST_PLACES = 1024;

/**
 * Names that came by, each as a digest of 64 bits: a fraction of what their texts would take. Digests begin with chance, so
 * that two names of the same digest cannot be prepared; of a million names, some two share one in a file of forty million.
 */
export class KeySet {
  readonly #seeds = crypto.getRandomValues(new Int32Array(2));
  /** Two numbers a place; zeros where it is free. */
  #places = new Int32Array(2 * FIRST_PLACES);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has = (key: string): boolean => {
    const { high, low } = this.#digest(key);
    return this.#places[this.#find(high, low)] !== 0;
  };

  add(key: string): void {
    const { high, low } = this.#digest(key);
    const at = this.#find(high, low);
    if (this.#places[at] !== 0) return;
    this.#places[at] = high;
    this.#places[at + 1] = low;
    this.#size += 1;
    if (this.#size * 4 > this.#places.length) this.#grow();
  }

  /** Two sums of other factors, stirred at their end. */
  #digest(key: string): { high: number; low: number } {
    let [high = 0, low = 0] = this.#seeds;
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at);
      high = Math.imul(high ^ code, 0x85ebca6b);
      high ^= high >>> 13;
      low = Math.imul(low ^ code, 0xc2b2ae35);
      low ^= low >>> 16;
    }
    // Zero would say that its place is free.
    return { high: high || 1, low };
  }

  /** Where a digest lies, or would. */
  #find(high: number, low: number): number {
    const places = this.#places;
    const last = places.length - 1;
    for (let at = (low << 1) & last; ; at = (at + 2) & last) {
      const found = places[at];
      if (found === 0 || (found === high && places[at + 1] === low)) return at;
    }
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const [high, low] = [before[at] ?? 0, before[at + 1] ?? 0];
      if (high === 0) continue;
      const place = this.#find(high, low);
      this.#places[place] = high;
      this.#places[place + 1] = low;
    }
  }
}
