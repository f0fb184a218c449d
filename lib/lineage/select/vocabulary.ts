import { configValues } from "./config-method";
import { type Selectable, sourceNameOf } from "./selectable";

/** What can be completed: by method, the values that the graph has, in order. */
export type Vocabulary = {
  names: string[];
  values: ReadonlyMap<string, string[]> /** `config.materialized` … */;
  configs: string[];
};

export function vocabularyOf(nodes: readonly Selectable[], eligible: Uint8Array): Vocabulary {
  const sets = new Map<string, Set<string>>();
  const add = (method: string, value: string | null) => {
    if (value === null || value === "") return;
    const set = sets.get(method);
    if (set) set.add(value);
    else sets.set(method, new Set([value]));
  };
  for (const [index, node] of nodes.entries()) {
    if (eligible[index] !== 1) continue;
    for (const tag of node.tags) add("tag", tag);
    for (const folder of foldersUp(node.path)) add("path", folder);
    add("file", node.path?.split("/").at(-1) ?? null);
    add("package", node.package);
    for (const [method, value] of configValues(node.config ?? {})) add(method, value);
    for (const test of node.tests) {
      add("test_name", test.kind === "unit" ? test.name : test.generic);
      if (test.kind === "unit") add("unit_test", test.name);
    }
    add("group", node.group);
    add("owner", node.owner);
    add("schema", node.schema);
    add("database", node.database);
    add("resource_type", node.type);
    if (node.type === "source") {
      add("source", sourceNameOf(node));
      add("source", `${sourceNameOf(node)}.${node.name}`);
    } else if (ownMethods.has(node.type)) add(node.type, node.name);
    else add("fqn", node.name);
  }
  const values = new Map([...sets].map(([method, set]) => [method, [...set].sort()]));
  const configs = [...values.keys()].filter((method) => method.startsWith("config."));
  return { names: values.get("fqn") ?? [], values, configs };
}

const ownMethods = new Set(["exposure", "metric", "semantic_model", "saved_query"]);

function* foldersUp(path: string | null): Generator<string> {
  if (path === null) return;
  for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) yield path.slice(0, slash);
}
