import "server-only";
import type { SecondaryClient } from "../../contract";
import type { BucketWords } from "./bucket-words";
import type { ObjectStore, Pace } from "./object-store";

export type BucketOptions = {
  store: ObjectStore;
  words: BucketWords;
  pace: Pace;
  /** Ends whatever is under way. */
  signal: AbortSignal;
  /** As it was typed; see `pathField`. */
  path?: string | undefined;
  /** Places to read; absent: all. See `projectsField`. */
  projects?: readonly string[] | undefined;
};

/** dbt's artifacts in an object store: what is there is listed once in the life of the client. */
export const openBucket = (_options: BucketOptions): SecondaryClient => {
  throw new Error("Not written yet.");
};
