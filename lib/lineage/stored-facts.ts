import "server-only";
import type { AssetType, JsonObject } from "@/lib/core/catalog";
import { pool } from "@/lib/platform/db";
import type { Selectable, SelectableTest } from "./select/selectable";

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

/** Tests by what they hang on. */
export async function testsByAsset(versions: Versions): Promise<Map<string, SelectableTest[]>> {
  const { rows } = await pool().query<Omit<SelectableTest, "kind" | "generic" | "settings"> & Stored>({
    text: `${asOf}
      select t.type, t.name, t.package, t.path, t.attached_to as "attachedTo", t.facts->'test' as facts, r.status
        from of
        join assets t on t.connector_id = of.connector_id and t.valid_from <= of.version
                     and (t.valid_to is null or t.valid_to > of.version) and t.type in ('test', 'unit_test')
        left join results r on r.connector_id = t.connector_id and r.asset_id = t.id and r.kind = 'test'
                     and r.valid_from <= of.version and (r.valid_to is null or r.valid_to > of.version)`,
    values: [[...versions.keys()], [...versions.values()]],
  });
  const tests = new Map<string, SelectableTest[]>();
  for (const { type, attachedTo, facts, ...row } of rows) {
    const settings = facts ?? {};
    const generic = typeof settings.name === "string" ? settings.name : null;
    const kind = type === "unit_test" ? "unit" : generic === null ? "singular" : "generic";
    for (const asset of attachedTo) {
      const list = tests.get(asset);
      const test: SelectableTest = { ...row, kind, generic, settings };
      if (list) list.push(test);
      else tests.set(asset, [test]);
    }
  }
  return tests;
}
type Stored = { type: "test" | "unit_test"; attachedTo: string[]; facts: JsonObject | null };
