import "server-only";
import {
  downstreamDegree,
  downstreamOf,
  type Expansion,
  neighbourhood as neighbours,
  upstreamDegree,
} from "@/lib/core/lineage-graph";
import { pool } from "@/lib/platform/db";
import { publishedGraph } from "./graph-cache";
import type { PublishedGraph } from "./published-graph";
import type { LineageEdge, LineageGraphName, LineageGraphView, LineageHub, LineageQuery, LineageView } from "./schema";

/** More than anybody looks at; the answer says so when it cuts. */
const MOST_NODES = 20_000;

/** What stands around an asset, as published; null when the asset is unknown. */
export async function neighbourhood(query: LineageQuery): Promise<LineageView | null> {
  const root = await findRoot(query);
  if (!root) return null;
  const { published, index } = root;
  const { graph } = published;
  const { upstream, downstream, expand } = query;
  const around = neighbours(graph, index, upstream, downstream, MOST_NODES, parseExpansions(expand, published));
  const shown = new Map(Array.from(around.nodes, (at) => [at, published.node(at)]));
  const edges: LineageEdge[] = [];
  const view: LineageView["nodes"] = [];
  around.nodes.forEach((at, position) => {
    const node = shown.get(at);
    if (!node) return;
    view.push({
      ...node,
      depth: around.depths[position] ?? 0,
      upstreamCount: upstreamDegree(graph, at),
      downstreamCount: downstreamDegree(graph, at),
    });
    for (const to of downstreamOf(graph, at)) {
      const target = shown.get(to);
      if (target)
        edges.push({ from: node.id, to: target.id, ...(published.toldByWarehouse(at, to) && { origin: "warehouse" }) });
    }
  });
  return { nodes: view, edges, truncated: around.truncated };
}

/** `ID:up,ID:down…` as the graph's own numbers; assets that it does not have are left out. */
const parseExpansions = (expand: string | undefined, { indexOfId }: PublishedGraph): Expansion[] =>
  (expand ?? "").split(",").flatMap((part): Expansion[] => {
    const [id, direction] = part.split(":");
    const node = indexOfId(id?.toLowerCase() ?? "");
    return node === undefined ? [] : [{ node, direction: direction === "up" ? "up" : "down" }];
  });

/** The whole published graph of a connector, compact; null when the connector is unknown. */
export async function wholeGraph(connectorId: string): Promise<LineageGraphView | null> {
  const published = await publishedGraph(connectorId);
  if (!published) return null;
  const { graph, versions, ownEdges } = published;
  const nodes = published.nodes();
  /** Where each node stands among those of this connector. */
  const own = new Map<number, number>();
  nodes.forEach((node, at) => {
    if (node.connectorId === connectorId) own.set(at, own.size);
  });
  const edges: [number, number][] = [];
  for (const [at, from] of own)
    for (const below of downstreamOf(graph, at)) {
      const to = published.toldByWarehouse(at, below) ? undefined : own.get(below);
      if (to !== undefined) edges.push([from, to]);
    }
  for (const [above, below] of ownEdges) {
    const [from, to] = [own.get(above), own.get(below)];
    if (from !== undefined && to !== undefined) edges.push([from, to]);
  }
  const ownNodes = nodes.filter((node) => node.connectorId === connectorId);
  return { connectorId, version: versions.get(connectorId) ?? 0, nodes: ownNodes, edges };
}

type Root = { published: PublishedGraph; index: number };

/** The asset that is asked for, in the graph that it is shown in; null when it is unknown. */
export async function findRoot(query: Pick<LineageQuery, "asset" | "key" | "connectorId">): Promise<Root | null> {
  if (query.asset !== undefined) return rootOfAsset(query.asset);
  if (query.key === undefined || query.connectorId === undefined) return null;
  const published = await publishedGraph(query.connectorId);
  const index = published?.indexOf(query.connectorId, query.key);
  return published && index !== undefined ? { published, index } : null;
}

/** A warehouse's relation that a dbt node stands for is shown as that node, which is the one with the neighbours. */
async function rootOfAsset(assetId: string): Promise<Root | null> {
  const { rows } = await pool().query<{ id: string; connectorId: string }>(
    `select id, connector_id as "connectorId" from assets
      where valid_to is null
        and (id = $1 or id in (select asset_id from mappings where primary_id = $1 and valid_to is null))
      order by (id = $1), (type = 'source'), key limit 1`,
    [assetId],
  );
  const row = rows[0];
  const published = row && (await publishedGraph(row.connectorId));
  const index = row && published?.indexOfId(row.id);
  return published && index !== undefined ? { published, index } : null;
}

/** The connectors whose published graphs have edges: dbt first, for it has the selectors. */
export async function graphNames(): Promise<LineageGraphName[]> {
  const { rows } = await pool().query<LineageGraphName>(
    `select c.id, c.name from connectors c
      where exists (select 1 from edges e where e.connector_id = c.id and e.valid_to is null)
      order by (c.tier = 'primary'), c.name, c.id`,
  );
  return rows;
}

/** The assets with the most direct neighbours, over all connectors. */
export async function hubs(limit: number): Promise<LineageHub[]> {
  const { rows } = await pool().query<LineageHub>(
    `with ends as (
       select from_id as id, 0 as up, 1 as down from edges where valid_to is null
       union all
       select to_id, 1, 0 from edges where valid_to is null
     ), busiest as (
       select id, sum(up)::int as up, sum(down)::int as down from ends group by id
        order by count(*) desc, id limit $1
     )
     select a.id, a.key, a.type, a.name, coalesce(h.test_status, 'none') as "testStatus",
            b.up as "upstreamCount", b.down as "downstreamCount"
       from busiest b
       join assets a on a.id = b.id and a.valid_to is null
       left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null
      order by b.up + b.down desc, a.name`,
    [limit],
  );
  return rows;
}
