import type { AssetDraft } from "@/lib/core/catalog";
import type { DbtRelation } from "./match-relations";

type Placed = Pick<AssetDraft, "key" | "type" | "materialization" | "database" | "schema" | "identifier" | "relation">;

/** A node of a dbt project as matching sees it. */
export const relationOf = (asset: Placed): DbtRelation => {
  const { key, type, materialization, database, schema, identifier, relation } = asset;
  return { key, materialization, database, schema, identifier, relation, isBuilt: type !== "source" };
};
