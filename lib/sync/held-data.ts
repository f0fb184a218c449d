import "server-only";
import { pool } from "@/lib/platform/db";
import type { ChangesPage, ChangesQuery, SyncView } from "./schema";

/** A package with its folder, or a database with its schema: where a person looks for an asset. */
const place = `coalesce(nullif(concat_ws('/', a.package, nullif(regexp_replace(coalesce(a.path, ''), '/?[^/]*$', ''), '')), ''),
  nullif(concat_ws('.', a.database, a.schema), ''), '')`;
const shown = `a.id, a.key, a.name, a.type, ${place} as place`;

/** $1 the sync, $2 its connector. Its rows lie aside, and those it would end are noted. */
const ofHeld = `
  select case when l.id is null then 'added' else 'changed' end as change, ${shown}
    from assets a left join assets l on l.connector_id = $2 and l.id = a.id and l.valid_to is null
   where a.connector_id = $1
  union all
  select 'removed', ${shown}
    from held_closures k join assets a on a.connector_id = $2 and a.valid_to is null and a.id = k.key::uuid
   where k.sync_id = $1 and k.table_name = 'assets'
     and not exists (select 1 from assets o where o.connector_id = $1 and o.id = a.id)`;

/** $2 the connector, $3 the version that the sync published; none for what published nothing. */
const ofPublished = `
  select case when o.id is null then 'added' else 'changed' end as change, ${shown}
    from assets a left join assets o on o.connector_id = $2 and o.id = a.id and o.valid_to = $3
   where a.connector_id = $2 and a.valid_from = $3 and $1::uuid is not null
  union all
  select 'removed', ${shown}
    from assets a
   where a.connector_id = $2 and a.valid_to = $3
     and not exists (select 1 from assets n where n.connector_id = $2 and n.id = a.id and n.valid_from = $3)`;

const MOST_PLACES = 50;

const figures = `(count(*) filter (where change = 'added'))::int as added,
  (count(*) filter (where change = 'changed'))::int as changed, (count(*) filter (where change = 'removed'))::int as removed`;

/** What a sync changed, or would change when it is approved: what goes comes first, then by name. */
export async function listChanges(sync: SyncView, query: ChangesQuery): Promise<ChangesPage> {
  const isHeld = sync.status === "held";
  const version = sync.status === "succeeded" ? sync.version : null;
  const from = Number(query.cursor ?? 0);
  const { rows } = await pool().query<ChangesPage & { seen: number }>(
    `with diff as materialized (${isHeld ? `select d.*, $3::int as version from (${ofHeld}) d` : `select d.*, $3::int as version from (${ofPublished}) d`}),
          asked as (select * from diff where ($4::text is null or strpos(lower(name), lower($4)) > 0 or strpos(lower(key), lower($4)) > 0)
                       and ($5::text is null or change = $5) and ($6::text is null or type = $6) and ($7::text is null or place = $7)),
          listed as (select * from asked
                      order by array_position(array['removed', 'changed', 'added'], change), lower(name) collate "C", id
                     offset $8 limit $9)
     select (select count(*)::int from asked) as total,
            (select coalesce(json_agg(json_build_object('change', change, 'id', id, 'key', key, 'name', name, 'type', type, 'place', place)), '[]')
               from listed) as items,
            (select coalesce(json_agg(t), '[]') from (select type, ${figures} from diff group by type order by count(*) desc, type) t) as types,
            (select coalesce(json_agg(p), '[]') from (select place, ${figures} from diff group by place order by count(*) desc, place
                                                       limit ${MOST_PLACES}) p) as places`,
    [
      ...[sync.id, sync.connectorId, version, query.q ?? null, query.change ?? null, query.type ?? null],
      ...[query.place ?? null, from, query.limit],
    ],
  );
  const { items, total, types, places } = rows[0] ?? { items: [], total: 0, types: [], places: [] };
  const next = from + items.length;
  return { items, total, types, places, nextCursor: next < total && items.length > 0 ? String(next) : null };
}
