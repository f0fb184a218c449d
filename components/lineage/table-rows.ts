import { type CsvCell, toCsv } from "@/lib/core/csv";
import type { VisibleGraph, VisibleNode } from "./visible-graph";

/** What the table lists: all that is drawn, or what was found of it; the nearest first. */
export function tableRows(visible: VisibleGraph, hits: readonly number[]): VisibleNode[] {
  const listed = hits.length > 0 ? hits.flatMap((index) => visible.nodes[index] ?? []) : visible.nodes;
  const far = Number.MAX_SAFE_INTEGER;
  return [...listed].sort(
    (a, b) => (a.distance ?? far) - (b.distance ?? far) || a.asset.name.localeCompare(b.asset.name),
  );
}

const header = [
  ...["distance", "name", "type", "tests", "freshness", "owner", "package", "database", "schema", "materialization"],
  ...["path", "direct_upstream", "direct_downstream", "key", "id"],
];

/** Distances are negative upstream. */
export const tableCsv = (rows: readonly VisibleNode[]): string =>
  toCsv(
    header,
    rows.map(({ asset, distance }): CsvCell[] => [
      ...[distance, asset.name, asset.type, asset.testStatus, asset.freshness, asset.owner, asset.package],
      ...[asset.database, asset.schema, asset.materialization, asset.path],
      ...[asset.upstreamCount, asset.downstreamCount, asset.key, asset.id],
    ]),
  );

/** The same rows, and the edges between them as they are drawn. */
export function tableJson(visible: VisibleGraph, rows: readonly VisibleNode[]) {
  const listed = new Set(rows.map(({ asset }) => asset.id));
  const idAt = (index: number | undefined) => visible.nodes[index ?? -1]?.asset.id;
  const edges = Array.from(visible.from, (from, edge) => ({
    from: idAt(from),
    to: idAt(visible.to[edge]),
    through: visible.through[edge] ?? 0,
  })).filter(({ from, to }) => from !== undefined && to !== undefined && listed.has(from) && listed.has(to));
  const nodes = rows.map(({ asset: { depth: _, ...asset }, distance }) => ({ ...asset, distance }));
  return { nodes, edges };
}
