import type { AssetType } from "@/lib/core/catalog";
import type { LineageNode, LineageView } from "@/lib/lineage/schema";

/** For tests: ids that are UUIDs and still say which node they are. */
export const idOf = (name: string): string =>
  `00000000-0000-4000-8000-${Array.from(name, (char) => char.charCodeAt(0).toString(16))
    .join("")
    .padStart(12, "0")}`;

export const nodeOf = (name: string, overrides: Partial<LineageNode> = {}): LineageNode => ({
  id: idOf(name),
  key: `model.shop.${name}`,
  type: "model",
  name,
  depth: 1,
  testStatus: "none",
  connectorId: idOf("conn"),
  database: "shop",
  schema: "main",
  package: "shop",
  materialization: "table",
  owner: null,
  path: null,
  freshness: null,
  runSeconds: null,
  isExternal: false,
  isInOtherProject: false,
  upstreamCount: 0,
  downstreamCount: 0,
  ...overrides,
});

/**
 * For tests: a view from words like `"a>b b>c"`, the asset in the middle being `root`. Counts are those of the words,
 * plus `more`, such as `{ c: [0, 3] }` for three downstream neighbours that the view leaves out.
 */
export function viewOf(
  root: string,
  words: string,
  { types = {}, more = {} }: { types?: Record<string, AssetType>; more?: Record<string, [number, number]> } = {},
): LineageView {
  const edges = words
    .split(" ")
    .filter((word) => word.includes(">"))
    .map((word) => word.split(">") as [string, string]);
  const names = [...new Set([root, ...words.split(/[ >]/).filter(Boolean)])];
  return {
    truncated: false,
    edges: edges.map(([from, to]) => ({ from: idOf(from), to: idOf(to) })),
    nodes: names.map((name) =>
      nodeOf(name, {
        depth: name === root ? 0 : 1,
        type: types[name] ?? "model",
        upstreamCount: edges.filter(([, to]) => to === name).length + (more[name]?.[0] ?? 0),
        downstreamCount: edges.filter(([from]) => from === name).length + (more[name]?.[1] ?? 0),
      }),
    ),
  };
}
