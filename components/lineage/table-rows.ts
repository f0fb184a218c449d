import { assetTypeLooks } from "@/components/ui/asset-type";
import { type CsvCell, toCsv } from "@/lib/core/csv";
import { assetPlace } from "./asset-words";
import { edgeId } from "./loaded-graph";
import type { VisibleGraph, VisibleNode } from "./visible-graph";

const far = Number.MAX_SAFE_INTEGER;
const nearestFirst = (a: VisibleNode, b: VisibleNode): number =>
  (a.distance ?? far) - (b.distance ?? far) || a.asset.name.localeCompare(b.asset.name);

/** What the table lists: all that is drawn, or what was found of it; the nearest first. */
export function tableRows(visible: VisibleGraph, hits: readonly number[]): VisibleNode[] {
  const listed = hits.length > 0 ? hits.flatMap((index) => visible.nodes[index] ?? []) : visible.nodes;
  return [...listed].sort(nearestFirst);
}

export type RowOrder = { by: RowColumn; descending: boolean };
export type RowColumn = "distance" | "name" | "type" | "tests" | "lens" | "place" | "group" | "upstream" | "downstream";

/** In another order; rows that are equal in it stay nearest first. Words as `told` says them where they are not the asset's own. */
export function orderRows(
  rows: readonly VisibleNode[],
  { by, descending }: RowOrder,
  told: (node: VisibleNode, column: "tests" | "lens" | "group") => string,
): VisibleNode[] {
  const keyOf = (node: VisibleNode): string | number => {
    switch (by) {
      case "distance":
        return node.distance ?? far;
      case "upstream":
        return node.asset.upstreamCount;
      case "downstream":
        return node.asset.downstreamCount;
      case "name":
        return node.asset.name;
      case "type":
        return assetTypeLooks[node.asset.type].label;
      case "place":
        return assetPlace(node);
      default:
        return told(node, by);
    }
  };
  const sign = descending ? -1 : 1;
  const words = new Intl.Collator("en", { numeric: true });
  return rows
    .map((node) => ({ node, key: keyOf(node) }))
    .sort((a, b) => {
      const order =
        typeof a.key === "number" && typeof b.key === "number"
          ? a.key - b.key
          : words.compare(String(a.key), String(b.key));
      return sign * order;
    })
    .map(({ node }) => node);
}

const header = [
  ...["distance", "name", "type", "assets", "tests", "freshness", "owner", "package", "database", "schema"],
  ...["materialization", "path", "direct_upstream", "direct_downstream", "key", "id"],
];

/** Distances are negative upstream. A folded group is one row of as many assets as it has. */
export const tableCsv = (rows: readonly VisibleNode[]): string =>
  toCsv(
    header,
    rows.map(({ asset, distance, group }): CsvCell[] => [
      ...[distance, asset.name, group ? "group" : asset.type, group?.members.length ?? 1, asset.testStatus],
      ...[asset.freshness, asset.owner, asset.package, asset.database, asset.schema, asset.materialization, asset.path],
      ...[asset.upstreamCount, asset.downstreamCount, group ? null : asset.key, group ? null : asset.id],
    ]),
  );

/** The same rows, with what folded groups hold, and the edges between them as they are drawn. */
export function tableJson(visible: VisibleGraph, rows: readonly VisibleNode[]) {
  const listed = new Set(rows.map(({ asset }) => asset.id));
  const idAt = (index: number | undefined) => visible.nodes[index ?? -1]?.asset.id ?? "";
  const edges = Array.from(visible.from, (above, edge) => {
    const [from, to] = [idAt(above), idAt(visible.to[edge])];
    return {
      ...{ from, to, through: visible.through[edge] ?? 0 },
      ...(visible.merged && { count: visible.merged[edge] ?? 1 }),
      ...(visible.told.has(edgeId(from, to)) && { origin: "warehouse" as const }),
    };
  }).filter(({ from, to }) => listed.has(from) && listed.has(to));
  const nodes = rows.map(({ asset: { depth: _, ...asset }, distance, group }) =>
    group
      ? {
          ...{ id: asset.id, group: group.name, distance, testStatus: asset.testStatus },
          ...{ upstreamCount: asset.upstreamCount, downstreamCount: asset.downstreamCount },
          members: group.members.map(({ id, key, name, type, testStatus }) => ({ id, key, name, type, testStatus })),
        }
      : { ...asset, distance },
  );
  return { nodes, edges };
}
