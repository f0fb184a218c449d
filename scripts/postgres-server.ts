import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort, isFree } from "./free-port";
import { type Account, accountFor, findBinaries } from "./postgres-account";
import type { PostgresFiles } from "./postgres-files";
import { isAlive, pause } from "./process-mark";

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** C makes sorting quick and the same everywhere; PG_C_UTF8 makes upper and lower case right in every script. */
const LOCALE = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
const SERVER_ENV = { ...process.env, LC_ALL: "C", TZ: "UTC" };

function makeCluster(files: PostgresFiles, account: Account): void {
  // Where the unprivileged account can read it; the data folder is closed to it.
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-init-"));
  const passwordFile = path.join(temporary, "password");
  fs.writeFileSync(passwordFile, files.password, { mode: 0o600 });
  account.own(temporary);
  const args = ["-D", account.folder, "-U", "connetra", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, ...LOCALE];
  // Not synced file by file: the server's first checkpoint does that, and nothing of value is in it before.
  const [command, rest] = account.wrap(account.binaries.initdb, [...args, "--no-sync"]);
  const result = spawnSync(command, rest, { ...account.options, encoding: "utf8", env: SERVER_ENV });
  fs.rmSync(temporary, { recursive: true });
  if (result.status === 0) return;
  for (const name of fs.readdirSync(files.cluster)) fs.rmSync(path.join(files.cluster, name), { recursive: true });
  throw new Error(`The database could not be made: ${result.stderr || result.error?.message}`);
}

function prepare(files: PostgresFiles, account: Account): void {
  const versionFile = path.join(files.cluster, "PG_VERSION");
  if (!fs.existsSync(path.join(files.cluster, "global/pg_control"))) {
    // Killed while it was being made: there is nothing in it yet.
    for (const name of fs.readdirSync(files.cluster)) fs.rmSync(path.join(files.cluster, name), { recursive: true });
    makeCluster(files, account);
  }
  const made = fs.readFileSync(versionFile, "utf8").trim();
  const [command, args] = account.wrap(account.binaries.postgres, ["--version"]);
  const have = /\) (\d+)/.exec(spawnSync(command, args, { ...account.options, encoding: "utf8" }).stdout)?.[1];
  if (have && have !== made)
    throw new Error(
      `The database in ${files.cluster} was made by Postgres ${made} and this Connetra brings ${have}. Move its content with pg_dump, or go back to the Connetra that made it.`,
    );
}

/** The port of last time, so that addresses stay; another when a stranger has it by now. */
async function choosePort(files: PostgresFiles, isFixed: boolean): Promise<number> {
  const remembered = files.port;
  // After a crash the last processes of the old server may need a moment to let go of it.
  const until = Date.now() + (isFixed ? 15_000 : 1_500);
  while (remembered) {
    if (await isFree(remembered)) return remembered;
    if (Date.now() > until) break;
    await pause(100);
  }
  return freePort();
}

/**
 * Launches the server on its folder and waits until it answers. The caller holds the lock.
 * @param keepPort programs are connected to the port of before, so wait for it.
 */
export async function launch(files: PostgresFiles, options: { durable: boolean; keepPort: boolean }): Promise<number> {
  fs.mkdirSync(files.cluster, { recursive: true, mode: 0o700 });
  const account = accountFor(files.cluster, await findBinaries());
  prepare(files, account);
  rotateLog(files.log);
  let said = "";
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await choosePort(files, options.keepPort);
    const from = fs.existsSync(files.log) ? fs.statSync(files.log).size : 0;
    const log = fs.openSync(files.log, "a", 0o600);
    const [command, args] = account.wrap(account.binaries.postgres, serverArgs(account.folder, port, options.durable));
    // In a process group of its own: Ctrl-C must reach the programs that use it first.
    const child = spawn(command, args, {
      ...account.options,
      env: SERVER_ENV,
      detached: true,
      stdio: ["ignore", log, log],
    });
    fs.closeSync(log);
    child.unref();
    let isOver = false;
    child.once("exit", () => (isOver = true)).once("error", () => (isOver = true));
    while (!isOver) {
      if (await answers(files.url(port, "postgres"))) {
        files.port = port;
        return port;
      }
      await pause(50);
    }
    said = fs.readFileSync(files.log, "utf8").slice(from);
    // What passes by itself: the old server's last processes, or a stranger who took the port a moment ago.
    if (!/lock file|shared memory|starting up|shutting down|could not bind|address already in use/i.test(said)) break;
    await pause(300);
  }
  throw new Error(`The database does not start. The end of ${files.log}:\n${said.slice(-2_000)}`);
}

function serverArgs(folder: string, port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // A failed statement may hold what must not be in a log, such as a role's password.
    log_min_error_statement: "panic",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    folder,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

function rotateLog(file: string): void {
  if (fs.existsSync(file) && fs.statSync(file).size > 10_000_000) fs.renameSync(file, `${file}.1`);
}

/** Fast shutdown, then ever less patiently. */
export async function shutDown(pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ["SIGINT", 6_000],
    ["SIGQUIT", 2_000],
    ["SIGKILL", 2_000],
  ];
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + patience; Date.now() < until; await pause(20)) if (!isAlive(pid)) return;
  }
}
