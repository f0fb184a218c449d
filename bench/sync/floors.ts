import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { WarningList } from "@/lib/core/warnings";
import { holdsNodes } from "@/lib/dbt/node-type";
import { readManifest } from "@/lib/dbt/read-manifest";
import { readSections } from "@/lib/dbt/read-sections";

const open = (file: string) => createReadStream(file, { highWaterMark: 1024 * 1024 });

/** The plainest way: all of it at once. */
export const parseWhole = (file: string): number =>
  Object.keys(JSON.parse(readFileSync(file, "utf8")) as object).length;

export async function hashWhole(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of open(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Reads a file to its end, and makes a digest of each node, and no more of it. */
export async function hashNodes(file: string): Promise<number> {
  let nodes = 0;
  await readSections(open(file), {
    holdsNodes,
    plan: (section) => (holdsNodes(section) ? "entries" : "skip"),
    isKnown({ bytes }) {
      createHash("sha256").update(bytes).digest("base64url");
      nodes += 1;
      return true;
    },
    entry() {},
  });
  return nodes;
}

/** Reads a manifest as a sync does: every node made an asset. */
export async function readAll(file: string): Promise<number> {
  let nodes = 0;
  const node = () => {
    nodes += 1;
  };
  await readManifest(open(file), { warnings: new WarningList(), disabled: () => undefined, node });
  return nodes;
}

const tables = ["assets", "edges", "results", "mappings", "health"] as const;

/** What a connector has, put into files and into tables with the columns and indexes of the catalog's own. */
export async function exportRows(client: pg.Client, connectorId: string, folder: string): Promise<void> {
  const { createWriteStream } = await import("node:fs");
  for (const table of tables) {
    await client.query(`drop table if exists floor_${table}`);
    await client.query(`create table floor_${table} (like ${table} including all)`);
    const rows = client.query(copyTo(`copy (select * from ${table} where connector_id = '${connectorId}') to stdout`));
    await pipeline(rows, createWriteStream(`${folder}/${table}.copy`));
  }
}

/** The rows alone, in one transaction. */
export async function copyRows(client: pg.Client, folder: string): Promise<void> {
  await client.query("begin");
  for (const table of tables)
    await pipeline(open(`${folder}/${table}.copy`), client.query(copyFrom(`copy floor_${table} from stdin`)));
  await client.query("commit");
}

export const emptyRows = (client: pg.Client) =>
  client.query(`truncate ${tables.map((table) => `floor_${table}`).join(", ")}`);
