import { assetTypeColour, assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
import { assetTypes, testStatus } from "@/lib/core/catalog";
import type { LineageNode } from "@/lib/lineage/schema";
import type { LensName } from "./lens-names";
import { emptyShape } from "./lens-shapes";

/** What stands for a group of assets: a word, a colour and a sign, so that none is told by colour alone. */
export type LensClass = { key: string; label: string; colour: string; shape: number; count: number };

/** A lens over the nodes of a graph: its classes, most first where they have no order of their own. */
export type Lens = {
  name: LensName;
  classes: readonly LensClass[];
  classOf: (asset: LineageNode) => LensClass | undefined;
  /** What a card says: its class, or its own value where that shares a class with others. */
  wordsOf: (asset: LineageNode) => string;
};

type Look = Omit<LensClass, "count">;

const none = "-";
const rest = "+";
/** Hues of the house that are told apart side by side, in both themes. */
const hues = ["model", "exposure", "source", "snapshot", "metric", "seed", "test", "function"].map(
  (type) => `var(--type-${type})`,
);
const faint = "var(--ink-faint)";

/** Seconds below which a run belongs to a class. */
const runTimes: readonly (readonly [key: string, below: number, label: string, colour: string])[] = [
  ["1s", 1, "Below 1 s", "var(--type-test)"],
  ["10s", 10, "1–10 s", "var(--type-analysis)"],
  ["1m", 60, "10–60 s", "var(--type-model)"],
  ["10m", 600, "1–10 min", "var(--type-snapshot)"],
  ["long", Number.POSITIVE_INFINITY, "Over 10 min", "var(--danger)"],
];

const statusColours = {
  fail: "var(--danger)",
  error: "var(--danger)",
  warn: "var(--warning)",
  pass: "var(--success)",
  skipped: faint,
  unknown: faint,
  none: faint,
};

/** The lenses whose classes are known before the graph is, in their own order. */
const fixed: Partial<Record<LensName, readonly Look[]>> = {
  type: assetTypes.map((type, shape) => ({
    ...{ key: type, label: assetTypeLooks[type].plural, colour: assetTypeColour(type), shape },
  })),
  tests: testStatus.options.map((status, at) => ({
    ...{ key: status, label: testStatusLooks[status].label, colour: statusColours[status] },
    // What is well is a quiet half; what fails is full.
    shape: status === "none" ? emptyShape : ([0, 3, 2, 1, 4, 5][at] ?? 6),
  })),
  freshness: [
    { key: "error", label: "Stale", colour: "var(--danger)", shape: 0 },
    { key: "warn", label: "Getting old", colour: "var(--warning)", shape: 2 },
    { key: "pass", label: "Fresh", colour: "var(--success)", shape: 1 },
    { key: none, label: "Not checked", colour: faint, shape: emptyShape },
  ],
  runtime: [
    ...runTimes.map(([key, , label, colour], at) => ({ key, label, colour, shape: [5, 1, 6, 2, 0][at] ?? 0 })),
    { key: none, label: "No run known", colour: faint, shape: emptyShape },
  ],
};

/** What a lens reads of an asset. */
export function lensKey(lens: LensName, asset: LineageNode): string {
  switch (lens) {
    case "type":
      return asset.type;
    case "materialization":
      return asset.materialization ?? none;
    case "tests":
      return asset.testStatus;
    case "freshness":
      return asset.freshness ?? none;
    case "runtime": {
      const { runSeconds } = asset;
      return runSeconds === null ? none : (runTimes.find(([, below]) => runSeconds < below)?.[0] ?? none);
    }
    case "package":
      return asset.package ?? none;
    case "owner":
      return asset.owner?.trim() || none;
  }
}

const noneLabels: Partial<Record<LensName, string>> = {
  materialization: "Not built by dbt",
  package: "No package",
  owner: "No owner",
};

/** Each of the most frequent values has a hue of its own; what is left shares one. */
function foundLooks(lens: LensName, counts: ReadonlyMap<string, number>): Look[] {
  const named = [...counts].filter(([key]) => key !== none);
  named.sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const looks = named.slice(0, hues.length).map(([key], at): Look => {
    return { key, label: key, colour: hues[at] ?? faint, shape: at };
  });
  const more = named.length - looks.length;
  if (more > 0) looks.push({ key: rest, label: `${more} others`, colour: faint, shape: 9 });
  if (counts.has(none)) looks.push({ key: none, label: noneLabels[lens] ?? "None", colour: faint, shape: emptyShape });
  return looks;
}

export function readLens(name: LensName, assets: readonly LineageNode[]): Lens {
  const counts = new Map<string, number>();
  for (const asset of assets) {
    const key = lensKey(name, asset);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const looks = fixed[name] ?? foundLooks(name, counts);
  const known = new Set(looks.map(({ key }) => key));
  let others = 0;
  for (const [key, count] of counts) if (!known.has(key)) others += count;
  const classes = looks
    .map((look) => ({ ...look, count: counts.get(look.key) ?? (look.key === rest ? others : 0) }))
    .filter(({ count }) => count > 0);
  const byKey = new Map(classes.map((each) => [each.key, each]));
  const classOf = (asset: LineageNode) => byKey.get(lensKey(name, asset)) ?? byKey.get(rest);
  const wordsOf = (asset: LineageNode) => {
    const look = classOf(asset);
    return !look || look.key === rest ? lensKey(name, asset) : look.label;
  };
  return { name, classes, classOf, wordsOf };
}
