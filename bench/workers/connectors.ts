import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createConnector } from "@/lib/connectors/mutations";
import { storeUpload } from "@/lib/connectors/upload-store";
import { pool } from "@/lib/platform/db";
import { ensureSampleDatabase } from "@/lib/platform/sample-database";

export type Work = "near" | "far";

const generated = path.join(import.meta.dirname, "../generated");

function manifestOf(models: number): string {
  const file = path.join(generated, `workers-manifest-${models}.json`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(generated, { recursive: true });
  const generator = path.join(import.meta.dirname, "../generate-manifest.ts");
  execFileSync(process.execPath, ["--import", "tsx", generator, "--models", String(models), "--out", file]);
  return file;
}

/** A warehouse like the sample's, read through `port`. */
export async function warehouse(name: string, port: number): Promise<string> {
  const { password, ...config } = await ensureSampleDatabase();
  const far = { ...config, host: "127.0.0.1", port, sslMode: "disable" };
  return (await createConnector({ name, kind: "postgres", config: far, secrets: { password } }, null)).id;
}

async function upload(name: string, primaryConnectorId: string, models: number): Promise<string> {
  const secondary = { name, kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId };
  const { id } = await createConnector(secondary, null);
  const stream = fs.createReadStream(manifestOf(models));
  await storeUpload(
    id,
    (async function* () {
      yield { field: "manifest", fileName: "manifest.json", stream };
    })(),
    "bench",
  );
  return id;
}

/** Connectors that were never synced: near ones are read from the database and cost CPU, far ones mostly wait. */
export async function newConnectors(
  work: Work,
  options: { round: string; count: number; models: number; primaryId: string; farPort: number },
): Promise<string[]> {
  const { round, count, models, primaryId, farPort } = options;
  const ids: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const name = `${round} ${at}`;
    ids.push(work === "near" ? await upload(name, primaryId, models) : await warehouse(name, farPort));
  }
  return ids;
}

/** Makes all of them due at once, for whichever worker's scheduler comes first. */
export const makeDue = (ids: readonly string[]) =>
  pool().query(`update connectors set schedule = '{"everyMinutes": 10080}', next_run_at = now() where id = any($1)`, [
    ids,
  ]);

export type Round = { syncs: number; open: number; wall: number; first: number; twice: number; failed: number };

/** How a round went so far; `twice` counts what was scheduled, claimed or published more often than once. */
export async function lookAt(ids: readonly string[]): Promise<Round> {
  const { rows } = await pool().query<Round>(
    `select count(*)::int as syncs,
            count(*) filter (where s.status in ('queued', 'running'))::int as open,
            coalesce(extract(epoch from max(s.finished_at) - min(s.created_at)), 0)::float as wall,
            coalesce(extract(epoch from min(s.finished_at) - min(s.created_at)), 0)::float as first,
            (count(*) - count(distinct s.connector_id) + count(*) filter (where s.token > 1)
              + count(*) filter (where c.published_version > 1))::int as twice,
            count(*) filter (where s.status not in ('queued', 'running', 'succeeded'))::int as failed
       from syncs s join connectors c on c.id = s.connector_id where c.id = any($1)`,
    [ids],
  );
  return rows[0] ?? { syncs: 0, open: 0, wall: 0, first: 0, twice: 0, failed: 0 };
}
