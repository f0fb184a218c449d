import "server-only";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { enqueueSyncUnlessActive } from "@/lib/sync/mutations";

/**
 * Saves a person's decision on one node, which goes before every rule from the next sync on; one is started.
 * @param relation the warehouse's key of a relation, or null for "maps to nothing".
 * @throws AppError `not-found` for an unknown node, `invalid-input` for a relation that the primary does not have.
 */
export async function setMappingOverride(
  connectorId: string,
  key: string,
  relation: string | null,
  by: string,
): Promise<void> {
  const node = await pool().query<{ primaryId: string | null }>(
    `select c.primary_connector_id as "primaryId" from assets a join connectors c on c.id = a.connector_id
      where a.connector_id = $1 and a.key = $2 and a.valid_to is null and c.tier = 'secondary'`,
    [connectorId, key],
  );
  const found = node.rows[0];
  if (!found)
    throw new AppError("not-found", "This connector has no such node.", {
      remedy: "Use a key that the mapping lists.",
    });
  if (relation !== null) {
    const known = await pool().query(`select 1 from assets where connector_id = $1 and key = $2 and valid_to is null`, [
      found.primaryId,
      relation,
    ]);
    if (known.rowCount === 0)
      throw new AppError("invalid-input", "The warehouse has no relation of that name.", {
        remedy: "Give database.schema.name as the catalog shows it, or null for a node that maps to nothing.",
        fields: [{ path: "relation", message: "Not a relation of the primary warehouse." }],
      });
  }
  await pool().query(
    `insert into mapping_overrides (connector_id, key, relation, set_by) values ($1, $2, $3, $4)
     on conflict (connector_id, key) do update set relation = excluded.relation, set_by = excluded.set_by, set_at = now()`,
    [connectorId, key, relation, by],
  );
  await enqueueSyncUnlessActive(connectorId, "override");
}
