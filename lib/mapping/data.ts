import "server-only";
import { relationTypes } from "@/lib/core/catalog";
import { integrationOf } from "@/lib/integrations/registry";
import { pool } from "@/lib/platform/db";
import { explainMatch } from "./explain-match";
import { type DbtRelation, matchRelations, type WarehouseRelation } from "./match-relations";
import { type MappingView, mappingView } from "./schema";

/** The relations that a warehouse's published version has. */
export async function listRelations(primaryId: string): Promise<(WarehouseRelation & { id: string })[]> {
  const { rows } = await pool().query<WarehouseRelation & { id: string }>(
    `select id, key, database, schema, name from assets where connector_id = $1 and valid_to is null and type = any($2)`,
    [primaryId, relationTypes],
  );
  return rows;
}

/** People's decisions for a connector's nodes, by key; null says "maps to nothing". */
export async function findOverrides(connectorId: string): Promise<Map<string, string | null>> {
  const { rows } = await pool().query<{ key: string; relation: string | null }>(
    `select key, relation from mapping_overrides where connector_id = $1`,
    [connectorId],
  );
  return new Map(rows.map(({ key, relation }) => [key, relation]));
}

/** How many of a project's nodes a warehouse would match, for a connection test. Null before the warehouse's first sync. */
export async function previewMapping(
  primaryId: string,
  nodes: readonly DbtRelation[],
): Promise<{ matched: number; unmatched: number; rate: number } | null> {
  const relations = await listRelations(primaryId);
  if (relations.length === 0) return null;
  const primary = await pool().query<{ kind: string }>(`select kind from connectors where id = $1`, [primaryId]);
  const { unquotedNames } = integrationOf(primary.rows[0]?.kind ?? "") ?? {};
  const matches = matchRelations(nodes, relations, { unquotedNames });
  const matched = matches.filter(({ relation }) => relation !== null).length;
  return { matched, unmatched: matches.length - matched, rate: matches.length === 0 ? 0 : matched / matches.length };
}

/** The mapping of a dbt connector as published, with decisions taken since then already in it. Null when it is unknown. */
export async function listMapping(connectorId: string): Promise<MappingView | null> {
  const known = await pool().query<{ primaryConnectorId: string | null }>(
    `select primary_connector_id as "primaryConnectorId" from connectors where id = $1`,
    [connectorId],
  );
  const [connector] = known.rows;
  if (!connector) return null;
  const { rows } = await pool().query<MappingRow>(mappingQuery, [connectorId, relationTypes]);
  const disabled = await pool().query(
    `select key, type, name from disabled_nodes where connector_id = $1 order by key`,
    [connectorId],
  );
  const items = rows.map(({ rule, reason, candidate, by, at, gone, ...row }) => ({
    ...row,
    ...(rule && { rule }),
    ...(reason && { reason }),
    ...(candidate && { candidate }),
    ...explainMatch({ rule, reason, relation: row.relation, candidate }),
    ...(by !== null && at !== null && { override: { by, at: at.toISOString(), ...(gone !== null && { gone }) } }),
  }));
  const matched = items.filter(({ relation }) => relation !== null).length;
  const unmatched = items.length - matched;
  return mappingView.parse({ matched, unmatched, items, disabled: disabled.rows, ...connector });
}

type MappingRow = {
  assetId: string;
  key: string;
  type: string;
  name: string;
  relation: string | null;
  rule: string | null;
  reason: string | null;
  candidate: string | null;
  by: string | null;
  at: Date | null;
  gone: string | null;
};

/** A decision counts while the warehouse has what was chosen, as it does in a sync. */
const mappingQuery = `
  select a.id as "assetId", a.key, a.type, a.name,
         case when d.stands then o.relation else m.relation end as relation,
         case when not d.stands then m.rule when o.relation is not null then 'override' end as rule,
         case when not d.stands then m.reason when o.relation is null then 'override' end as reason,
         case when not d.stands then m.candidate end as candidate,
         o.set_by as by, o.set_at as at, case when not d.stands then o.relation end as gone
    from mappings m
    join assets a on a.connector_id = m.connector_id and a.id = m.asset_id and a.valid_to is null
    join connectors c on c.id = m.connector_id
    left join mapping_overrides o on o.connector_id = m.connector_id and o.key = a.key
   cross join lateral (
     select o.key is not null and (o.relation is null or exists (
              select from assets r where r.connector_id = c.primary_connector_id and r.key = o.relation
                 and r.valid_to is null and r.type = any($2))) as stands) d
   where m.connector_id = $1 and m.valid_to is null
   order by a.key`;
