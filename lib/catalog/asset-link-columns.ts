import { testStatusIn } from "@/lib/quality/test-status";
import { countsIn } from "./as-of";

/**
 * The status of asset `a`: the worst of the tests that hang on it, which is kept as its health `h`; a test's is that of
 * its own last result.
 * @param version null: live
 */
export const statusColumn = (version: string | null = null): string =>
  `case when a.type in ('test', 'unit_test')
        then coalesce((select ${testStatusIn("o.status")} from results o
                        where o.connector_id = a.connector_id and o.asset_id = a.id and o.kind = 'test'
                          and ${countsIn("o", version)}), 'unknown')
        else coalesce(h.test_status, 'none') end`;

/** What a short mention of an asset `a` is read from; goes with `healthJoin`. */
export const linkColumns = `a.id, a.key, a.name, a.type, a.package, a.connector_id as "connectorId",
  (select name from connectors where id = a.connector_id) as "connectorName",
  exists (select 1 from cross_project_refs r where r.connector_id = a.connector_id and r.key = a.key) as "isExternal",
  ${statusColumn()} as "testStatus"`;
export const healthJoin = `left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null`;
