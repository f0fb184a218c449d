import "server-only";
import { pool } from "@/lib/platform/db";
import { type Comparable, findChangedParts } from "./select/changed-parts";
import type { Selectable } from "./select/selectable";
import { asOf, type Versions } from "./stored-facts";

type Change = Selectable["change"];
type Row = { id: string; before: Comparable | null; now: Comparable };

/** What is compared, of a row of assets or of null. */
const comparable = (row: string, hasOtherParents: string) =>
  `json_build_object('type', ${row}.type, 'path', ${row}.path, 'code', md5(${row}.raw_code),
     'relation', json_build_array(${row}.database, ${row}.schema, ${row}.identifier),
     'materialization', ${row}.materialization, 'access', ${row}.access, 'description', ${row}.description,
     'columns', ${row}.columns, 'facts', ${row}.facts, 'hasOtherParents', ${hasOtherParents})`;

/** What each published version changed, by asset: rows that begin with it, held against those that end with it. */
export async function readChanges(versions: Versions): Promise<Map<string, Change>> {
  const { rows } = await pool().query<Row>({
    text: `${asOf},
      rewired as (
        select distinct e.connector_id, e.to_id as id from of join edges e on e.connector_id = of.connector_id
         where e.valid_from = of.version or e.valid_to = of.version)
      select a.id, case when b.id is not null then ${comparable("b", "false")} end as before,
             ${comparable("a", "w.id is not null")} as now
        from of
        join assets a on a.connector_id = of.connector_id and a.valid_from <= of.version
                     and (a.valid_to is null or a.valid_to > of.version) and a.type not in ('test', 'unit_test')
        left join rewired w on w.connector_id = a.connector_id and w.id = a.id
        left join assets b on b.connector_id = a.connector_id and b.id = a.id
                     and case when a.valid_from = of.version then b.valid_to = of.version else b.valid_from = a.valid_from end
       where (a.valid_from = of.version and b.id is not null)
          or (a.valid_from < of.version and w.id is not null)`,
    values: [[...versions.keys()], [...versions.values()]],
  });
  const changes = new Map<string, Change>();
  for (const { id, before, now } of rows) if (before) changes.set(id, findChangedParts(before, now));
  for (const id of await readNew(versions)) changes.set(id, "new");
  return changes;
}

/** What the version before did not have: of a first sync, all there is. */
async function readNew(versions: Versions): Promise<string[]> {
  const { rows } = await pool().query<[id: string]>({
    text: `${asOf}
      select a.id from of
        join assets a on a.connector_id = of.connector_id and a.valid_from = of.version
       where a.type not in ('test', 'unit_test')
         and not exists (select 1 from assets b
                          where b.connector_id = a.connector_id and b.id = a.id and b.valid_to = of.version)`,
    values: [[...versions.keys()], [...versions.values()]],
    rowMode: "array",
  });
  return rows.map(([id]) => id);
}
