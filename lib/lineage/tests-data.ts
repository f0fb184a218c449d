import "server-only";
import type { JsonObject } from "@/lib/core/catalog";
import { pool } from "@/lib/platform/db";
import type { SelectableTest } from "./select/selectable";
import { asOf, type Versions } from "./stored-facts";

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
