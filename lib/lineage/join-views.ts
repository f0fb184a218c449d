type Edge = readonly [from: number, to: number];

/**
 * What a warehouse tells of its views, as edges of the graph: a relation that a dbt node stands for is that node, so that
 * a view made outside of dbt hangs on the model it reads. Between two dbt nodes dbt's own edges say it all.
 * @param pageOf the dbt node of a relation
 */
export function joinViews(edges: readonly Edge[], pageOf: ReadonlyMap<number, number>, nodeCount: number) {
  const from: number[] = [];
  const to: number[] = [];
  const seen = new Set<number>();
  for (const [above, below] of edges) {
    const [source, target] = [pageOf.get(above), pageOf.get(below)];
    if (source !== undefined && target !== undefined) continue;
    const pair = (source ?? above) * nodeCount + (target ?? below);
    if (seen.has(pair)) continue;
    seen.add(pair);
    from.push(source ?? above);
    to.push(target ?? below);
  }
  return { from, to, has: (above: number, below: number) => seen.has(above * nodeCount + below) };
}
