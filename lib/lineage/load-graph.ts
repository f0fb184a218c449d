import "server-only";
import pg, { type PoolClient } from "pg";
import { testStatus } from "@/lib/core/catalog";
import { buildGraph } from "@/lib/core/lineage-graph";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { joinViews } from "./join-views";
import { NodeRows, nodeColumns } from "./node-rows";
import type { GraphNode, PublishedGraph } from "./published-graph";
import { readBytes, readCopy } from "./read-copy";
import { freshness } from "./schema";
import type { UuidIndex } from "./uuid-index";

const uuidBytes = 16;

/** The published graph of these connectors: a hundred thousand nodes take a fraction of a second. */
export async function loadGraph(connectorIds: readonly string[]): Promise<PublishedGraph> {
  return inReadSnapshot(async (client) => {
    const { rows: connectors } = await client.query<[id: string, version: number, tier: string]>({
      text: `select id, published_version, tier from connectors where id = any($1)`,
      values: [connectorIds],
      rowMode: "array",
    });
    const ofTier = (tier: string) => connectors.filter((row) => row[2] === tier).map(([id]) => id);
    const rows = await readNodes(client, connectorIds);
    const edges = await readEdges(client, ofTier("secondary"), rows.uuids);
    const told = await readEdges(client, ofTier("primary"), rows.uuids);
    await readOtherProjects(client, ofTier("primary"), connectorIds, rows);
    const pagesOf = await findPages(client, connectorIds, rows);
    const ownEdges = Array.from(told.from, (from, edge) => [from, told.to[edge] ?? from] as const);
    const views = joinViews(ownEdges, pagesOf, rows.count);
    let all: readonly GraphNode[] | null = null;
    const nodes = () => {
      all ??= Array.from({ length: rows.count }, (_, index) => rows.node(index)).filter((node) => node !== undefined);
      return all;
    };
    const named = nameIndex(nodes);
    return {
      versions: new Map(connectors.map(([id, version]) => [id, version])),
      graph: buildGraph(rows.count, edges.from.concat(views.from), edges.to.concat(views.to)),
      node: (index) => all?.[index] ?? rows.node(index),
      nodes,
      indexOfId: (id) => rows.indexOfId(id),
      indexOf: (connectorId, key) => {
        const index = named(connectorId, key);
        return index === undefined ? undefined : (pagesOf.get(index)?.[0] ?? index);
      },
      toldByWarehouse: views.has,
      ownEdges,
    };
  });
}

/** COPY takes no parameters. */
const quoted = (ids: readonly string[]): string => ids.map((id) => `${pg.escapeLiteral(id)}::uuid`).join();

async function readNodes(client: PoolClient, connectorIds: readonly string[]): Promise<NodeRows> {
  const ids = quoted(connectorIds);
  const { rows: external } = await client.query<[connectorId: string, key: string]>({
    text: `select connector_id, key from cross_project_refs where connector_id = any($1)`,
    values: [connectorIds],
    rowMode: "array",
  });
  const lines = await readCopy(
    client,
    `select ${nodeColumns(ids)} from assets a
      where a.connector_id in (${ids}) and a.valid_to is null and a.type not in ('test', 'unit_test')`,
    "text",
  );
  const rows = new NodeRows(lines, connectorIds, new Set(external.map(([id, key]) => `${id} ${key}`)));
  await readHealth(client, ids, rows);
  return rows;
}

/** Words as their places in a list, so that each row is as wide as the next. */
const codeOf = (words: readonly string[], column: string): string =>
  `int2send((coalesce(array_position(array[${words.map((word) => pg.escapeLiteral(word))}], ${column}), 0) - 1)::int2)`;

