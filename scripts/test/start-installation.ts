import { type ChildProcess, execFile, spawn } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
const tsx = ["--import", "tsx", "--conditions=react-server"];
const PATIENCE_MS = 10 * 60_000;

export type StartedInstallation = {
  child: ChildProcess;
  /** Of the process that was started, once it is over. */
  ended: Promise<{ code: number | null; output: string }>;
};

/** Starts an installation as a person would, and waits until it says that it is ready. */
export async function startInstallation(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<StartedInstallation> {
  const attached = path.join(root, "scripts/attached.mjs");
  const child = spawn(process.execPath, ["--import", attached, ...tsx, "scripts/start.ts", ...args], {
    ...{ cwd: root, env: { ...process.env, ...env } },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("exit", (code) => resolve({ code, output }));
  });
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk;
      if (/Connetra is ready|The worker is ready/.test(output)) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    void ended.then(() => reject(new Error(`It ended before it was ready:\n${output.slice(-4_000)}`)));
    setTimeout(() => reject(new Error(`It was not ready in time:\n${output.slice(-4_000)}`)), PATIENCE_MS).unref();
  });
  return { child, ended };
}

/** What a command of the cli prints, on the installation of `env`. */
export async function cli(env: Record<string, string>, args: readonly string[]): Promise<string> {
  const all = [...tsx, "scripts/cli.ts", ...args];
  const { stdout } = await promisify(execFile)(process.execPath, all, { cwd: root, env: { ...process.env, ...env } });
  return stdout.trim();
}
