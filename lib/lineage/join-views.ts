type Edge = readonly [from: number, to: number];

/**
 * What a warehouse tells of its views, as edges of the graph: a relation that a dbt node stands for is that node, so that
 * a view made outside of dbt hangs on the model it reads; where several projects know the relation, on the node of each.
 * Between two dbt nodes dbt's own edges say it all.
 * @param pagesOf the dbt nodes of a relation
 */
export function joinViews(edges: readonly Edge[], pagesOf: ReadonlyMap<number, readonly number[]>, nodeCount: number) {
  const from: number[] = [];
  const to: number[] = [];
  const seen = new Set<number>();
  for (const [above, below] of edges) {
    const [sources, targets] = [pagesOf.get(above), pagesOf.get(below)];
    if (sources && targets) continue;
    for (const source of sources ?? [above])
      for (const target of targets ?? [below]) {
        const pair = source * nodeCount + target;
        if (seen.has(pair)) continue;
        seen.add(pair);
        from.push(source);
        to.push(target);
      }
  }
  return { from, to, has: (above: number, below: number) => seen.has(above * nodeCount + below) };
}
