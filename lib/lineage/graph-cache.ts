import "server-only";
import type { AssetType, TestStatus } from "@/lib/core/catalog";
import { buildGraph, type LineageGraph } from "@/lib/core/lineage-graph";
import { pool } from "@/lib/platform/db";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";

/** What the graph knows of an asset besides its neighbours. */
export type GraphNode = {
  id: string;
  connectorId: string;
  key: string;
  type: AssetType;
  name: string;
  testStatus: TestStatus;
  database: string | null;
  schema: string | null;
  package: string | null;
  materialization: string | null;
  /** Known only from a project that refers to it: its own is not connected. */
  isExternal: boolean;
};

/**
 * The published graph of a connector, whole and in memory, with those of the connectors that it is joined to by models
 * that refer to each other. Node `i` of `nodes` is node `i` of `graph`.
 */
export type PublishedGraph = {
  /** The published version of each connector whose nodes are in it. */
  versions: ReadonlyMap<string, number>;
  nodes: GraphNode[];
  graph: LineageGraph;
  indexOfId: Map<string, number>;
  /** By connector and key: the same dbt project may be read by two connectors. */
  indexOf(connectorId: string, key: string): number | undefined;
};

const MOST_GRAPHS = 30;
/** By the connectors in it: the versions that were asked for, and their graph, which many may be waiting for. */
const graphs = new Map<string, { versions: string; graph: Promise<PublishedGraph> }>();

/**
 * The graph of a connector's published version; from memory as long as the version stays. Null when there is no such
 * connector. Asking for the versions is a few rows by their keys; loading ten thousand nodes takes a fraction of a second, and
 * is done once however many ask for a new version at the same time.
 */
export async function publishedGraph(connectorId: string): Promise<PublishedGraph | null> {
  const { rows } = await pool().query<[id: string, version: number]>({
    ...joinedVersions(connectorId),
    rowMode: "array",
  });
  if (rows.length === 0) return null;
  const ids = rows.map(([id]) => id);
  const [group, versions] = [ids.join(), rows.map(([, version]) => version).join()];
  const known = graphs.get(group);
  const entry = known?.versions === versions ? known : { versions, graph: loadGraph(ids) };
  // Taken out and put in again: the first of the map is the one that was not asked for the longest.
  graphs.delete(group);
  graphs.set(group, entry);
  entry.graph.catch(() => {
    if (graphs.get(group) === entry) graphs.delete(group);
  });
  const [oldest] = graphs.keys();
  if (graphs.size > MOST_GRAPHS && oldest !== undefined) graphs.delete(oldest);
  return entry.graph;
}

/** The connector and all that it is joined to, however far, each with its published version. */
const joinedVersions = (connectorId: string) => ({
  text: `with recursive joined(id) as (
           select $1::uuid
           union
           select case when r.connector_id = j.id then r.upstream_connector_id else r.connector_id end
             from joined j join cross_project_refs r on j.id in (r.connector_id, r.upstream_connector_id)
            where r.upstream_connector_id is not null)
         select c.id, c.published_version from connectors c join joined j on j.id = c.id order by c.id`,
  values: [connectorId],
});

async function loadGraph(connectorIds: readonly string[]): Promise<PublishedGraph> {
  return inReadSnapshot(async (client) => {
    const { rows: versions } = await client.query<[id: string, version: number]>({
      text: `select id, published_version from connectors where id = any($1)`,
      values: [connectorIds],
      rowMode: "array",
    });
    const { rows: nodes } = await client.query<GraphNode>(
      `select a.id, a.connector_id as "connectorId", a.key, a.type, a.name, a.database, a.schema, a.package,
              a.materialization, coalesce(h.test_status, 'none') as "testStatus",
              exists (select 1 from cross_project_refs r where r.connector_id = a.connector_id and r.key = a.key) as "isExternal"
         from assets a
         left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null
        where a.connector_id = any($1) and a.valid_to is null and a.type not in ('test', 'unit_test')
        order by a.key collate "C", a.connector_id`,
      [connectorIds],
    );
    const { rows: edges } = await client.query<[string, string]>({
      text: `select from_id, to_id from edges where connector_id = any($1) and valid_to is null`,
      values: [connectorIds],
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
    const named = (connectorId: string, key: string) => `${connectorId} ${key}`;
    const indexOfName = new Map(nodes.map(({ connectorId, key }, index) => [named(connectorId, key), index]));
    return {
      versions: new Map(versions),
      nodes,
      graph: buildGraph(nodes.length, from, to),
      indexOfId,
      indexOf: (connectorId, key) => indexOfName.get(named(connectorId, key)),
    };
  });
}
