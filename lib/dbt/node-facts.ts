import type { DbtAssetType, JsonObject } from "../core/catalog";
import type { Fields } from "./fields";
import { canonical, canonicalRecord, isRecord, type JsonRecord, tidyRecord } from "./json-record";

/** Of config: what the draft has a place of its own for, or what another fact says. */
const toldElsewhere = new Set([
  ...["enabled", "alias", "schema", "database", "tags", "meta", "group", "access", "materialized", "docs", "contract"],
  ...["packages", "freshness", "loaded_at_field", "loaded_at_query", "severity", "where", "limit", "fail_calc"],
  ...["warn_if", "error_if", "store_failures", "store_failures_as", "quoting", "schema_origin", "vars"],
]);

/** The fields of a node that its type alone has, in dbt's own words; each becomes one fact named after the type. */
const ownFields: Partial<Record<DbtAssetType, readonly string[]>> = {
  source: [
    ...["source_name", "source_description", "loader", "freshness", "loaded_at_field", "loaded_at_query", "external"],
    "source_meta",
  ],
  exposure: ["type", "url", "maturity", "label"],
  metric: [
    ...["label", "type", "type_params", "filter", "metadata", "time_granularity"],
    ...["calculation_method", "expression", "timestamp", "time_grains", "dimensions", "filters", "window", "model"],
  ],
  semantic_model: [
    ...["label", "model", "node_relation", "defaults", "entities", "measures", "dimensions", "primary_entity"],
    "metadata",
  ],
  saved_query: ["label", "query_params", "exports", "metadata"],
  function: ["arguments", "returns", "overloads"],
};

const testConfig = [
  ...["severity", "where", "limit", "fail_calc", "warn_if", "error_if", "store_failures", "store_failures_as"],
];

/**
 * What a node says beyond the draft's own fields, in one canonical form. Nothing here may differ between two runs over
 * the same project: no times, no paths of the machine, nothing of the target folder.
 */
export function nodeFacts(node: Fields, type: DbtAssetType): JsonObject {
  const config = node.object("config");
  const meta: JsonRecord = { ...node.within("config").object("meta"), ...node.object("meta") };
  const facts: JsonRecord = {
    meta: canonicalRecord(meta),
    config: tidyRecord(without(config, toldElsewhere)),
    docs: hiddenOrColoured(node),
    doc_blocks: tidy(node, "doc_blocks"),
    version: tidy(node, "version"),
    latest_version: tidy(node, "latest_version"),
    deprecation_date: tidy(node, "deprecation_date"),
    constraints: tidy(node, "constraints"),
    primary_key: tidy(node, "primary_key"),
    time_spine: tidy(node, "time_spine"),
  };
  if (node.within("contract").flag("enforced")) facts.contract = { enforced: true };
  if (type === "model") facts.freshness = tidy(node, "freshness");
  const own = ownFields[type];
  if (own) facts[type] = tidyRecord(pick(node.record, own));
  if (type === "exposure") facts.exposure = { ...tidyRecord(pick(node.record, [...(own ?? []), "owner"])) };
  if (type === "test") facts.test = testFacts(node);
  if (type === "unit_test") facts.unit_test = unitTestFacts(node);
  // Facts that are not set are left out; in meta and in a unit test's rows a null says something and stays.
  return canonicalRecord(Object.fromEntries(Object.entries(facts).filter(([, value]) => !isUnset(value))));
}

function testFacts(node: Fields): JsonObject {
  const metadata = node.object("test_metadata");
  // Before v1 a test's severity stood in its config alone, and some of it beside: the config is the newer form.
  const settings = { ...pick(node.record, testConfig), ...present(pick(node.object("config"), testConfig)) };
  return {
    kind: isRecord(node.raw("test_metadata")) ? "generic" : "singular",
    ...tidyRecord({ ...pick(metadata, ["name", "namespace"]), column_name: node.raw("column_name"), ...settings }),
    ...(isRecord(metadata.kwargs) && { kwargs: canonicalRecord(metadata.kwargs) }),
  };
}

function unitTestFacts(node: Fields): JsonObject {
  const facts = pick(node.record, ["model", "given", "expect", "overrides", "versions"]);
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => !isUnset(value))
      .map(([name, value]) => [name, canonical(value)]),
  );
}

/** `docs` says something when it hides the node or gives it a colour. */
function hiddenOrColoured(node: Fields): JsonObject {
  const docs = node.object("docs");
  return tidyRecord({ ...(docs.show === false && { show: false }), node_color: docs.node_color });
}

const tidy = (node: Fields, name: string) => tidyRecord({ value: node.record[name] }).value;

const pick = (record: JsonRecord, names: readonly string[]): JsonRecord =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));

const without = (record: JsonRecord, names: ReadonlySet<string>): JsonRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)));

const present = (record: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "object" && Object.keys(value).length === 0);
