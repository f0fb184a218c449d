import "server-only";
import { pool } from "@/lib/platform/db";
import { type ConnectorIndex, loadIndex } from "./load-index";

export type IndexedConnector = ConnectorIndex & {
  id: string;
  name: string;
  /** 1 for a relation that a dbt node of some connector stands for. */
  isHidden: Uint8Array;
};

export type PublishedIndex = { connectors: readonly IndexedConnector[] };

type Kept = { version: number; index: Promise<ConnectorIndex> };
type Published = { id: string; name: string; version: number };

// On globalThis, because pages and routes may each load this file: one index serves both.
declare global {
  var connetraSearchIndex: Map<string, Kept> | undefined;
  var connetraWholeIndex: { of: string; index: PublishedIndex } | undefined;
}

/**
 * All that is published, from memory as long as the versions stay. Asking for the versions is a few rows; a connector
 * that published is read anew, once however many ask at the same time.
 */
export async function publishedIndex(): Promise<PublishedIndex> {
  const { rows } = await pool().query<Published>(
    `select id, name, published_version as version from connectors where published_version > 0 order by id`,
  );
  globalThis.connetraSearchIndex ??= new Map();
  const kept = globalThis.connetraSearchIndex;
  const published = new Set(rows.map(({ id }) => id));
  for (const id of kept.keys()) if (!published.has(id)) kept.delete(id);
  const indexes = await Promise.all(
    rows.map(async (row) => ({ ...row, index: await connectorIndex(kept, row.id, row.version) })),
  );
  const of = JSON.stringify(rows.map(({ id, name, version }) => [id, name, version]));
  if (globalThis.connetraWholeIndex?.of !== of) globalThis.connetraWholeIndex = { of, index: putTogether(indexes) };
  return globalThis.connetraWholeIndex.index;
}

/** Which relations are hidden depends on all connectors: a dbt project stands for those of its warehouse. */
function putTogether(indexes: readonly (Published & { index: ConnectorIndex })[]): PublishedIndex {
  const hidden = new Set(indexes.flatMap(({ index }) => index.standsFor));
  return {
    connectors: indexes.map(({ id, name, index }) => ({
      ...index,
      ...{ id, name, isHidden: Uint8Array.from(index.assets, (asset) => (hidden.has(asset.id) ? 1 : 0)) },
    })),
  };
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
