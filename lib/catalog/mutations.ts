import type { ClientBase } from "pg";

const tables = ["assets", "edges", "results", "mappings", "health"];

/** Removes all that a connector's syncs ever wrote. Run it in the transaction that deletes the connector. */
export async function deleteCatalog(client: ClientBase, connectorId: string): Promise<void> {
  for (const table of tables) await client.query(`delete from ${table} where connector_id = $1`, [connectorId]);
}
