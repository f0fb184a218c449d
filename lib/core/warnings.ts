import type { Warning } from "./catalog";

const EXAMPLES = 3;

/** Collects warnings by code: a count and the first three examples of each, however many come. */
export class WarningList {
  readonly #byCode = new Map<string, Warning>();

  /** @param count how many things it is said of; of none, nothing is said */
  add(code: string, message: string, example?: string, count = 1): void {
    if (count < 1) return;
    let warning = this.#byCode.get(code);
    if (!warning) {
      warning = { code, message, count: 0, examples: [] };
      this.#byCode.set(code, warning);
    }
    warning.count += count;
    if (example !== undefined && warning.examples.length < EXAMPLES) warning.examples.push(example.slice(0, 300));
  }

  get list(): Warning[] {
    return [...this.#byCode.values()];
  }
}
