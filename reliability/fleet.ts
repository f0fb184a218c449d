import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Ends a program with the one that started it, also when that dies before the program listens. */
const attached = pathToFileURL(path.join(import.meta.dirname, "../scripts/attached.mjs")).href;
const shim = pathToFileURL(path.join(import.meta.dirname, "clock-shim.mjs")).href;

export type WorkerOptions = {
  /** As `lib/sync/fault-point.ts` names steps. */
  faultAt?: string;
  leaseSeconds?: number;
  stuckSeconds?: number;
  clockOffsetMs?: number;
};

/** One worker process. */
export type Worker = { child: ChildProcess; ended: Promise<void>; isFrozen: boolean };

/** Real workers, to be killed and frozen. They end with this process, whatever ends it. */
export class Fleet {
  readonly #workers = new Set<Worker>();
  #said = "";

  constructor(private readonly program: string) {}

  get workers(): Worker[] {
    return [...this.#workers];
  }

  /** What workers said of failures, for a test that fails to show. */
  get said(): string {
    return this.#said.slice(-20_000);
  }

  start({ faultAt, leaseSeconds, stuckSeconds, clockOffsetMs }: WorkerOptions = {}): Worker {
    const env: NodeJS.ProcessEnv = {
      ...{ ...process.env, NODE_ENV: "test", LOG_LEVEL: "warn", CONNETRA_FAULTS: "allowed" },
      ...(faultAt !== undefined && { FAULT_AT: faultAt }),
      ...(leaseSeconds !== undefined && { FAULT_LEASE_SECONDS: String(leaseSeconds) }),
      ...(stuckSeconds !== undefined && { FAULT_STUCK_SECONDS: String(stuckSeconds) }),
      ...(clockOffsetMs !== undefined && { CLOCK_OFFSET_MS: String(clockOffsetMs) }),
    };
    const preloaded = ["--import", attached, ...(clockOffsetMs === undefined ? [] : ["--import", shim])];
    // The channel's end tells a worker that we are gone.
    const stdio: StdioOptions = ["ignore", "pipe", "pipe", "ipc"];
    const child = spawn(process.execPath, [...preloaded, this.program], { env, stdio });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-40_000);
      });
    const worker: Worker = { child, isFrozen: false, ended: once(child, "exit").then(() => undefined) };
    this.#workers.add(worker);
    void worker.ended.then(() => this.#workers.delete(worker));
    return worker;
  }

  async kill(worker: Worker, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    worker.child.kill(signal);
    await worker.ended;
  }

  /** Stops a worker in its tracks, and lets it go on after so long, if it still lives. */
  freeze(worker: Worker, ms: number): void {
    worker.isFrozen = true;
    worker.child.kill("SIGSTOP");
    setTimeout(() => {
      worker.isFrozen = false;
      worker.child.kill("SIGCONT");
    }, ms);
  }

  /** Kills all, also those that are frozen. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => this.kill(worker)));
  }
}
