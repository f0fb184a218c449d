import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { openDataFolder } from "./data-folder";
import { withFileLock } from "./file-lock";
import { PostgresFiles } from "./postgres-files";
import { answers, launch, shutDown } from "./postgres-server";
import { isMarkAlive, markOf } from "./process-mark";

export type RunningPostgres = {
  url: string;
  /** Whether it ran already, left by a program that was killed or used by another one now. */
  wasRunning: boolean;
  /** Gives it up; the last one who uses it shuts it down. */
  stop: () => Promise<void>;
};

const WATCH_MS = 500;
let uses = 0;

/**
 * Starts the Postgres that npm brought, on a data folder, or joins the one that runs there. While this process uses it, a
 * server that dies is started again on the same port.
 * @param options.durable false for tests: quicker, and lost when the machine loses power.
 */
export async function startPostgres(options: {
  dataFolder: string;
  database?: string;
  durable?: boolean;
  onRestart?: () => void;
}): Promise<RunningPostgres> {
  const { database = "connetra", durable = true } = options;
  const files = new PostgresFiles(openDataFolder(options.dataFolder));
  const use = path.join(files.users, `${process.pid}-${uses++}`);
  let isStopping = false;

  const joinOrLaunch = async (keepPort: boolean): Promise<{ port: number; wasRunning: boolean }> => {
    const running = files.running();
    for (let wait = 0; running && wait < 100 && files.running(); wait++)
      if (await answers(files.url(running.port, "postgres"))) return { port: running.port, wasRunning: true };
    return { port: await launch(files, { durable, keepPort }), wasRunning: false };
  };

  const { port, wasRunning } = await withFileLock(files.lock, async () => {
    const started = await joinOrLaunch(false);
    fs.mkdirSync(files.users, { recursive: true });
    fs.writeFileSync(use, markOf(process.pid));
    await ensureDatabase(files.url(started.port, "postgres"), database);
    return started;
  });

  let mending: Promise<void> | null = null;
  const mend = async (): Promise<void> => {
    if (isStopping || files.running()) return;
    options.onRestart?.();
    await joinOrLaunch(true);
  };
  const watch = setInterval(() => {
    if (mending || files.running()) return;
    mending = withFileLock(files.lock, mend)
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
      .finally(() => {
        mending = null;
      });
  }, WATCH_MS).unref();

  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(watch);
    await mending;
    await withFileLock(files.lock, async () => {
      fs.rmSync(use, { force: true });
      const server = files.running();
      if (server && !isUsed(files.users)) await shutDown(server.pid);
    });
  };
  return { url: files.url(port, database), wasRunning, stop };
}

/** Whether a living process says that it uses the server. What killed ones left behind is cleared away. */
function isUsed(folder: string): boolean {
  let isAnyAlive = false;
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (isMarkAlive(fs.readFileSync(file, "utf8"))) isAnyAlive = true;
    else fs.rmSync(file, { force: true });
  }
  return isAnyAlive;
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount !== 0) return;
    const name = pg.escapeIdentifier(database);
    await client.query(`create database ${name}`);
    // Other roles of this server, such as the sample's reader, have no business in it.
    await client.query(`revoke connect on database ${name} from public`);
  } finally {
    await client.end();
  }
}
