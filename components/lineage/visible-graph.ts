import { type AssetType, relationTypes } from "@/lib/core/catalog";
import { buildGraph, downstreamOf, type LineageGraph, upstreamOf } from "@/lib/core/lineage-graph";
import type { LineageNode } from "@/lib/lineage/schema";
import { keepUncollapsed } from "./collapse-branches";
import type { Group } from "./fold/fold-graph";
import { lensKey, readLens } from "./lens/lens";
import type { LensName } from "./lens/lens-names";
import type { LoadedGraph } from "./loaded-graph";
import type { Branch, Direction } from "./view-params";

export type VisibleNode = {
  asset: LineageNode;
  /** Steps from the asset in the middle, negative upstream; null for what is neither. */
  distance: number | null;
  isRoot: boolean;
  /** The dbt project that it belongs to, where that is another than the one of the middle. */
  project: string | null;
  /** A relation that no dbt project knows: its edges are told by the warehouse's own view definitions. */
  isWarehouseOnly: boolean;
  /** Of a dbt project that another connector reads than the one of the middle. */
  isElsewhere: boolean;
  /** How many direct neighbours a click on that side would bring. */
  more: Record<Direction, number>;
  /** Whether that side leads away from the middle to something drawn, so that it can be folded. */
  closable: Record<Direction, boolean>;
  /** Of a card that stands for many assets. */
  group?: Group;
  /** How many of them are found. */
  foundHere?: number;
  /** Of an asset in a group that can be folded: the group's id. */
  foldedInto?: string;
};

export type VisibleGraph = {
  nodes: VisibleNode[];
  indexOf: ReadonlyMap<string, number>;
  from: Int32Array;
  to: Int32Array;
  /** By edge: how many hidden nodes it leads through; 0 for an edge of the catalog. */
  through: Int32Array;
  /** By edge: how many edges of a folded graph it stands for. */
  merged?: Int32Array;
  graph: LineageGraph;
  root: number;
  /** Whether connections through hidden nodes were left out, since there are too many to draw. */
  isSimplified: boolean;
  told: LoadedGraph["told"];
};

export type Visibility = {
  hiddenTypes: readonly AssetType[];
  /** What a click on the legend took out, by the lens that it was read through. */
  hiddenClasses?: { lens: LensName; keys: readonly string[] };
  hidden: readonly string[];
  collapsed: readonly Branch[];
  expanded: readonly Branch[];
};

/** One hidden hub of 500 readers and 500 sources would be a quarter of a million edges. */
const mostBridges = 20_000;

/** Folds branches, then takes out what is hidden and connects its neighbours through it. The middle is never hidden. */
export function visibleGraph(loaded: LoadedGraph, visibility: Visibility): VisibleGraph {
  const { graph, root } = loaded;
  const kept = keepUncollapsed(loaded, visibility.collapsed, visibility.expanded);
  const types = new Set(visibility.hiddenTypes);
  const ids = new Set(visibility.hidden);
  const isOff = offLens(loaded, visibility);
  const isShown = (node: number) => {
    const asset = loaded.nodes[node];
    return (
      kept[node] === 1 &&
      asset !== undefined &&
      (node === root || !(types.has(asset.type) || ids.has(asset.id) || isOff(asset)))
    );
  };
  const shown = Uint8Array.from(loaded.nodes, (_, node) => (isShown(node) ? 1 : 0));

  const knowsDbt = loaded.nodes.some((asset) => !isRelation(asset));
  const newIndex = new Int32Array(graph.nodeCount).fill(-1);
  const nodes: VisibleNode[] = [];
  for (const [node, asset] of loaded.nodes.entries()) {
    if (shown[node] !== 1) continue;
    newIndex[node] = nodes.length;
    nodes.push(visibleNode(loaded, node, asset, kept, shown, visibility.expanded, knowsDbt));
  }
  const { from, to, through, isSimplified } = connect(loaded, kept, shown, newIndex);
  return {
    nodes,
    indexOf: new Map(nodes.map((node, index) => [node.asset.id, index])),
    from,
    to,
    through,
    graph: buildGraph(nodes.length, from, to),
    root: newIndex[root] ?? 0,
    isSimplified,
    told: loaded.told,
  };
}

