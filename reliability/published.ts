import { createHash } from "node:crypto";
import { wholeGraph } from "@/lib/lineage/data";
import { pool } from "@/lib/platform/db";

const tables = {
  assets: "id::text || hash",
  edges: "from_id::text || to_id::text",
  results: "asset_id::text || kind || hash",
  mappings: "asset_id::text || hash",
  health: "asset_id::text || hash",
};

/** One hash of all that readers see of a connector, told in one statement. */
export async function contentHash(connectorId: string): Promise<string> {
  const live = Object.entries(tables).map(
    ([name, row]) =>
      `(select coalesce(md5(string_agg(row, ',' order by row)), '') from (select ${row} as row from ${name} t
         where t.connector_id = c.id and t.valid_from <= c.published_version
           and (t.valid_to is null or t.valid_to > c.published_version)) rows)`,
  );
  const { rows } = await pool().query<{ hash: string }>(
    `select ${live.join(" || '/' || ")} as hash from connectors c where c.id = $1`,
    [connectorId],
  );
  return rows[0]?.hash ?? "";
}

/** What the product's own reader shows of it, as one hash. */
export async function graphHash(connectorId: string): Promise<string> {
  const graph = await wholeGraph(connectorId);
  const { nodes = [], edges = [] } = graph ?? {};
  const names = nodes.map(({ key }) => key).sort();
  return createHash("sha256")
    .update(JSON.stringify([names, edges.length]))
    .digest("base64url");
}

/** Writes down every flip of a published pointer, by whichever worker, as the database sees it. */
export async function recordFlips(): Promise<void> {
  await pool().query(`
    create table flips (connector_id uuid, version int, sync_id uuid, at timestamptz default clock_timestamp());
    create function note_flip() returns trigger language plpgsql as $$ begin
      insert into flips values (new.id, new.published_version, new.published_sync_id); return null; end $$;
    create trigger note_flip after update of published_version on connectors for each row
      when (old.published_version is distinct from new.published_version) execute function note_flip();`);
}

const count = async (sql: string): Promise<number> => Number((await pool().query(`select (${sql}) as n`)).rows[0]?.n);

/** Versions that more than one sync published, and syncs that published more than once: both must be none. */
export const doublePublishes = (): Promise<number> =>
  count(`(select count(*) from (select 1 from flips group by connector_id, version having count(*) > 1) a)
       + (select count(*) from (select 1 from flips group by sync_id having count(*) > 1) b)`);

/** What the dead leave behind: syncs nobody ends, writing connections, and rows of versions that were never published. */
export async function orphans(): Promise<{ syncs: number; writers: number; rows: number }> {
  const beyond = Object.keys(tables).map(
    (name) =>
      `(select count(*) from ${name} t join connectors c on c.id = t.connector_id where t.valid_from > c.published_version)`,
  );
  return {
    syncs: await count("select count(*) from syncs where status in ('queued', 'running')"),
    writers: await count(
      "select count(*) from pg_stat_activity where application_name like 'connetra-sync:%' and datname = current_database()",
    ),
    rows: await count(beyond.join(" + ")),
  };
}
