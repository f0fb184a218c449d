import { assetTypes, testStatus } from "../../core/catalog";
import { matchesGlob, matchesPathGlob } from "../../core/glob";
import { changedParts } from "./changed-parts";
import { matchesConfig, unkeptConfig } from "./config-method";
import { matchesName } from "./match-name";
import { type Selectable, type SelectableTest, sourceNameOf } from "./selectable";

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

/** By the file that defines it, by its YAML, and by the file of a test that is a query of its own. */
const isInPath: Match = ({ path, patchPath, tests }, value) => {
  const pattern = tidyPath(value);
  return (
    [path, ...tests.flatMap((test) => (test.kind === "singular" ? test.path : []))].some(
      (file) => file !== null && matchesPathGlob(file, pattern),
    ) ||
    // A folder is of the files that define, not of the YAML beside them.
    (patchPath !== null && isWholePath(patchPath, pattern))
  );
};
const isWholePath = (path: string, pattern: string): boolean =>
  matchesPathGlob(path, pattern) && !matchesPathGlob(path.slice(0, path.lastIndexOf("/")), pattern);
const tidyPath = (value: string): string =>
  value
    .replaceAll("\\", "/")
    .replace(/^(\.?\/)+/, "")
    .replace(/\/+$/, "");
const isFileOf = (path: string | null, value: string): boolean => {
  const file = path?.split("/").at(-1) ?? "";
  return file !== "" && (matchesGlob(file, value) || matchesGlob(file.replace(/(?<=.)\.[^.]*$/, ""), value));
};
const isFile: Match = ({ path, tests }, value) =>
  isFileOf(path, value) || tests.some((test) => test.kind === "singular" && isFileOf(test.path, value));

/** dbt's words for results: of the run that built it, of its freshness, and of any of its tests. */
const hasResult: Match = ({ runStatus, tests }, value) =>
  runStatus === value || tests.some(({ status }) => status === value);
const isFresh: Match = ({ freshness }, value) => freshness === value;

/** dbt counts what is new as modified. */
const hasChanged: Match = ({ change }, value) => {
  if (value === "new") return change === "new";
  if (value === "old") return change !== "new";
  const isChanged = change === "new" || change.length > 0;
  if (value === "modified" || value === "unmodified") return (value === "modified") === isChanged;
  const part = changedParts.find((each) => `modified.${each}` === value);
  return part !== undefined && (change === "new" || change.includes(part));
};

const testKinds: Record<string, readonly SelectableTest["kind"][]> = {
  ...{ generic: ["generic"], schema: ["generic"], singular: ["singular"], unit: ["unit"] },
  data: ["generic", "singular"],
};
const hasTestOfKind: Match = ({ tests }, value) => tests.some(({ kind }) => testKinds[value]?.includes(kind));
const hasTestNamed: Match = ({ tests }, value) =>
  tests.some(({ kind, name, generic }) => {
    const named = kind === "unit" ? name : generic;
    return named !== null && matchesGlob(named, value);
  });
const hasUnitTest: Match = ({ tests }, value) => {
  const dot = value.indexOf(".");
  return tests.some(
    (test) =>
      test.kind === "unit" &&
      (dot < 0
        ? matchesGlob(test.name, value)
        : matchesGlob(test.package ?? "", value.slice(0, dot)) && matchesGlob(test.name, value.slice(dot + 1))),
  );
};

const isVersion: Match = ({ type, version, latestVersion }, value) => {
  if (type !== "model") return false;
  if (value === "none") return version === null;
  if (version === null || latestVersion === null) return false;
  const order = compareVersions(version, latestVersion);
  return value === "latest" ? order === 0 : value === "old" ? order < 0 : order > 0;
};
/** As numbers where both are some. */
const compareVersions = (a: string, b: string): number => {
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a === b ? 0 : a < b ? -1 : 1;
};

const ofType: Match = ({ type, tests }, value) =>
  type === value ||
  (value === "unit_test" && tests.some(({ kind }) => kind === "unit")) ||
  (value === "test" && tests.some(({ kind }) => kind !== "unit"));
const inGroup: Match = ({ type, group }, value) =>
  group !== null && (dbtQueries.has(type) || type === "metric") && matchesGlob(group, value);
const dbtQueries = new Set<Selectable["type"]>(["model", "seed", "snapshot", "analysis"]);

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
    match: ofType,
    values: assetTypes,
  },
  group: { about: "assets of a group", match: inGroup },
  access: {
    about: "models by access",
    match: ({ type, access }, value) => type === "model" && access === value,
    values: ["private", "protected", "public"],
  },
  version: {
    about: "models by version",
    match: isVersion,
    values: ["latest", "prerelease", "old", "none"],
  },
  test_type: { about: "what has tests of a kind", match: hasTestOfKind, values: Object.keys(testKinds) },
  test_name: { about: "what has a test, such as unique", match: hasTestNamed },
  unit_test: { about: "what has a unit test", match: hasUnitTest, mostParts: 2 },
  owner: { about: "assets of an owner", match: is((node) => node.owner) },
  schema: { about: "assets in a schema", match: is((node) => node.schema) },
  database: { about: "assets in a database", match: is((node) => node.database) },
  fqn: { about: "by qualified name", match: matchesName },
  result: {
    about: "by the last results",
    match: hasResult,
    values: [...["fail", "error", "warn", "pass", "success", "skipped", "no-op", "partial success", "runtime error"]],
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
    values: [
      ...["new", "modified", "unmodified", "old", "modified.body", "modified.configs", "modified.relation"],
      ...["modified.persisted_descriptions", "modified.contract"],
    ],
  },
  source_status: {
    about: "sources with newer data than before",
    match: ({ isFresher }) => isFresher,
    values: ["fresher"],
  },
};

const byName: ReadonlyMap<string, Method> = new Map(Object.entries(plain));
export const methodNames: readonly string[] = [...byName.keys()];

/** The method of that name; `config.` and any names after it is one as well. */
export function methodOf(name: string): Method | undefined {
  const known = byName.get(name);
  if (known || !/^config(\.\w+)+$/.test(name)) return known;
  const names = name.split(".").slice(1);
  return { about: "by its config", match: (node, value) => matchesConfig(node, names, value) };
}

/** What dbt has and the catalog cannot answer: said in words rather than answered with nothing. */
export const notKept: ReadonlyMap<string, string> = new Map([
  ["selector", "The selectors of selectors.yml are not kept. Write out what it selects."],
  ...[...unkeptConfig].map(([name, remedy]) => [`config.${name}`, remedy] as const),
]);
/** The same for single values of a method. */
export const valuesNotKept: ReadonlyMap<string, string> = new Map([
  ["state:modified.macros", "Macros are not kept. Write state:modified for all other changes."],
  ["package:this", "Which project is meant is not clear here. Write the package's name."],
]);
