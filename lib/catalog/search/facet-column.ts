/** What one facet says of every asset of a connector: numbers in place of words, each different word kept once. */
export type FacetColumn = {
  values: readonly string[];
  /** The values of asset `i` are `codes[starts[i]]` up to `codes[starts[i + 1]]`; without starts it is `codes[i]`, or none where that is -1. */
  codes: Int32Array;
  starts: Int32Array | null;
};

export class FacetColumnBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #codes: number[] = [];
  readonly #starts: number[] = [0];

  #number(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The next asset's value. */
  add(value: string | null): void {
    this.#codes.push(value === null ? -1 : this.#number(value));
  }

  /** The next asset's values; a column takes either one of each asset or lists. */
  addList(values: readonly string[]): void {
    for (const value of new Set(values)) this.#codes.push(this.#number(value));
    this.#starts.push(this.#codes.length);
  }

  done = (): FacetColumn => ({
    values: [...this.#numbers.keys()],
    codes: Int32Array.from(this.#codes),
    starts: this.#starts.length > 1 ? Int32Array.from(this.#starts) : null,
  });
}

/** Which numbers of the column are among the values asked for. */
export function chosenCodes({ values }: FacetColumn, asked: readonly string[]): Uint8Array {
  const wanted = new Set(asked);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}

export function hasChosen({ codes, starts }: FacetColumn, asset: number, chosen: Uint8Array): boolean {
  if (!starts) return chosen[codes[asset] ?? -1] === 1;
  for (let at = starts[asset] ?? 0; at < (starts[asset + 1] ?? 0); at += 1)
    if (chosen[codes[at] ?? -1] === 1) return true;
  return false;
}

export function countValues({ codes, starts }: FacetColumn, asset: number, counts: Int32Array): void {
  if (!starts) {
    const code = codes[asset] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
    return;
  }
  for (let at = starts[asset] ?? 0; at < (starts[asset + 1] ?? 0); at += 1) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
