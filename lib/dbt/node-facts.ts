import type { DbtAssetType, Json, JsonObject } from "../core/catalog";
import type { Fields } from "./fields";
import {
  canonical,
  canonicalRecord,
  isRecord,
  isUnset,
  type JsonRecord,
  tidy,
  tidyFields,
  tidyRecord,
} from "./json-record";

/** Of config: what the draft has a place of its own for, or what another fact says. */
const toldElsewhere = new Set([
  ...["enabled", "alias", "schema", "database", "tags", "meta", "group", "access", "materialized", "docs", "contract"],
  ...["packages", "freshness", "loaded_at_field", "loaded_at_query", "severity", "where", "limit", "fail_calc"],
  ...["warn_if", "error_if", "store_failures", "store_failures_as", "quoting", "schema_origin", "vars"],
]);

/** The fields that a type alone has, in dbt's own words and in order; together they are one fact named after the type. */
const ownFields: Partial<Record<DbtAssetType, readonly string[]>> = {
  source: [
    ...["external", "freshness", "loaded_at_field", "loaded_at_query", "loader", "source_description", "source_meta"],
    "source_name",
  ],
  exposure: ["label", "maturity", "owner", "type", "url"],
  metric: [
    ...["calculation_method", "dimensions", "expression", "filter", "filters", "label", "metadata", "model"],
    ...["time_grains", "time_granularity", "timestamp", "type", "type_params", "window"],
  ],
  semantic_model: [
    ...["defaults", "dimensions", "entities", "label", "measures", "metadata", "model", "node_relation"],
    "primary_entity",
  ],
  saved_query: ["exports", "label", "metadata", "query_params"],
  function: ["arguments", "overloads", "returns"],
};

/** The fields that any type may have; each is a fact of its own. */
const sharedFields = [
  ...[
    "constraints",
    "deprecation_date",
    "doc_blocks",
    "latest_version",
    "patch_path",
    "primary_key",
    "time_spine",
    "version",
  ],
];

const testSettings = [
  ...["error_if", "fail_calc", "limit", "severity", "store_failures", "store_failures_as", "warn_if", "where"],
];

/**
 * What a node says beyond the draft's own fields, canonical: the same content is the same text. Nothing here may differ
 * between two runs over one project: no times, no paths of the machine, nothing of the target folder.
 */
export function nodeFacts(node: Fields, type: DbtAssetType): JsonObject {
  const config = node.object("config");
  const facts: JsonObject = tidyFields(node.record, sharedFields);
  const add = (name: string, fact: Json | undefined) => {
    if (fact !== undefined && !isUnset(fact)) facts[name] = fact;
  };
  add("config", tidyRecord(config, toldElsewhere));
  add("contract", isRecord(node.record.contract) && node.record.contract.enforced === true ? { enforced: true } : {});
  add("docs", docsOf(node.object("docs")));
  // A null in meta is an answer.
  add("meta", canonicalRecord(node.object("meta")));
  if (type === "model") add("freshness", tidy(node.record.freshness));
  const own = ownFields[type];
  if (own) add(type, tidyFields(node.record, own));
  if (type === "test") add(type, testFacts(node, config));
  if (type === "unit_test") add(type, unitTestFacts(node.record));
  return inOrder(facts);
}

function testFacts(node: Fields, config: JsonRecord): JsonObject {
  const metadata = node.object("test_metadata");
  const facts: JsonRecord = {
    column_name: node.record.column_name,
    name: metadata.name,
    namespace: metadata.namespace,
  };
  facts.kind = metadata.name === undefined ? "singular" : "generic";
  // The oldest dbt wrote some settings beside the config.
  for (const name of testSettings) facts[name] = config[name] ?? node.record[name];
  facts.kwargs = isRecord(metadata.kwargs) ? canonicalRecord(metadata.kwargs) : null;
  return tidyRecord(facts);
}

/** Rows are told to the letter: in them a null is a value. */
function unitTestFacts(record: JsonRecord): JsonObject {
  const facts: JsonObject = {};
  for (const name of ["expect", "given", "model", "overrides", "versions"]) {
    if (!isUnset(record[name])) facts[name] = canonical(record[name]);
  }
  return facts;
}

/** `docs` says something when it hides the node or gives it a colour. */
const docsOf = ({ show, node_color }: JsonRecord): JsonObject =>
  tidyRecord({ node_color, show: show === false ? false : null });

function inOrder(facts: JsonObject): JsonObject {
  const ordered: JsonObject = {};
  for (const name of Object.keys(facts).sort()) ordered[name] = facts[name] ?? null;
  return ordered;
}
