import type { AssetDraft } from "@/lib/core/catalog";
import type { DbtRelation } from "./match-relations";

/** A node of a dbt project as matching sees it. */
export const relationOf = (asset: AssetDraft): DbtRelation => {
  const { key, type, materialization, database, schema, identifier, relation } = asset;
  return { key, materialization, database, schema, identifier, relation, isBuilt: type !== "source" };
};
