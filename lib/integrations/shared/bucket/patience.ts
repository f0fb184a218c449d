import "server-only";
import { AppError } from "../../../core/errors";
import { type BucketAccess, within } from "./bucket-access";
import type { StoredObject } from "./object-store";
import { shown } from "./shown-text";
import { StoreFault } from "./store-fault";

/** What a large object may take beyond the pace's deadline: a second for so many bytes. */
const BYTES_PER_SECOND = 1024 * 1024;

const tooSlow = ({ key }: StoredObject, milliseconds: number, cause: unknown): AppError =>
  new AppError(
    "vendor-unreachable",
    `${shown(key)} could not be read to its end within ${Math.round(milliseconds / 1000)} seconds.`,
    {
      remedy: "Try again. If it stays like this, look at the network between Connetra and the store.",
      retryable: true,
      fault: "vendor",
      cause,
    },
  );

/** The time that is spent waiting for the store: whoever takes the bytes may be as slow as they like. */
export class Patience {
  readonly #whole: number;
  #left: number;

  constructor(
    private readonly object: StoredObject,
    private readonly access: BucketAccess,
    bytes: number,
  ) {
    this.#whole = access.pace.wholeMs + (bytes / BYTES_PER_SECOND) * 1000;
    this.#left = this.#whole;
  }

  async wait<T>(longest: number, work: (signal: AbortSignal) => Promise<T>, discard?: (late: T) => void): Promise<T> {
    const { clock, signal } = this.access;
    const most = Math.min(longest, this.#left);
    const started = clock.now();
    try {
      return await within(most, signal, work, discard);
    } catch (thrown) {
      const isOver = most < longest && thrown instanceof StoreFault && thrown.kind === "no-answer";
      throw isOver ? tooSlow(this.object, this.#whole, thrown) : thrown;
    } finally {
      this.#left = Math.max(0, this.#left - (clock.now() - started));
    }
  }
}
