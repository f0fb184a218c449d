import "server-only";
import type { ClientBase } from "pg";
import { stopped } from "./lease";

/** One value for all that a connector `c` is read by: equal again, and nobody has changed its settings. Of secrets, when each was saved. */
export const settingsOf = (c: string): string =>
  `md5(row(${c}.config::text, ${c}.primary_connector_id,
    (select array_agg(s.field || ' ' || s.saved_at order by s.field) from connector_secrets s where s.connector_id = ${c}.id))::text)`;

/**
 * What a sync may note that its version is made from: nothing when settings were saved while it read, because the next
 * one has to look again by those. Settings that are saved from now on wait for the transaction's end, and take the note away.
 * @throws AppError `cancelled` when the connector was deleted meanwhile
 */
export async function notedUnlessChanged(
  client: ClientBase,
  { id, settings }: { id: string; settings: string },
  fingerprint: string,
): Promise<string | null> {
  // On its own: whoever had to wait for the lock sees what was saved only in the next statement.
  await client.query("select 1 from connectors where id = $1 for no key update", [id]);
  const { rows } = await client.query<{ settings: string }>(
    `select ${settingsOf("c")} as settings from connectors c where c.id = $1`,
    [id],
  );
  if (!rows[0]) throw stopped();
  return rows[0].settings === settings ? fingerprint : null;
}
