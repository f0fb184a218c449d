import { expect, it } from "vitest";
import { nodeOf } from "./graph-fixture";
import { folded, opened, toggled } from "./use-branches";
import type { VisibleNode } from "./visible-graph";

const asset = nodeOf("a");
const up = { id: asset.id, direction: "up" as const };
const down = { id: asset.id, direction: "down" as const };
const none = { expanded: [], collapsed: [] };
const nodeWith = (more: VisibleNode["more"], closable: VisibleNode["closable"]): VisibleNode => ({
  asset,
  distance: 0,
  isRoot: true,
  project: null,
  isWarehouseOnly: false,
  isElsewhere: false,
  more,
  closable,
});

it("opens a folded side by unfolding it, any other by asking for it, and each only once", () => {
  expect(opened({ expanded: [], collapsed: [up, down] }, up)).toEqual({ expanded: [], collapsed: [down] });
  expect(opened({ expanded: [down], collapsed: [] }, down)).toEqual({ expanded: [down], collapsed: [] });
});

it("folds an expanded side away again", () => {
  expect(folded({ expanded: [up], collapsed: [] }, up)).toEqual({ expanded: [], collapsed: [up] });
});

it("E opens what is missing and folds nothing; with nothing missing it folds what leads away", () => {
  expect(toggled(none, nodeWith({ up: 2, down: 0 }, { up: true, down: true }))).toEqual({
    expanded: [up],
    collapsed: [],
  });
  expect(toggled(none, nodeWith({ up: 0, down: 0 }, { up: false, down: true }))).toEqual({
    expanded: [],
    collapsed: [down],
  });
  expect(toggled(none, nodeWith({ up: 0, down: 0 }, { up: false, down: false }))).toEqual(none);
});
