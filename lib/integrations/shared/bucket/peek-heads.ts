import "server-only";
import { AppError, type ErrorCode } from "../../../core/errors";
import { peekMetadata } from "../../../dbt/peek-metadata";
import type { ArtifactMetadata } from "../../../dbt/project";
import type { ArtifactObject } from "./artifact-object";
import { type BucketAccess, within } from "./bucket-access";
import { readHead } from "./read-object";
import { type FaultKind, StoreFault } from "./store-fault";

/** What the first bytes of an object tell. */
export type Head = {
  metadata: ArtifactMetadata | null;
  /** Whether they were read at all. Those of an object that may not be, or is gone, or came too late, say nothing of it. */
  state: "read" | "unread" | "late" | "archived";
};
export type Heads = (object: ArtifactObject) => Promise<Head>;

const HEAD_BYTES = 64 * 1024;
const AT_A_TIME = 8;

export const untold = (state: Exclude<Head["state"], "read">): Head => ({ metadata: null, state });

/** Faults of one object. Whoever reads it in earnest is told of them; here they only leave its head untold. */
const ofTheObject: ReadonlySet<FaultKind> = new Set(["gone", "replaced", "may-not-read"]);
const endsAll: ReadonlySet<ErrorCode> = new Set(["cancelled", "egress-blocked"]);

/**
 * Looks at the heads of objects, each once, a few at a time.
 * @param most milliseconds from the first look to the last: after them, heads are late
 */
export const headsOf = (access: BucketAccess, most = Number.POSITIVE_INFINITY): Heads => {
  const isHurried = most !== Number.POSITIVE_INFINITY;
  let until: number | undefined;
  const known = new Map<string, Promise<Head>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  const look = async (object: ArtifactObject): Promise<Head> => {
    until ??= access.clock.now() + most;
    const left = until - access.clock.now();
    if (object.archived) return untold("archived");
    if (object.bytes === 0) return untold("unread");
    if (left <= 0) return untold("late");
    try {
      const read = (signal: AbortSignal) => readHead({ ...access, signal }, object, HEAD_BYTES);
      const bytes = await (isHurried ? within(left, access.signal, read) : read(access.signal));
      return { metadata: await peekMetadata(bytes), state: "read" };
    } catch (thrown) {
      // An object too slow or too long to tell of itself.
      if (thrown instanceof AppError && !endsAll.has(thrown.code)) return untold("unread");
      if (!(thrown instanceof StoreFault)) throw thrown;
      if (thrown.kind === "archived") return untold("archived");
      if (ofTheObject.has(thrown.kind)) return untold("unread");
      if (isHurried && thrown.isPassing) return untold("late");
      throw thrown;
    }
  };
  return (object) => {
    const head = known.get(object.key) ?? turn(() => look(object));
    known.set(object.key, head);
    return head;
  };
};
