import "server-only";
import type { PoolClient } from "pg";
import { record } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { integrationOf } from "@/lib/integrations/registry";
import { pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { keyIdOf, openSecret, sealSecret } from "@/lib/platform/secrets";
import { inTransaction } from "@/lib/platform/transaction";
import { destinationOf, type Values } from "./parse-config";

export type RotationProgress = { done: number; left: number };
export type Rotation = {
  /** The id of the key that all secrets are sealed with now. */
  key: string;
  /** How many this run sealed anew. */
  done: number;
  /** Secrets that no key of the ring opens, as `connector: field`. They stay as they are. */
  unreadable: string[];
  /** Whether nothing is sealed with another key any more. */
  isComplete: boolean;
};

type Row = { connectorId: string; name: string; kind: string; config: Values; field: string; sealed: string };

/** The column is for counting; what a secret was sealed with stands in itself. */
const SEALED_OTHERWISE = "(s.key_id <> $1 or split_part(s.sealed, '.', 2) <> $1)";
const BATCH = 100;
/** How long rows that others hold are waited for, and in what steps. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

const placeOf = ({ connectorId, field }: Row): string => `${connectorId}/${field}`;

/** What the secret says, or null: its key is not in the ring, or the secret is not what was sealed here. */
function opened(row: Row): { plain: string; destination: Values } | null {
  const integration = integrationOf(row.kind);
  if (!integration) return null;
  const destination = destinationOf(integration, row.config);
  try {
    return {
      plain: openSecret(row.sealed, { connectorId: row.connectorId, field: row.field, destination }),
      destination,
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "secret-unreadable") return null;
    throw error;
  }
}

/**
 * Seals the next few with the first key. What another holds is passed over, so that nothing waits for us; the
 * connector's row is held too, so that its destination is the one that its secret was sealed for.
 */
async function rotateBatch(
  client: PoolClient,
  key: string,
  size: number,
  unreadable: Map<string, string>,
): Promise<number> {
  const { rows } = await client.query<Row>(
    `select s.connector_id as "connectorId", c.name, c.kind, c.config, s.field, s.sealed
       from connector_secrets s join connectors c on c.id = s.connector_id
      where ${SEALED_OTHERWISE} and s.connector_id::text || '/' || s.field <> all ($2)
      order by s.connector_id, s.field limit $3
        for update of s skip locked for share of c skip locked`,
    [key, [...unreadable.keys()], size],
  );
  const from = new Set<string>();
  let done = 0;
  for (const row of rows) {
    const found = opened(row);
    if (!found) {
      unreadable.set(placeOf(row), `${row.name}: ${row.field}`);
      continue;
    }
    const { connectorId, field, sealed } = row;
    from.add(keyIdOf(sealed));
    await client.query("update connector_secrets set sealed = $1, key_id = $2 where connector_id = $3 and field = $4", [
      sealSecret(found.plain, { connectorId, field, destination: found.destination }),
      ...[key, connectorId, field],
    ]);
    done += 1;
  }
  if (done > 0)
    await record(
      "keys.rotated",
      { target: { kind: "installation" }, detail: { to: key, from: [...from], secrets: done } },
      client,
    );
  return rows.length === 0 ? 0 : done;
}

async function countLeft(key: string): Promise<number> {
  const sql = `select count(*)::int as left from connector_secrets s where ${SEALED_OTHERWISE}`;
  return (await pool().query<{ left: number }>(sql, [key])).rows[0]?.left ?? 0;
}

/**
 * Seals every stored secret with the first key of SECRETS_KEYS, a batch a transaction: killed at any moment, the next run
 * goes on with what is left, and several at once share the work. Connectors stay in use meanwhile, by every process that
 * has both keys.
 */
export async function rotateKeys(
  say: (progress: RotationProgress) => void = () => {},
  { batch = BATCH, patienceMs = PATIENCE_MS } = {},
): Promise<Rotation> {
  const key = env().SECRETS_KEYS[0]?.id ?? "";
  const unreadable = new Map<string, string>();
  let done = 0;
  let waitedMs = 0;
  for (;;) {
    const known = unreadable.size;
    const sealed = await inTransaction((client) => rotateBatch(client, key, batch, unreadable));
    done += sealed;
    const left = await countLeft(key);
    if (sealed > 0 || unreadable.size > known) {
      waitedMs = 0;
      say({ done, left });
      continue;
    }
    // What is left besides the unreadable is held by others just now, a connector being saved or published.
    const isComplete = left === 0;
    if (left <= unreadable.size || waitedMs >= patienceMs)
      return { key, done, unreadable: [...unreadable.values()], isComplete };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    waitedMs += PAUSE_MS;
  }
}
