/** What a short mention of an asset `a` is read from; goes with `healthJoin`. */
export const linkColumns = `a.id, a.key, a.name, a.type, a.package, a.connector_id as "connectorId",
  (select name from connectors where id = a.connector_id) as "connectorName",
  exists (select 1 from cross_project_refs r where r.connector_id = a.connector_id and r.key = a.key) as "isExternal",
  coalesce(h.test_status, 'none') as "testStatus"`;
export const healthJoin = `left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null`;
