import { execFile, spawnSync } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type BackupTools = { version: string; dump: string; restore: string };

/** `pg_dump` refuses a server that is newer than itself: the first one that does not, of `PG_BIN` and of PATH. */
export function backupTools(serverMajor: number): BackupTools | null {
  for (const folder of [process.env.PG_BIN ?? "", ""]) {
    const [dump, restore] = ["pg_dump", "pg_restore"].map((name) => (folder ? path.join(folder, name) : name));
    const said = dump ? spawnSync(dump, ["--version"], { encoding: "utf8" }).stdout : null;
    const version = /\d+(\.\d+)*/.exec(said ?? "")?.[0];
    if (dump && restore && version && Number.parseInt(version, 10) >= serverMajor) return { version, dump, restore };
  }
  return null;
}

/**
 * A backup and its restoring as docs/operations.md has it, into a database that is there and empty.
 * @param snapshot an exported one, so that what was saved can be compared with what was there at that moment
 */
export async function dumpAndRestore(
  tools: BackupTools,
  at: { source: string; target: string; file: string },
  snapshot: string,
) {
  await run(tools.dump, ["--format=custom", `--snapshot=${snapshot}`, `--file=${at.file}`, at.source]);
  await run(tools.restore, ["--exit-on-error", "--no-owner", `--dbname=${at.target}`, at.file]);
}
