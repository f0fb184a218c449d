import "server-only";
import type { ClientBase } from "pg";
import { record } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { withoutNul } from "@/lib/core/storable-text";
import type { DisabledNode } from "@/lib/dbt/project";
import { pool } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { enqueueSyncUnlessActive, rematchIsDue } from "@/lib/sync/mutations";

/** Keeps what a project switches off, in the transaction that publishes the version. */
export async function saveDisabledNodes(
  client: ClientBase,
  connectorId: string,
  nodes: readonly DisabledNode[],
): Promise<void> {
  await client.query(`delete from disabled_nodes where connector_id = $1`, [connectorId]);
  if (nodes.length === 0) return;
  const column = (part: keyof DisabledNode) => nodes.map((node) => withoutNul(node[part]));
  await client.query(
    `insert into disabled_nodes (connector_id, key, type, name)
     select $1, * from unnest($2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [connectorId, column("key"), column("type"), column("name")],
  );
}

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
  const target = { kind: "connector" as const, id: connectorId, name: key };
  await inTransaction(async (client) => {
    await client.query(
      `insert into mapping_overrides (connector_id, key, relation, set_by) values ($1, $2, $3, $4)
       on conflict (connector_id, key) do update set relation = excluded.relation, set_by = excluded.set_by, set_at = now()`,
      [connectorId, key, relation, by],
    );
    await client.query(rematchIsDue, [connectorId]);
    await record("mapping.decided", { target, detail: { relation } }, client);
  });
  await enqueueSyncUnlessActive(connectorId, "override");
}

/**
 * Takes a person's decision back: from the next sync on the rules decide again; one is started.
 * @throws AppError `not-found` where nothing was decided
 */
export async function clearMappingOverride(connectorId: string, key: string): Promise<void> {
  await inTransaction(async (client) => {
    const gone = await client.query(`delete from mapping_overrides where connector_id = $1 and key = $2`, [
      connectorId,
      key,
    ]);
    if (gone.rowCount === 0)
      throw new AppError("not-found", "Nobody has decided about this node.", {
        remedy: "The mapping lists what was chosen by hand under `override`.",
      });
    await client.query(rematchIsDue, [connectorId]);
    await record("mapping.cleared", { target: { kind: "connector", id: connectorId, name: key } }, client);
  });
  await enqueueSyncUnlessActive(connectorId, "override");
}
