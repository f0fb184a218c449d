import type { Reply } from "./reply";

/** `path` limits a fault to requests whose method, path and query match (`GET /a?b=c`); without it any request counts. */
export type Aim = { times?: number; path?: RegExp };
type Fault = { left: number; path: RegExp | undefined };

/** What goes wrong with the next requests. Each fault lasts for `times` requests, one unless told otherwise. */
export class Faults {
  #answering: (Fault & { reply: () => Reply })[] = [];
  #slow: (Fault & { ms: number })[] = [];
  #cut: Fault[] = [];
  #reset: Fault[] = [];

  /** Any answer instead of the right one. */
  answerWith(reply: Reply | (() => Reply), { times = 1, path }: Aim = {}): void {
    this.#answering.push({ left: times, path, reply: typeof reply === "function" ? reply : () => reply });
  }

  /** The answer comes, but so many milliseconds later. */
  slow({ ms, times = 1, path }: Aim & { ms: number }): void {
    this.#slow.push({ ms, left: times, path });
  }

  /** The connection ends in the middle of the body. */
  cutBody({ times = 1, path }: Aim = {}): void {
    this.#cut.push({ left: times, path });
  }

  /** The connection ends without an answer. */
  resetConnection({ times = 1, path }: Aim = {}): void {
    this.#reset.push({ left: times, path });
  }

  /** All is well again. */
  clear(): void {
    this.#answering = [];
    this.#slow = [];
    this.#cut = [];
    this.#reset = [];
  }

  /** For the server: what to do to this request. */
  take(target: string): { delayMs: number; reply: Reply | null; isCut: boolean; isReset: boolean } {
    return {
      delayMs: use(this.#slow, target)?.ms ?? 0,
      isReset: use(this.#reset, target) !== undefined,
      reply: use(this.#answering, target)?.reply() ?? null,
      isCut: use(this.#cut, target) !== undefined,
    };
  }
}

function use<T extends Fault>(faults: readonly T[], target: string): T | undefined {
  const fault = faults.find(({ left, path }) => left > 0 && (!path || path.test(target)));
  if (fault) fault.left -= 1;
  return fault;
}
