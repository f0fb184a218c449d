import { at } from "@/lib/core/at";
import { buildGraph } from "@/lib/core/lineage-graph";
import type { LineageNode } from "@/lib/lineage/schema";
import { worstStatus } from "@/lib/quality/test-status";
import type { VisibleGraph, VisibleNode } from "../visible-graph";
import { findChains } from "./find-chains";
import type { FoldName } from "./fold-names";
import { groupId } from "./group-id";
import { groupOf } from "./group-of";

/** What a card that stands for many assets says of them. */
export type Group = { name: string; members: readonly LineageNode[] };

export type Fold = {
  by: FoldName;
  /** The names of groups whose assets are drawn one by one. */
  open: readonly string[];
};

/** A group as the legend of the fold lists it, largest first. */
export type FoldedGroup = { id: string; name: string; count: number; isOpen: boolean };

/** Of assets that differ, nothing is said. */
function shared<K extends keyof LineageNode>(members: readonly LineageNode[], key: K): LineageNode[K] | null {
  const first = members[0]?.[key] ?? null;
  return members.every((member) => member[key] === first) ? first : null;
}

function commonType(members: readonly LineageNode[]): LineageNode["type"] {
  const counts = new Map<LineageNode["type"], number>();
  for (const { type } of members) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "model";
}

function groupNode(id: string, name: string, nodes: readonly VisibleNode[]): VisibleNode {
  const members = nodes.map(({ asset }) => asset);
  const distances = nodes.flatMap(({ distance }) => distance ?? []);
  const nearest = distances.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null;
  return {
    asset: {
      ...{ id, key: name, name, depth: nearest ?? 0, type: commonType(members) },
      testStatus: worstStatus(members.map(({ testStatus }) => testStatus)),
      connectorId: members[0]?.connectorId ?? id,
      database: shared(members, "database"),
      schema: shared(members, "schema"),
      package: shared(members, "package"),
      materialization: shared(members, "materialization"),
      owner: shared(members, "owner"),
      freshness: shared(members, "freshness"),
      ...{ path: null, runSeconds: null, isExternal: members.every(({ isExternal }) => isExternal) },
      isInOtherProject: members.every(({ isInOtherProject }) => isInOtherProject),
      // Set by the fold, once its edges are known.
      ...{ upstreamCount: 0, downstreamCount: 0 },
    },
    distance: nearest,
    isRoot: nodes.some(({ isRoot }) => isRoot),
    project: null,
    isWarehouseOnly: nodes.every(({ isWarehouseOnly }) => isWarehouseOnly),
    isElsewhere: nodes.every(({ isElsewhere }) => isElsewhere),
    more: { up: 0, down: 0 },
    closable: { up: false, down: false },
    group: { name, members },
  };
}

type Slot = { id: string; name: string; nodes: VisibleNode[]; isOpen: boolean };

/**
 * Puts the assets of a group in one card, and the edges between two groups in one edge with their number. What is within a
 * group is not drawn; a group of one asset stays that asset.
 */
export function foldGraph(visible: VisibleGraph, { by, open }: Fold): { visible: VisibleGraph; groups: FoldedGroup[] } {
  const slots = new Map<string, Slot>();
  const chains = by === "chain" ? findChains(visible) : null;
  const slotOf = visible.nodes.map((node, index) => {
    // What is in no chain is alone.
    const name = by === "chain" ? (chains?.[index] ?? node.asset.id) : groupOf(by, node.asset);
    const slot = slots.get(name) ?? { id: groupId(by, name), name, nodes: [], isOpen: open.includes(name) };
    slots.set(name, slot);
    slot.nodes.push(node);
    return slot;
  });
  const nodes: VisibleNode[] = [];
  const placeOf = new Map<string, number>();
  const place = visible.nodes.map((node, index) => {
    const slot = slotOf[index];
    if (!slot) return -1;
    if (slot.isOpen || slot.nodes.length === 1) return nodes.push({ ...node, foldedInto: slot.id }) - 1;
    const known = placeOf.get(slot.id);
    if (known !== undefined) return known;
    placeOf.set(slot.id, nodes.length);
    return nodes.push(groupNode(slot.id, slot.name, slot.nodes)) - 1;
  });
  const merged = mergeEdges(visible, place, nodes.length);
  countNeighbours(nodes, merged);
  const groups = [...slots.values()]
    .map((slot) => ({ id: slot.id, name: slot.name, count: slot.nodes.length, isOpen: slot.isOpen }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return {
    visible: {
      nodes,
      indexOf: new Map(nodes.map((node, index) => [node.asset.id, index])),
      ...merged,
      graph: buildGraph(nodes.length, merged.from, merged.to),
      root: place[visible.root] ?? 0,
      told: visible.told,
      isSimplified: visible.isSimplified,
    },
    groups,
  };
}

function mergeEdges({ from, to, through }: VisibleGraph, place: readonly number[], nodeCount: number) {
  const edges = new Map<number, { from: number; to: number; through: number; count: number }>();
  for (let edge = 0; edge < from.length; edge++) {
    const [above, below] = [place[at(from, edge)] ?? -1, place[at(to, edge)] ?? -1];
    if (above === below || above < 0 || below < 0) continue;
    const pair = above * nodeCount + below;
    const known = edges.get(pair);
    if (known) {
      known.count++;
      // One that is direct makes the whole direct.
      known.through = Math.min(known.through, at(through, edge));
    } else edges.set(pair, { from: above, to: below, through: at(through, edge), count: 1 });
  }
  const list = [...edges.values()];
  const column = (key: "from" | "to" | "through" | "count") => Int32Array.from(list, (edge) => edge[key]);
  return { from: column("from"), to: column("to"), through: column("through"), merged: column("count") };
}

function countNeighbours(nodes: readonly VisibleNode[], { from, to }: { from: Int32Array; to: Int32Array }) {
  for (let edge = 0; edge < from.length; edge++) {
    const [above, below] = [nodes[at(from, edge)], nodes[at(to, edge)]];
    if (above?.group) above.asset.downstreamCount++;
    if (below?.group) below.asset.upstreamCount++;
  }
}
