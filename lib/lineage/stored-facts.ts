import "server-only";
import type { AssetType, JsonObject } from "@/lib/core/catalog";
import type { Selectable } from "./select/selectable";

/** The connectors and the version of each that is asked for, as `of`; $1 and $2. */
export const asOf = "with of(connector_id, version) as (select * from unnest($1::uuid[], $2::int[]))";

export type Versions = ReadonlyMap<string, number>;

/** A row with the facts that selectors ask for; what is json in the database is never looked into deeper there. */
export type StoredFacts = Pick<Selectable, "group" | "access" | "runStatus" | "materialization"> & {
  id: string;
  type: AssetType;
  tags: string[];
  isFresher: boolean | null;
  facts: JsonObject;
};

/** dbt looks for a config in what it builds or reads, and nowhere else. */
const configurable = new Set<AssetType>(["model", "seed", "snapshot", "analysis", "source"]);

/** dbt's config, put together again from where the catalog keeps its parts. */
export function configOf(
  type: AssetType,
  { tags, group, access, materialization, facts }: Omit<StoredFacts, "id" | "type" | "isFresher" | "runStatus">,
): JsonObject | null {
  if (!configurable.has(type)) return null;
  const { config, meta, contract, docs } = facts;
  return {
    // Before dbt wrote it out, it was on all the same.
    enabled: true,
    ...(typeof config === "object" && !Array.isArray(config) && config),
    ...(tags.length > 0 && { tags }),
    ...(group !== null && { group }),
    ...(type === "model" && access !== null && { access }),
    ...(materialization !== null && { materialized: materialization }),
    ...(meta && { meta }),
    ...(type === "model" && { contract: contract ?? { enforced: false } }),
    docs: { show: true, ...(typeof docs === "object" && !Array.isArray(docs) && docs) },
  };
}
