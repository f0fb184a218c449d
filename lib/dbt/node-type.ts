import { type DbtAssetType, dbtAssetTypes } from "../core/catalog";
import { isRecord, type JsonRecord } from "./json-record";

/** The sections of a manifest that hold nodes, and what their entries are when they do not say. */
const sectionTypes: ReadonlyMap<string, DbtAssetType | null> = new Map([
  ["nodes", null],
  ["sources", "source"],
  ["exposures", "exposure"],
  ["metrics", "metric"],
  ["semantic_models", "semantic_model"],
  ["saved_queries", "saved_query"],
  ["unit_tests", "unit_test"],
  ["functions", "function"],
]);

const assetTypes: ReadonlyMap<string, DbtAssetType> = new Map(dbtAssetTypes.map((type) => [type, type]));

/** Resource types that are no assets: hooks, ad-hoc queries, and what has no place in a graph. */
const noAssets = new Set([
  ...["operation", "rpc", "rpc call", "sql operation", "sql_operation", "macro", "doc", "docs block", "group"],
]);

export const holdsNodes = (section: string): boolean => sectionTypes.has(section);

export type NodeType =
  | { verdict: "asset"; type: DbtAssetType; enabled: boolean }
  | { verdict: "unknown"; resourceType: string }
  | { verdict: "no-asset" | "unreadable" };

/**
 * What a node is: by its resource_type, never by its id, which dbt-loom among others fills differently. dbt leaves a
 * test in its place when what it tests is switched off, with `enabled: false`: it neither counts nor runs it.
 */
export function nodeType(section: string, node: JsonRecord): NodeType {
  const resourceType = node.resource_type ?? sectionTypes.get(section);
  if (typeof resourceType !== "string") return { verdict: "unreadable" };
  if (noAssets.has(resourceType)) return { verdict: "no-asset" };
  const type = assetTypes.get(resourceType);
  if (type === undefined) return { verdict: "unknown", resourceType };
  return { verdict: "asset", type, enabled: !(isRecord(node.config) && node.config.enabled === false) };
}
