import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export type AttachedProgram = {
  name: string;
  hasEnded: () => boolean;
  /** The end of what it printed. */
  said: () => string;
  /** At once: what it keeps is thrown away. */
  kill: () => Promise<void>;
};

/** Runs a program that ends with us, however we end: the kernel kills it when its parent is gone. */
export function runAttached(
  folder: string,
  name: string,
  [command, ...args]: readonly [string, ...string[]],
  env: Record<string, string> = {},
): AttachedProgram {
  const file = path.join(folder, `${name}.log`);
  const log = fs.openSync(file, "a", 0o600);
  const child = spawn("setpriv", ["--pdeathsig", "KILL", command, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve();
    };
    child.once("exit", end).once("error", (error) => {
      fs.appendFileSync(file, `${error.message}\n`);
      end();
    });
  });
  return {
    name,
    hasEnded: () => hasEnded,
    said: () => (fs.existsSync(file) ? fs.readFileSync(file, "utf8").slice(-2_000).trim() : ""),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
