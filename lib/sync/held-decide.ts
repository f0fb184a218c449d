import "server-only";
import type { PoolClient } from "pg";
import { z } from "zod";
import { recordSync } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { assetId } from "@/lib/core/ids";
import { saveCrossProjectRefs } from "@/lib/cross-project/mutations";
import { saveDisabledNodes } from "@/lib/mapping/mutations";
import { log } from "@/lib/platform/log";
import { inTransaction } from "@/lib/platform/transaction";
import { saveProjectWords } from "@/lib/project/mutations";
import { catchUp } from "./catch-up";
import { dropAside, putInPlace } from "./held-rows";

const storedRefs = z.array(
  z.object({
    key: z.string(),
    project: z.string(),
    upstream: z.object({ connectorId: z.string(), assetId }).nullable(),
  }),
);
const text = z.string().nullable();
const storedWords = z.object({
  docs: z.array(z.object({ key: z.string(), name: z.string(), package: text, path: text, text: z.string() })),
  groups: z.array(
    z.object({
      ...{ key: z.string(), name: z.string(), package: text, path: text },
      ...{ owner: text, email: text, description: z.string() },
    }),
  ),
});
const storedDisabled = z.array(z.object({ key: z.string(), type: z.string(), name: z.string() }));

type Waiting = {
  connectorId: string;
  baseVersion: number;
  publishedVersion: number;
  fingerprint: string | null;
  refs: unknown;
  disabled: unknown;
  words: unknown;
};

/**
 * Publishes a sync that is held, exactly as it was read and looked at.
 * @param by who decided, as it is kept
 * @throws AppError `conflict` when it is not held, another version was published since, or a sync is running
 */
export async function approveSync(syncId: string, by: string): Promise<void> {
  const connectorId = await inTransaction(async (client) => {
    const held = await lockWaiting(client, syncId);
    if (held.publishedVersion !== held.baseVersion) throw outdated(held.baseVersion, held.publishedVersion);
    if (await isRunning(client, held.connectorId)) throw busy();
    const version = held.baseVersion + 1;
    await putInPlace(client, { connectorId: held.connectorId, syncId, version });
    await saveCrossProjectRefs(client, held.connectorId, storedRefs.parse(held.refs));
    await saveDisabledNodes(client, held.connectorId, storedDisabled.parse(held.disabled));
    await saveProjectWords(client, held.connectorId, storedWords.parse(held.words));
    await client.query(
      `update connectors set published_version = $2, published_sync_id = $3, published_at = clock_timestamp(), fingerprint = $4
        where id = $1`,
      [held.connectorId, version, syncId, held.fingerprint],
    );
    await client.query(
      `update syncs set status = 'succeeded', phase = 'publish', version = $2, approved_by = $3, error = null,
              finished_at = clock_timestamp() where id = $1`,
      [syncId, version, by],
    );
    await noteDecision(client, syncId, "approved", by);
    await recordSync("sync.approved", syncId, { version }, client);
    await client.query(`select pg_notify('connetra_published', $1)`, [held.connectorId]);
    return held.connectorId;
  });
  log.info({ syncId, connectorId, by }, "a held sync was approved");
  // It is published whatever comes of this, which is done again from time to time.
  await catchUp().catch((error) => log.warn({ syncId, error }, "what follows an approved sync was not started"));
}

/**
 * Lets go of a sync that is held: its rows are deleted, and what readers see stays.
 * @throws AppError `conflict` when it is not held
 */
export async function discardSync(syncId: string, by: string): Promise<void> {
  await inTransaction(async (client) => {
    await lockWaiting(client, syncId);
    await dropAside(client, syncId);
    await client.query(
      `update syncs set status = 'cancelled', error = error || jsonb_build_object('message', 'Held, and discarded by ' || $2::text || '. '
                || (error->>'message'), 'remedy', 'Nothing to do. Sync by hand to look at it again.')
        where id = $1`,
      [syncId, by],
    );
    await noteDecision(client, syncId, "discarded", by);
    await recordSync("sync.discarded", syncId, {}, client);
  });
  log.info({ syncId, by }, "a held sync was discarded");
}

/** Deletes what waits of a connector that is deleted. Run it in that transaction, before the connector goes. */
export async function dropHeld(client: PoolClient, connectorId: string): Promise<void> {
  const { rows } = await client.query<{ syncId: string }>(
    `select sync_id as "syncId" from held_syncs where connector_id = $1 and decision is null`,
    [connectorId],
  );
  for (const { syncId } of rows) await dropAside(client, syncId);
}

/** Holds on to connector and sync, so that two people, or a person and a worker, do not decide at the same time. */
async function lockWaiting(client: PoolClient, syncId: string): Promise<Waiting> {
  await client.query("set local lock_timeout = '5s'");
  const { rows } = await client
    .query<Waiting>(
      `select h.connector_id as "connectorId", h.base_version as "baseVersion", h.fingerprint, h.refs, h.disabled, h.words,
              c.published_version as "publishedVersion"
         from held_syncs h join connectors c on c.id = h.connector_id join syncs s on s.id = h.sync_id
        where h.sync_id = $1 and h.decision is null and s.status = 'held' for update of c, h, s`,
      [syncId],
    )
    .catch((error: { code?: unknown }) => {
      throw error.code === LOCK_TIMEOUT ? busy() : error;
    });
  const [held] = rows;
  if (held) return held;
  throw new AppError("conflict", "This sync is not held, so there is nothing to decide.", {
    remedy: "It may have been approved, discarded or replaced by a newer sync: look at the connector's last syncs.",
  });
}

/**
 * Whether a sync of the connector runs. Asked once the connector is held on to: one that is claimed later waits there, in
 * `findSyncTarget`, and then follows what was decided.
 */
const isRunning = async (client: PoolClient, connectorId: string): Promise<boolean> =>
  (await client.query("select 1 from syncs where connector_id = $1 and status = 'running'", [connectorId])).rows
    .length > 0;

const LOCK_TIMEOUT = "55P03";

const noteDecision = (client: PoolClient, syncId: string, decision: "approved" | "discarded", by: string) =>
  client.query(
    `update held_syncs set decision = $2, decided_by = $3, decided_at = clock_timestamp() where sync_id = $1`,
    [syncId, decision, by],
  );

const outdated = (base: number, published: number) =>
  new AppError(
    "conflict",
    `This sync was compared with version ${base}, and version ${published} was published since. It cannot follow it.`,
    { remedy: "Discard it. If the next sync still finds far fewer assets, it is held in its place." },
  );

const busy = () =>
  new AppError("conflict", "This connector is being synced right now.", {
    remedy: "Wait until the running sync has ended, or cancel it, then decide.",
  });