function offLens({ nodes }: LoadedGraph, { hiddenClasses }: Visibility): (asset: LineageNode) => boolean {
  if (!hiddenClasses || hiddenClasses.keys.length === 0) return () => false;
  const { classOf } = readLens(hiddenClasses.lens, nodes);
  const keys = new Set(hiddenClasses.keys);
  // By its own value as well: with another reach, what had a class of its own may be among the others.
  return (asset) => keys.has(classOf(asset)?.key ?? "") || keys.has(lensKey(hiddenClasses.lens, asset));
}

const isRelation = ({ type }: LineageNode): boolean => relationTypes.some((each) => each === type);

/** A relation of the warehouse belongs to none. */
const otherProject = ({ package: project }: LineageNode, middle: LineageNode | undefined): string | null =>
  middle && middle.package !== null && project !== middle.package ? project : null;

const isElsewhere = (asset: LineageNode, middle: LineageNode | undefined): boolean =>
  asset.isInOtherProject ||
  (middle !== undefined && !isRelation(middle) && !isRelation(asset) && asset.connectorId !== middle.connectorId);

function visibleNode(
  { nodes, graph, root, distance, throughOf }: LoadedGraph,
  node: number,
  asset: LineageNode,
  kept: Uint8Array,
  shown: Uint8Array,
  expanded: readonly Branch[],
  knowsDbt: boolean,
): VisibleNode {
  const side = (direction: Direction, all: number) => {
    const neighbours = direction === "up" ? upstreamOf(graph, node) : downstreamOf(graph, node);
    const distinct = new Set(neighbours);
    // Of a selection, what is joined only through others is no neighbour.
    if (throughOf)
      for (const other of distinct)
        if ((direction === "up" ? throughOf(other, node) : throughOf(node, other)) > 0) distinct.delete(other);
    let folded = 0;
    let drawn = 0;
    for (const neighbour of distinct) {
      if (kept[neighbour] === 0) folded++;
      else if (shown[neighbour] === 1) drawn++;
    }
    const steps = distance[node] ?? null;
    const leadsAway = steps !== null && (direction === "up" ? steps <= 0 : steps >= 0);
    const isExpanded = expanded.some((branch) => branch.id === asset.id && branch.direction === direction);
    return { more: Math.max(0, all - distinct.size) + folded, closable: drawn > 0 && (leadsAway || isExpanded) };
  };
  const up = side("up", asset.upstreamCount);
  const down = side("down", asset.downstreamCount);
  return {
    asset,
    distance: distance[node] ?? null,
    isRoot: node === root,
    project: otherProject(asset, nodes[root]),
    isWarehouseOnly: knowsDbt && isRelation(asset) && !asset.isInOtherProject,
    isElsewhere: isElsewhere(asset, nodes[root]),
    more: { up: up.more, down: down.more },
    closable: { up: up.closable, down: down.closable },
  };
}

/** Edges between what is shown; breadth first through what is hidden, so that each carries the shortest way. */
function connect({ graph, throughOf }: LoadedGraph, kept: Uint8Array, shown: Uint8Array, newIndex: Int32Array) {
  const from: number[] = [];
  const to: number[] = [];
  const through: number[] = [];
  const seenBy = new Int32Array(graph.nodeCount).fill(-1);
  let bridges = 0;
  let isSimplified = false;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (shown[node] !== 1) continue;
    seenBy[node] = node;
    let ring = [node];
    for (let passed = 0; ring.length > 0; passed++) {
      const hiddenNext: number[] = [];
      for (const current of ring) {
        for (const target of downstreamOf(graph, current)) {
          if (seenBy[target] === node || kept[target] !== 1) continue;
          seenBy[target] = node;
          if (shown[target] !== 1) {
            hiddenNext.push(target);
            continue;
          }
          if (passed > 0 && ++bridges > mostBridges) {
            isSimplified = true;
            continue;
          }
          from.push(newIndex[node] ?? 0);
          to.push(newIndex[target] ?? 0);
          through.push(passed === 0 && throughOf ? throughOf(node, target) : passed);
        }
      }
      ring = isSimplified ? [] : hiddenNext;
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), through: Int32Array.from(through), isSimplified };
}
