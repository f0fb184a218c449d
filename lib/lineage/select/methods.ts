import { assetTypes, isTestType, testStatus } from "../../core/catalog";
import { matchesGlob, matchesPathGlob } from "../../core/glob";
import { matchesName } from "./match-name";
import { type Selectable, sourceNameOf } from "./selectable";

type Match = (node: Selectable, value: string) => boolean;
export type Method = {
  /** What it selects, in a few words, for who completes. */
  about: string;
  match: Match;
  /** Where only some values make sense. */
  values?: readonly string[];
  /** The most parts that dots may separate the value in. */
  mostParts?: number;
};

const is =
  (read: (node: Selectable) => string | null): Match =>
  (node, value) => {
    const known = read(node);
    return known !== null && matchesGlob(known, value);
  };
const hasTag: Match = ({ tags }, value) => tags.some((tag) => matchesGlob(tag, value));

/** `name`, or `package.name`. */
const named =
  (type: Selectable["type"]): Match =>
  (node, value) => {
    if (node.type !== type) return false;
    const dot = value.indexOf(".");
    if (dot < 0) return matchesGlob(node.name, value);
    return matchesGlob(node.package ?? "", value.slice(0, dot)) && matchesGlob(node.name, value.slice(dot + 1));
  };

const isSource: Match = (node, value) => {
  if (node.type !== "source") return false;
  const parts = value.split(".");
  const [project, source = "*", table = "*"] = parts.length === 3 ? parts : ["*", ...parts];
  return (
    matchesGlob(node.package ?? "", project ?? "*") &&
    matchesGlob(sourceNameOf(node), source) &&
    matchesGlob(node.name, table)
  );
};

const isInPath: Match = ({ path }, value) => path !== null && matchesPathGlob(path, tidyPath(value));
const tidyPath = (value: string): string =>
  value
    .replaceAll("\\", "/")
    .replace(/^(\.?\/)+/, "")
    .replace(/\/+$/, "");
const isFile: Match = ({ path }, value) => {
  const file = path?.split("/").at(-1) ?? "";
  return matchesGlob(file, value) || matchesGlob(file.replace(/\.[^.]*$/, ""), value);
};

/** dbt's words for results: of its tests, and of the run that built it. */
const hasResult: Match = ({ testStatus, runStatus }, value) => {
  if (value === "success" || value === "error" || value === "skipped")
    return runStatus === value || (value !== "success" && testStatus === value);
  return testStatus === value;
};
const isFresh: Match = ({ freshness }, value) => freshness === value;

/** dbt counts what is new as modified. */
const hasChanged: Match = ({ change }, value) => {
  if (value === "new") return change === "new";
  if (value === "old") return change !== "new";
  return (value === "modified") === (change !== null);
};

const lineageTypes = assetTypes.filter((type) => !isTestType(type));

const plain: Record<string, Method> = {
  tag: { about: "assets with the tag", match: hasTag },
  path: { about: "files in a folder", match: isInPath },
  file: { about: "the file of that name", match: isFile },
  package: { about: "assets of a dbt package", match: is((node) => node.package) },
  source: { about: "a source, or a table of it", match: isSource, mostParts: 3 },
  exposure: { about: "an exposure", match: named("exposure"), mostParts: 2 },
  metric: { about: "a metric", match: named("metric"), mostParts: 2 },
  semantic_model: { about: "a semantic model", match: named("semantic_model"), mostParts: 2 },
  saved_query: { about: "a saved query", match: named("saved_query"), mostParts: 2 },
  resource_type: {
    about: "assets of a type",
    match: ({ type }, value) => type === value,
    values: lineageTypes,
  },
  "config.materialized": { about: "how it is built", match: is((node) => node.materialization) },
  "config.tags": { about: "assets with the tag", match: hasTag },
  "config.group": { about: "assets of a group", match: is((node) => node.group) },
  "config.access": { about: "by access", match: is((node) => node.access), values: ["private", "protected", "public"] },
  group: { about: "assets of a group", match: is((node) => node.group) },
  access: { about: "by access", match: is((node) => node.access), values: ["private", "protected", "public"] },
  owner: { about: "assets of an owner", match: is((node) => node.owner) },
  schema: { about: "assets in a schema", match: is((node) => node.schema) },
  database: { about: "assets in a database", match: is((node) => node.database) },
  fqn: { about: "by qualified name", match: matchesName },
  result: {
    about: "by the last results",
    match: hasResult,
    values: ["fail", "error", "warn", "pass", "success", "skipped"],
  },
  test_status: {
    about: "by the worst of its tests",
    match: ({ testStatus }, value) => testStatus === value,
    values: testStatus.options,
  },
  freshness: { about: "sources by their age", match: isFresh, values: ["pass", "warn", "error"] },
  state: {
    about: "what the last sync changed",
    match: hasChanged,
    values: ["new", "modified", "unmodified", "old"],
  },
};

export const methods: ReadonlyMap<string, Method> = new Map(Object.entries(plain));
export const methodNames: readonly string[] = [...methods.keys()];

const testsHang = "Tests hang on the assets they test here. Use result: or test_status: for the assets.";
/** What dbt has and the catalog cannot answer: said in words rather than answered with nothing. */
export const notKept: ReadonlyMap<string, string> = new Map([
  ["test_type", testsHang],
  ["test_name", testsHang],
  ["unit_test", testsHang],
  ["version", "Versions are told by name: orders.v2, or orders* for all of them."],
  ["source_status", "It compares with an earlier run. Use freshness:warn or freshness:error for the last look."],
  ["selector", "Selectors of selectors.yml are not in dbt's artifacts. Write out what it selects."],
]);
