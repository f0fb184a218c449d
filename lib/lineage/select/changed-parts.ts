import type { AssetType, Json, JsonObject } from "../../core/catalog";

/** dbt's parts of `state:modified`, and two that it tells only together with the rest. */
export const changedParts = [
  ...(["body", "configs", "relation", "persisted_descriptions", "contract"] as const),
  ...(["fqn", "definition"] as const),
] as const;
export type ChangedPart = (typeof changedParts)[number];

/** What of an asset is held against the version before. */
export type Comparable = {
  type: AssetType;
  path: string | null;
  /** A digest of its code. */
  code: string | null;
  relation: readonly (string | null)[];
  materialization: string | null;
  access: string | null;
  description: string;
  columns: readonly { name: string; description?: string; type?: Json; declaredType?: Json }[];
  facts: JsonObject;
  /** Whether it depends on others than before. */
  hasOtherParents: boolean;
};

/** As dbt compares two manifests: what it does not look at, such as tags or an unpersisted description, is no change. */
export function findChangedParts(before: Comparable, now: Comparable): ChangedPart[] {
  const differs = (read: (of: Comparable) => unknown) => JSON.stringify(read(before)) !== JSON.stringify(read(now));
  const changed: Record<ChangedPart, boolean> = {
    body: differs(({ code }) => code),
    configs: differs(({ materialization, access, facts: { config, contract, docs, meta, source } }) => [
      ...[materialization, access, config, contract, docs, meta],
      ...["freshness", "loaded_at_field", "loaded_at_query"].map((name) => objectOf(source)[name]),
    ]),
    relation: differs(({ relation }) => relation),
    fqn: differs(({ path }) => path),
    persisted_descriptions:
      (persists(now, "relation") && differs(({ description }) => description)) ||
      (persists(now, "columns") && differs(({ columns }) => columns.map((each) => [each.name, each.description]))),
    contract:
      isEnforced(before) !== isEnforced(now) ||
      (isEnforced(now) &&
        differs(({ columns }) => columns.map(({ name, type, declaredType }) => [name, declaredType ?? type]))),
    definition: isDefinedWhole(now.type) && (now.hasOtherParents || differs(definitionOf)),
  };
  return changedParts.filter((part) => changed[part]);
}

/** What is no query is compared by all that its YAML says of it. */
const isDefinedWhole = (type: AssetType): boolean =>
  ["source", "exposure", "metric", "semantic_model", "saved_query"].includes(type);

function definitionOf({ type, description, facts }: Comparable) {
  if (type !== "source") return [description, facts[type]];
  const { source_description: _, source_meta: __, ...source } = objectOf(facts.source);
  return source;
}

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
const persists = ({ facts }: Comparable, what: "relation" | "columns"): boolean =>
  objectOf(objectOf(facts.config).persist_docs)[what] === true;
const isEnforced = ({ facts }: Comparable): boolean => objectOf(facts.contract).enforced === true;
