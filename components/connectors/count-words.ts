import { formatCount, formatShort } from "@/components/ui/format-number";

type Word = { one: string; many: string };

/** In the order in which they tell most about a connector. */
const words = new Map<string, Word>([
  ["model", { one: "model", many: "models" }],
  ["table", { one: "table", many: "tables" }],
  ["view", { one: "view", many: "views" }],
  ["materialized_view", { one: "materialized view", many: "materialized views" }],
  ["external_table", { one: "external table", many: "external tables" }],
  ["source", { one: "source", many: "sources" }],
  ["seed", { one: "seed", many: "seeds" }],
  ["snapshot", { one: "snapshot", many: "snapshots" }],
  ["test", { one: "test", many: "tests" }],
  ["unit_test", { one: "unit test", many: "unit tests" }],
  ["exposure", { one: "exposure", many: "exposures" }],
  ["metric", { one: "metric", many: "metrics" }],
  ["semantic_model", { one: "semantic model", many: "semantic models" }],
  ["saved_query", { one: "saved query", many: "saved queries" }],
  ["function", { one: "function", many: "functions" }],
  ["analysis", { one: "analysis", many: "analyses" }],
  ["schema", { one: "schema", many: "schemas" }],
  ["column", { one: "column", many: "columns" }],
  ["edge", { one: "lineage edge", many: "lineage edges" }],
  ["test_result", { one: "test result", many: "test results" }],
  ["mapped", { one: "mapped", many: "mapped" }],
  ["unmapped", { one: "not mapped", many: "not mapped" }],
]);

const order = [...words.keys()];

export type CountWord = { key: string; value: number; word: string };

/** The figures of a sync or a test that are not zero, in the order of telling. What has no word keeps its own. */
export function countWords(counts: Readonly<Record<string, number>>): CountWord[] {
  const place = (key: string) => (words.has(key) ? order.indexOf(key) : order.length);
  return Object.entries(counts)
    .filter(([, value]) => value > 0)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, value]) => {
      const word = words.get(key);
      return { key, value, word: (value === 1 ? word?.one : word?.many) ?? key.replaceAll("_", " ") };
    });
}

/** "41 models · 12 sources · 210 tests": what a row has room for. */
export const countsInShort = (counts: Readonly<Record<string, number>>, most = 3): string =>
  countWords(counts)
    .slice(0, most)
    .map(({ value, word }) => `${formatShort(value)} ${word}`)
    .join(" · ");

/** "41 of 44 models match (93 %)". Rounds down, so that one that is missing never reads as all. */
export function matchSentence({ matched, unmatched }: { matched: number; unmatched: number }): string {
  const all = matched + unmatched;
  if (all === 0) return "Nothing in the project builds a table, so there is nothing to match";
  return `${formatCount(matched)} of ${formatCount(all)} match (${Math.floor((matched / all) * 100)} %)`;
}
