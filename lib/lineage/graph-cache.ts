import "server-only";
import type { AssetType, TestStatus } from "@/lib/core/catalog";
import { buildGraph, type LineageGraph } from "@/lib/core/lineage-graph";
import { pool } from "@/lib/platform/db";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";

/** What the graph knows of an asset besides its neighbours. */
export type GraphNode = {
  id: string;
  key: string;
  type: AssetType;
  name: string;
  testStatus: TestStatus;
  database: string | null;
  schema: string | null;
  package: string | null;
  materialization: string | null;
};

/** The published graph of one connector, whole and in memory. Node `i` of `nodes` is node `i` of `graph`. */
export type PublishedGraph = {
  connectorId: string;
  version: number;
  nodes: GraphNode[];
  graph: LineageGraph;
  indexOfId: Map<string, number>;
  indexOfKey: Map<string, number>;
};

const MOST_GRAPHS = 30;
/** By connector: the version that was asked for, and its graph, which many may be waiting for. */
const graphs = new Map<string, { version: number; graph: Promise<PublishedGraph> }>();

/**
 * The graph of a connector's published version; from memory as long as the version stays. Null when there is no such
 * connector. Asking for the version is one row by its key; loading ten thousand nodes takes a fraction of a second, and
 * is done once however many ask for a new version at the same time.
 */
export async function publishedGraph(connectorId: string): Promise<PublishedGraph | null> {
  const { rows } = await pool().query<{ version: number }>(
    `select published_version as version from connectors where id = $1`,
    [connectorId],
  );
  const version = rows[0]?.version;
  if (version === undefined) return null;
  const known = graphs.get(connectorId);
  const entry = known?.version === version ? known : { version, graph: loadGraph(connectorId) };
  // Taken out and put in again: the first of the map is the one that was not asked for the longest.
  graphs.delete(connectorId);
  graphs.set(connectorId, entry);
  entry.graph.catch(() => {
    if (graphs.get(connectorId) === entry) graphs.delete(connectorId);
  });
  const [oldest] = graphs.keys();
  if (graphs.size > MOST_GRAPHS && oldest !== undefined) graphs.delete(oldest);
  return entry.graph;
}

async function loadGraph(connectorId: string): Promise<PublishedGraph> {
  return inReadSnapshot(async (client) => {
    const { rows: versions } = await client.query<{ version: number }>(
      `select published_version as version from connectors where id = $1`,
      [connectorId],
    );
    const { rows: nodes } = await client.query<GraphNode>(
      `select a.id, a.key, a.type, a.name, a.database, a.schema, a.package, a.materialization,
              coalesce(h.test_status, 'none') as "testStatus"
         from assets a
         left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null
        where a.connector_id = $1 and a.valid_to is null and a.type not in ('test', 'unit_test')
        order by a.key collate "C"`,
      [connectorId],
    );
    const { rows: edges } = await client.query<[string, string]>({
      text: `select from_id, to_id from edges where connector_id = $1 and valid_to is null`,
      values: [connectorId],
      rowMode: "array",
    });
    const indexOfId = new Map(nodes.map(({ id }, index) => [id, index]));
    const from: number[] = [];
    const to: number[] = [];
    for (const [fromId, toId] of edges) {
      const fromIndex = indexOfId.get(fromId);
      const toIndex = indexOfId.get(toId);
      if (fromIndex === undefined || toIndex === undefined) continue;
      from.push(fromIndex);
      to.push(toIndex);
    }
    return {
      connectorId,
      version: versions[0]?.version ?? 0,
      nodes,
      graph: buildGraph(nodes.length, from, to),
      indexOfId,
      indexOfKey: new Map(nodes.map(({ key }, index) => [key, index])),
    };
  });
}
