import { at } from "@/lib/core/at";
import { anchorLayout } from "./anchor-layout";
import type { Layout } from "./layout/layout-graph";
import { counterpart } from "./previous-place";
import type { VisibleGraph } from "./visible-graph";

/** A graph and where its nodes stand. `isNew` when nothing of what was drawn before is in it. */
export type Drawing = { visible: VisibleGraph; layout: Layout; isNew: boolean };

/** Holds the anchor's place; where it is not in both drawings, the middle's, else that of any asset that is. */
export function settle(
  visible: VisibleGraph,
  layout: Layout,
  previous: Drawing | null,
  anchor: string | null,
): Drawing {
  if (!previous) return { visible, layout, isNew: true };
  const looked = [anchor, visible.nodes[visible.root]?.asset.id].flatMap((id) =>
    id ? [[counterpart(visible, id), counterpart(previous.visible, id)] as const] : [],
  );
  const any = visible.nodes.map(({ asset }, index) => [index, previous.visible.indexOf.get(asset.id)] as const);
  for (const [now, before] of [...looked, ...any]) {
    if (now === undefined || before === undefined) continue;
    const stood = { x: at(previous.layout.x, before), y: at(previous.layout.y, before) };
    return { visible, layout: anchorLayout(layout, now, stood), isNew: false };
  }
  return { visible, layout, isNew: true };
}
