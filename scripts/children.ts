import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";
import { logLine } from "./log-line";

const root = path.dirname(import.meta.dirname);
const attached = path.join(import.meta.dirname, "attached.mjs");

export type Child = {
  /** Says one word to the program, if it listens. */
  tell: (word: string) => void;
  stop: (patienceMs: number) => Promise<void>;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Who lived this long did not die of its start. */
const HEALTHY_MS = 60_000;

/** Runs a Node program beside us and starts it again when it crashes, ever more slowly while it keeps crashing. */
export function runBeside(name: string, args: string[], env: Record<string, string> = {}): Child {
  let child: ChildProcess | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | null = null;
  let isStopping = false;

  const begin = (): void => {
    const startedAt = Date.now();
    // In a process group of its own, so that Ctrl-C comes to us alone and we end everything in order.
    child = spawn(process.execPath, ["--import", attached, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        readline.createInterface({ input: stream }).on("line", (line) => process.stdout.write(logLine(name, line)));
    child.once("exit", (code, signal) => {
      child = null;
      if (isStopping) return;
      if (Date.now() - startedAt > HEALTHY_MS) pause = FIRST_PAUSE_MS;
      const reason = signal ?? `code ${code}`;
      process.stdout.write(logLine(name, `ended with ${reason} and is started again in ${pause / 1000} s`));
      timer = setTimeout(begin, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  begin();

  const tell = (word: string): void => {
    if (child?.connected) child.send(word, () => undefined);
  };
  const stop = async (patienceMs: number): Promise<void> => {
    isStopping = true;
    if (timer) clearTimeout(timer);
    const ending = child;
    if (!ending) return;
    const ended = new Promise<void>((resolve) => ending.once("exit", () => resolve()));
    ending.kill("SIGTERM");
    const force = setTimeout(() => killGroup(ending), patienceMs);
    await ended;
    clearTimeout(force);
    // What it started itself and did not end.
    killGroup(ending);
  };
  return { tell, stop };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody left.
  }
}
