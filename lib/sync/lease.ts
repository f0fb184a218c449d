import { AppError } from "@/lib/core/errors";
import { faultPoint } from "./fault-point";
import { advance, type Progress, started } from "./progress";
import type { SyncPhase } from "./schema";

/** Why a running sync has to end before its end; rides as the reason of the lease's signal. */
export type StopReason = "cancelled" | "lease-lost" | "shutdown" | "overdue" | "stuck";

/** What a worker took: which sync of which connector, and how it is to be treated. */
export type Claim = {
  syncId: string;
  connectorId: string;
  /** Fences out whoever held it before. */
  token: number;
  force: boolean;
  /** Which try of the sync this is, from 1. */
  attempt: number;
  /** Whether somebody asked for it and waits: they rather see it fail than try for minutes. */
  isAwaited: boolean;
};

/** A worker's hold on a sync: what it may tell while it works, and the signal that ends it. */
export class Lease {
  readonly #abort = new AbortController();
  phase: SyncPhase | null = null;
  progress: Progress = started(null, "bytes");

  readonly syncId: string;
  readonly connectorId: string;
  readonly token: number;
  readonly force: boolean;
  readonly attempt: number;
  readonly isAwaited: boolean;

  constructor(claim: Claim) {
    this.syncId = claim.syncId;
    this.connectorId = claim.connectorId;
    this.token = claim.token;
    this.force = claim.force;
    this.attempt = claim.attempt;
    this.isAwaited = claim.isAwaited;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get stopReason(): StopReason | null {
    return this.signal.aborted ? (this.signal.reason as StopReason) : null;
  }

  stop(reason: StopReason): void {
    this.#abort.abort(reason);
  }

  /** Begins a phase, with what there is to do in it. */
  enter(phase: SyncPhase, total: number | null = null, unit = "bytes"): void {
    this.check();
    this.phase = phase;
    this.progress = started(total, unit);
    faultPoint(phase);
  }

  /** Tells how far the phase is by now. @throws AppError as `check` */
  advanceTo(done: number, total: number | null = null): void {
    this.check();
    advance(this.progress, done, total);
  }

  /** @throws AppError when the sync was cancelled, lost or is shutting down: call it in long loops. */
  check(): void {
    if (this.signal.aborted) throw stopped();
  }

  /**
   * Waits for `work`, but not once the sync is stopped: what does not heed the signal is left to itself.
   * @throws AppError as `check`
   */
  async unlessStopped<T>(work: Promise<T>): Promise<T> {
    let onAbort: () => void = () => undefined;
    const over = new Promise<never>((_, reject) => {
      onAbort = () => reject(stopped());
      if (this.signal.aborted) onAbort();
      else this.signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      this.signal.removeEventListener("abort", onAbort);
    }
  }
}

/** What a stopped sync throws; the worker looks at the lease for the reason. */
export const stopped = () =>
  new AppError("cancelled", "The sync was cancelled.", { remedy: "Start it again when you want it to run." });
