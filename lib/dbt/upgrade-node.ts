import { isRecord, isUnset, type JsonRecord } from "./json-record";

/**
 * What dbt renamed or reshaped from one manifest schema to the next, oldest first. Each step looks at the fields and
 * not at the version in `metadata`: that may come after the nodes, be absent, or be wrong in a pre-release. A step
 * changes the record in place, which is ours alone, and leaves a newer form as it is.
 */
const steps: ((node: JsonRecord) => void)[] = [
  /** Before v1: the compiled SQL with its ephemeral models stood in fields of its own. */
  (node) => rename(node, "injected_sql", "compiled_sql"),
  /** v3: meta stands in config too; since 1.10 there alone, where a project asks for that. The node's own wins. */
  (node) => {
    if (!isRecord(node.config) || !isRecord(node.config.meta) || isUnset(node.config.meta)) return;
    node.meta = { ...node.config.meta, ...(isRecord(node.meta) && node.meta) };
  },
  /** v7: SQL is one language of several. */
  (node) => {
    rename(node, "raw_sql", "raw_code");
    rename(node, "compiled_sql", "compiled_code");
  },
  /** v7: a metric's sum or count is its calculation_method; v10 gives `type` another meaning. */
  (node) => {
    if (node.resource_type !== "metric" || isRecord(node.type_params)) return;
    rename(node, "type", "calculation_method");
    rename(node, "sql", "expression");
  },
  /** v9: group and access; dbt 2.0 writes some of them in config alone. */
  (node) => {
    for (const name of ["group", "access", "contract"]) copyFromConfig(node, name);
  },
  /** v11: a filter is a list of templates. */
  (node) => {
    if (node.resource_type === "metric") node.filter = filterList(node.filter);
    if (isRecord(node.type_params) && isRecord(node.type_params.measure)) {
      node.type_params.measure.filter = filterList(node.type_params.measure.filter);
    }
  },
  /** v12 of dbt 1.10: freshness, and what it is measured by, moved into config. */
  (node) => {
    for (const name of ["freshness", "loaded_at_field", "loaded_at_query"]) copyFromConfig(node, name);
  },
];

/** The node in the newest form known. */
export function upgradeNode(node: JsonRecord): void {
  for (const step of steps) step(node);
}

const isAbsent = (value: unknown) => value === undefined || value === null;

function rename(node: JsonRecord, from: string, to: string): void {
  if (!Object.hasOwn(node, from)) return;
  if (isAbsent(node[to])) node[to] = node[from];
  delete node[from];
}

function copyFromConfig(node: JsonRecord, name: string): void {
  if (isAbsent(node[name]) && isRecord(node.config) && Object.hasOwn(node.config, name)) node[name] = node.config[name];
}

const filterList = (filter: unknown): unknown =>
  typeof filter === "string" ? { where_filters: [{ where_sql_template: filter }] } : filter;
