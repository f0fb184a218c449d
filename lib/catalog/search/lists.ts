/** Lists of numbers, one list for each of many owners, laid out one after the other. */
export type Lists = { starts: Int32Array; values: Int32Array };

/** `of[i]` is the owner of `values[i]`; each list keeps the order given. */
export function layOut(owners: number, of: readonly number[], values: readonly number[]): Lists {
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

/** The first place of a sorted list for which `isBehind` holds; its length where there is none. */
export function firstWhere(length: number, isBehind: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Numbers that come one by one, of which nobody knows how many there will be. */
export class GrowingNumbers {
  #numbers = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  at = (index: number): number => this.#numbers[index] ?? 0;
  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }
  /** Exactly as long as there are numbers. */
  done = (): Int32Array => this.#numbers.slice(0, this.length);
}