async function readHealth(client: PoolClient, ids: string, { uuids, health }: NodeRows): Promise<void> {
  const current = `connector_id in (${ids}) and valid_to is null`;
  const strung = (value: string, from: string) =>
    readBytes(client, `select string_agg(uuid_send(asset_id) || ${value}, '') from ${from} and ${current}`);
  const each = (bytes: Buffer, width: number, take: (node: number, value: number) => void) => {
    for (let row = 0; row < bytes.length; row += uuidBytes + width) {
      const node = uuids.find(bytes, row);
      if (node >= 0) take(node, row + uuidBytes);
    }
  };
  const tests = await strung(codeOf(testStatus.options, "test_status"), "health where test_status <> 'none'");
  each(tests, 2, (node, value) => {
    health.tests[node] = testStatus.options[tests.readInt16BE(value)] ?? "unknown";
  });
  const ages = await strung(codeOf(freshness.options, "status"), "results where kind = 'freshness'");
  each(ages, 2, (node, value) => {
    // Whatever else dbt says is that it could not tell, which is an error.
    health.freshness[node] = freshness.options[ages.readInt16BE(value)] ?? "error";
  });
  const runs = await strung("float8send(execution_time)", "results where kind = 'run' and execution_time is not null");
  each(runs, 8, (node, value) => {
    health.runSeconds[node] = runs.readDoubleBE(value);
  });
}

/** Which relations are known to dbt projects that are not in the graph. */
async function readOtherProjects(
  client: PoolClient,
  primaries: readonly string[],
  connectorIds: readonly string[],
  rows: NodeRows,
): Promise<void> {
  if (primaries.length === 0) return;
  const known = await readBytes(
    client,
    `select string_agg(uuid_send(m.primary_id), '') from mappings m join connectors c on c.id = m.connector_id
      where c.primary_connector_id in (${quoted(primaries)}) and m.connector_id not in (${quoted(connectorIds)})
        and m.primary_id is not null and m.valid_to is null`,
  );
  for (let row = 0; row < known.length; row += uuidBytes) {
    const node = rows.uuids.find(known, row);
    if (node >= 0) rows.inOtherProjects.add(node);
  }
}

async function readEdges(client: PoolClient, connectorIds: readonly string[], uuids: UuidIndex) {
  const from: number[] = [];
  const to: number[] = [];
  if (connectorIds.length === 0) return { from, to };
  const pairs = await readBytes(
    client,
    `select string_agg(uuid_send(from_id) || uuid_send(to_id), '') from edges
      where connector_id in (${quoted(connectorIds)}) and valid_to is null`,
  );
  for (let row = 0; row < pairs.length; row += 2 * uuidBytes) {
    const [above, below] = [uuids.find(pairs, row), uuids.find(pairs, row + uuidBytes)];
    if (above < 0 || below < 0) continue;
    from.push(above);
    to.push(below);
  }
  return { from, to };
}

/** Found by connector and key; the map is made for the first who asks, since most ask by id. */
function nameIndex(nodes: () => readonly GraphNode[]) {
  let indexes: Map<string, number> | null = null;
  const named = (connectorId: string, key: string) => `${connectorId} ${key}`;
  return (connectorId: string, key: string): number | undefined => {
    indexes ??= new Map(nodes().map((node, index) => [named(node.connectorId, node.key), index]));
    return indexes.get(named(connectorId, key));
  };
}

/** The dbt node of each relation, by index; one of each connector: what builds it before what reads it as a source. */
async function findPages(client: PoolClient, connectorIds: readonly string[], nodes: NodeRows) {
  const { rows } = await client.query<[relation: string, node: string]>({
    text: `select m.primary_id, m.asset_id from mappings m
             join connectors p on p.id = any($1) and p.tier = 'primary'
             join assets r on r.connector_id = p.id and r.id = m.primary_id and r.valid_to is null
             join assets a on a.connector_id = m.connector_id and a.id = m.asset_id and a.valid_to is null
            where m.connector_id = any($1) and m.valid_to is null
            order by (a.type = 'source'), a.key, a.connector_id`,
    values: [connectorIds],
    rowMode: "array",
  });
  const pages = new Map<number, number[]>();
  const taken = new Set<string>();
  for (const [relation, node] of rows) {
    const [at, page] = [nodes.indexOfId(relation), nodes.indexOfId(node)];
    const connectorId = page === undefined ? undefined : nodes.node(page)?.connectorId;
    if (at === undefined || page === undefined || taken.has(`${at} ${connectorId}`)) continue;
    taken.add(`${at} ${connectorId}`);
    pages.set(at, [...(pages.get(at) ?? []), page]);
  }
  return pages;
}
