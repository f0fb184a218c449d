import type { Readable } from "node:stream";
import type { StoreFault } from "./store-fault";

/** An object as a listing tells of it. */
export type StoredObject = {
  key: string;
  bytes: number;
  /** Without quotes, whichever way the store writes it. */
  etag: string;
  /** ISO 8601. */
  modifiedAt: string | null;
  /** Kept where it cannot be read until somebody brings it back, as in a deep archive. Only where the listing says so. */
  archived?: boolean;
};

export type Page = { objects: StoredObject[]; next: string | null };

/** How long a request may take, and how often it is tried. */
export type Pace = {
  connectMs: number;
  /** Until the head of an answer. */
  headersMs: number;
  /** Between two pieces of a body. */
  idleMs: number;
  /** For a whole object; a large one has more. */
  wholeMs: number;
  /** Tries of one request, the first one included. */
  tries: number;
  /** After this, a listing is taken as far as it came. Without it, a listing goes on to its end. */
  listMs?: number;
};

/** Somebody waits for a test, and no longer than ten seconds. */
export const testPace: Pace = {
  connectMs: 3_000,
  headersMs: 4_000,
  idleMs: 4_000,
  wholeMs: 10_000,
  tries: 1,
  listMs: 6_000,
};
export const syncPace: Pace = { connectMs: 5_000, headersMs: 10_000, idleMs: 30_000, wholeMs: 300_000, tries: 5 };

/**
 * What all object stores can do that we need: list, and read one object at the state it was listed in. Each call is one
 * request, tried once: `try-again.ts` and `read-object.ts` try again.
 */
export type ObjectStore = {
  /** Objects whose key begins with `prefix`, in the order of their keys. @throws StoreFault */
  list(prefix: string, cursor: string | null, signal: AbortSignal): Promise<Page>;
  /**
   * The object's raw bytes from `start` up to but not including `end`, or to its end.
   * @throws StoreFault `replaced` when its etag is another by now; the stream itself may throw anything, see `explain`
   */
  read(object: StoredObject, range: { start: number; end?: number }, signal: AbortSignal): Promise<Readable>;
  /** Whatever the store's library or a stream of it threw. */
  explain(thrown: unknown): StoreFault;
  close(): void;
};
