import "server-only";
import { type AssetType, assetTypes } from "@/lib/core/catalog";
import { spread } from "@/lib/core/spread";
import { pool } from "@/lib/platform/db";
import { testStatusOf } from "@/lib/quality/test-status";
import { findRoot } from "./data";
import { type FactNode, factGraph } from "./facts-data";
import type { ImpactItem, ImpactQuery, ImpactTest, ImpactView } from "./impact-schema";

const mostTests = 300;

/** Everything that an asset affects, or that it depends on, with one shortest path to each; null when it is unknown. */
export async function impactOf(query: ImpactQuery): Promise<ImpactView | null> {
  const root = await findRoot(query);
  if (!root) return null;
  const { published, index } = root;
  const { nodes } = await factGraph(published);
  const asset = nodes[index];
  if (!asset) return null;
  const { order, distance, via } = spread(published.graph, [index], query.direction === "upstream" ? "up" : "down");
  const reached = order.slice(1);
  const items = reached.slice(0, query.limit).flatMap((node): ImpactItem[] => {
    const [told, before] = [nodes[node], nodes[via[node] ?? -1]];
    return told && before ? [{ ...factsOf(told), distance: distance[node] ?? 0, via: before.id }] : [];
  });
  return {
    asset: factsOf(asset),
    direction: query.direction,
    items,
    total: reached.length,
    truncated: items.length < reached.length,
    counts: {
      ...countFacts(reached.flatMap((node) => nodes[node] ?? [])),
      farthest: distance[reached.at(-1) ?? index] ?? 0,
    },
    tests: await findTests(items),
  };
}

/** What only selectors ask for is left out. */
const factsOf = (node: FactNode): ImpactView["asset"] => {
  const { runStatus, change, patchPath, version, latestVersion, config, isFresher, tests, ...facts } = node;
  return { ...facts, tags: [...node.tags] };
};

const isStale = ({ freshness }: Pick<ImpactItem, "freshness">): boolean =>
  freshness === "warn" || freshness === "error";

function countFacts(reached: readonly FactNode[]): Omit<ImpactView["counts"], "farthest"> {
  const byType = new Map<AssetType, number>();
  const owners = new Set<string>();
  let [failing, warning, stale] = [0, 0, 0];
  for (const node of reached) {
    byType.set(node.type, (byType.get(node.type) ?? 0) + 1);
    if (node.owner) owners.add(node.owner);
    if (node.testStatus === "fail" || node.testStatus === "error") failing++;
    if (node.testStatus === "warn") warning++;
    if (isStale(node)) stale++;
  }
  return {
    exposures: byType.get("exposure") ?? 0,
    ...{ owners: owners.size, failing, warning, stale },
    byType: assetTypes.flatMap((type) => {
      const count = byType.get(type);
      return count === undefined ? [] : [{ type, count }];
    }),
  };
}

/** The tests that fail or warn on the assets that have any. */
async function findTests(items: readonly ImpactItem[]): Promise<ImpactTest[]> {
  const troubled = items.filter(({ testStatus }) => ["fail", "error", "warn"].includes(testStatus));
  if (troubled.length === 0) return [];
  const { rows } = await pool().query<{ id: string; name: string; assetId: string; status: string }>(
    `select t.id, t.name, on_asset.id as "assetId", r.status
       from assets t
       join results r on r.connector_id = t.connector_id and r.asset_id = t.id and r.kind = 'test' and r.valid_to is null
      cross join lateral unnest(t.attached_to) on_asset(id)
      where t.connector_id = any($1) and t.valid_to is null and t.type in ('test', 'unit_test')
        and r.status in ('fail', 'error', 'runtime error', 'warn') and on_asset.id = any($2)
      order by t.name, t.id limit ${mostTests}`,
    [[...new Set(troubled.map(({ connectorId }) => connectorId))], troubled.map(({ id }) => id)],
  );
  return rows.map(({ status, ...test }) => ({ ...test, status: testStatusOf(status) }));
}
