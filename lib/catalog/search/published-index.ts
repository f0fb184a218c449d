import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/platform/db";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { FOLDED, type ListedAsset } from "./listed-asset";
import { addTexts, type TextIndex, TextIndexBuilder } from "./text-index";

/** One connector's published assets, as the list and the search need them. Asset `i` is asset `i` of the index. */
export type ConnectorIndex = {
  assets: readonly ListedAsset[];
  texts: TextIndex;
  /** The relations of its warehouse that its nodes stand for. */
  standsFor: readonly string[];
};

export type PublishedIndex = {
  connectors: readonly (ConnectorIndex & { id: string; name: string })[];
  /** The relations that some dbt node stands for. */
  hidden: ReadonlySet<string>;
};

type Kept = { version: number; index: Promise<ConnectorIndex> };

// On globalThis, because pages and routes may each load this file: one index serves both.
declare global {
  var connetraSearchIndex: Map<string, Kept> | undefined;
}

/**
 * All that is published, from memory as long as the versions stay. Asking for the versions is a few rows; a connector
 * that published is read anew, once however many ask at the same time.
 */
export async function publishedIndex(): Promise<PublishedIndex> {
  const { rows } = await pool().query<{ id: string; name: string; version: number }>(
    `select id, name, published_version as version from connectors where published_version > 0`,
  );
  globalThis.connetraSearchIndex ??= new Map();
  const kept = globalThis.connetraSearchIndex;
  const published = new Set(rows.map(({ id }) => id));
  for (const id of kept.keys()) if (!published.has(id)) kept.delete(id);
  const connectors = await Promise.all(
    rows.map(async ({ id, name, version }) => ({ ...(await connectorIndex(kept, id, version)), id, name })),
  );
  return { connectors, hidden: new Set(connectors.flatMap(({ standsFor }) => standsFor)) };
}

function connectorIndex(kept: Map<string, Kept>, id: string, version: number): Promise<ConnectorIndex> {
  const known = kept.get(id);
  if (known?.version === version) return known.index;
  const entry = { version, index: loadIndex(id) };
  kept.set(id, entry);
  entry.index.catch(() => {
    if (kept.get(id) === entry) kept.delete(id);
  });
  return entry.index;
}

/** Assets fetched at a time: between two fetches others are served. */
const FETCH_ROWS = 2_000;

type Row = ListedAsset & { name: string; key: string; description: string; columnNames: string; columns: unknown };

const loadIndex = (connectorId: string): Promise<ConnectorIndex> =>
  inReadSnapshot(async (client) => {
    const assets: ListedAsset[] = [];
    const builder = new TextIndexBuilder();
    for await (const { name, key, description, columnNames, columns, ...rest } of assetRows(client, connectorId)) {
      const descriptions = [description, ...(columns === null ? [] : columnDescriptions(columns))];
      addTexts(builder, assets.length, { name, key, columns: columnNames.split("\n"), descriptions });
      assets.push(rest);
    }
    const { rows } = await client.query<{ id: string }>(
      `select primary_id as id from mappings where connector_id = $1 and primary_id is not null and valid_to is null`,
      [connectorId],
    );
    return { assets, texts: builder.build(assets.length), standsFor: rows.map(({ id }) => id) };
  });

async function* assetRows(client: PoolClient, connectorId: string): AsyncGenerator<Row> {
  // Columns come as a whole only where one of them is described. In order already, so that lists are sorted at a glance.
  await client.query({
    text: `declare listed no scroll cursor for
       select a.id, a.type, a.connector_id as "connectorId", a.package, a.database, a.schema, a.path, a.tags, a.name,
              a.materialization, a.owner, a."group", a.access, a.key, a.description, a.column_names as "columnNames",
              case when a.columns::text ~ '"description":"[^"]' then a.columns end as columns,
              coalesce(h.test_status, 'none') as "testStatus"
         from assets a
         left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null
        where a.connector_id = $1 and a.valid_to is null
        order by lower(a.name) collate "C", a.id`,
    values: [connectorId],
  });
  for (let more = true; more; ) {
    const { rows } = await client.query<Row>(`fetch ${FETCH_ROWS} from listed`);
    for (const row of rows) yield { ...row, folded: row.name.toLowerCase().slice(0, FOLDED) };
    more = rows.length === FETCH_ROWS;
  }
}

/** Columns are kept as JSON to the letter; what is read of them here is their descriptions. */
function columnDescriptions(columns: unknown): string[] {
  if (!Array.isArray(columns)) return [];
  return columns.flatMap((column) =>
    typeof column?.description === "string" && column.description !== "" ? [column.description] : [],
  );
}
