import "server-only";
import type { ClientBase } from "pg";
import type { ErrorView } from "@/lib/core/errors";
import type { CrossProjectRef } from "@/lib/cross-project/mutations";
import type { DisabledNode } from "@/lib/dbt/project";
import { inTransaction } from "@/lib/platform/transaction";
import type { ProjectWords } from "@/lib/project/mutations";
import { dropAside, setAside } from "./held-rows";
import { isShrink, type Shrink, shrinkHeld } from "./held-shrink";
import type { SyncReport } from "./queue";

/** What a sync has written for the next version of its connector, in a transaction that is still open. */
export type Reading = {
  connectorId: string;
  syncId: string;
  /** Whether a person asked for this sync and looks on: what was discarded is shown to them again. */
  isAwaited: boolean;
  publishedVersion: number;
  /** Assets that the next version no longer has, tests included. */
  removed: number;
  fingerprint: string | null;
  refs: readonly CrossProjectRef[];
  disabled: readonly DisabledNode[];
  words: ProjectWords;
};

/** How a sync ends whose reading would shrink the catalog. */
export type Hold =
  | { status: "held"; error: ErrorView }
  /** The same waits already, or was discarded: nothing new to look at, and the live version is what there is. */
  | { status: "unchanged"; report: SyncReport };

/**
 * Looks whether a reading has far fewer assets than the live version. If so it is set aside for a person to decide, in
 * the transaction that wrote it, and nothing of it is published. Null: publish it.
 */
export async function holdIfShrunk(client: ClientBase, reading: Reading): Promise<Hold | null> {
  const { connectorId, syncId, publishedVersion } = reading;
  if (publishedVersion === 0 || reading.removed === 0) return null;
  const shrink = await countAssets(client, reading);
  if (!isShrink(shrink)) return null;
  const earlier = await findEarlier(client, reading);
  const besides = [reading.refs, reading.disabled, reading.words].map((part) => JSON.stringify(part));
  await client.query(
    `insert into held_syncs (sync_id, connector_id, base_version, assets_before, assets_after, fingerprint, content, refs, disabled, words, decision)
     values ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, 'replaced')`,
    [...[syncId, connectorId, publishedVersion, shrink.before, shrink.after, reading.fingerprint], ...besides],
  );
  const content = await setAside(client, { connectorId, syncId, version: publishedVersion + 1 });
  if (earlier?.content === content && (earlier.decision === null || !reading.isAwaited)) {
    await dropAside(client, syncId);
    await client.query(`delete from held_syncs where sync_id = $1`, [syncId]);
    // It may be another file with the same assets in it, and other words: what waits is what was read last.
    await client.query(
      `update held_syncs set fingerprint = $2, refs = $3, disabled = $4, words = $5 where sync_id = $1`,
      [...[earlier.syncId, reading.fingerprint], ...besides],
    );
    return { status: "unchanged", report: await liveReport(client, connectorId, alreadyHeld(earlier)) };
  }
  await replaceWaiting(client, connectorId, syncId);
  await client.query(`update held_syncs set content = $2, decision = null where sync_id = $1`, [syncId, content]);
  return { status: "held", error: shrinkHeld(shrink, publishedVersion) };
}

/** A sync that found something else ends the wait of an earlier one, whose rows go. */
export async function replaceWaiting(client: ClientBase, connectorId: string, by: string): Promise<void> {
  const { rows } = await client.query<{ syncId: string }>(
    `update held_syncs set decision = 'replaced', decided_at = clock_timestamp()
      where connector_id = $1 and decision is null and sync_id <> $2 returning sync_id as "syncId"`,
    [connectorId, by],
  );
  for (const { syncId } of rows) {
    await dropAside(client, syncId);
    await client.query(
      `update syncs set status = 'cancelled', error = error || jsonb_build_object(
                'message', 'Held until a newer sync read something else.', 'remedy', 'Look at the connector''s newest sync.')
        where id = $1 and status = 'held'`,
      [syncId],
    );
  }
}

/** As `replaceWaiting`, for a sync that writes nothing: what is there by now is what readers see. */
export const forgetWaiting = (connectorId: string, by: string): Promise<void> =>
  inTransaction((client) => replaceWaiting(client, connectorId, by));

/** The report of a sync that found what waits for approval already. */
export const withAlreadyHeld = (report: SyncReport): SyncReport => ({
  ...report,
  warnings: [alreadyHeld({ decision: null }), ...report.warnings],
});

/** What the last one held of this connector was, as long as it was compared with the version that is still live. */
export type EarlierHold = { syncId: string; content: string; fingerprint: string | null; decision: string | null };

async function findEarlier(client: ClientBase, reading: Reading): Promise<EarlierHold | null> {
  const { rows } = await client.query<EarlierHold>(
    `select sync_id as "syncId", content, fingerprint, decision from held_syncs
      where connector_id = $1 and base_version = $2 and (decision is null or decision = 'discarded')
      order by held_at desc, sync_id limit 1`,
    [reading.connectorId, reading.publishedVersion],
  );
  return rows[0] ?? null;
}

/**
 * The connector's own assets. Models of other projects are none, of which it only tells what it knows as long as those are
 * not connected: they go where they belong.
 */
async function countAssets(client: ClientBase, { connectorId, publishedVersion, refs }: Reading): Promise<Shrink> {
  const { rows } = await client.query<Shrink>(
    `select (count(*) filter (where valid_from < $2 and not exists (
                select 1 from cross_project_refs r where r.connector_id = $1 and r.key = a.key)))::int as before,
            (count(*) filter (where valid_to is null and key <> all($3::text[])))::int as after
       from assets a where connector_id = $1 and (valid_to is null or valid_to = $2) and type not in ('test', 'unit_test')`,
    [connectorId, publishedVersion + 1, refs.map(({ key }) => key)],
  );
  return rows[0] ?? { before: 0, after: 0 };
}

/** The code of the note that an unchanged sync carries when the same reading waits, or was discarded. */
export const HELD_ALREADY = "held-already";

export const alreadyHeld = ({ decision }: Pick<EarlierHold, "decision">) => ({
  code: HELD_ALREADY,
  message:
    decision === "discarded"
      ? "What is there now is the same that was held and discarded, so it was left alone. Start a sync by hand to look at it again."
      : "What is there now is the same that an earlier sync holds for approval, so there is nothing new to decide.",
  count: 1,
  examples: [],
});

/** What the live version was made of, with a note beside it. */
async function liveReport(
  client: ClientBase,
  connectorId: string,
  note: ReturnType<typeof alreadyHeld>,
): Promise<SyncReport> {
  const { rows } = await client.query<SyncReport>(
    `select s.counts, s.warnings, s.artifacts from connectors c join syncs s on s.id = c.published_sync_id where c.id = $1`,
    [connectorId],
  );
  const { counts, warnings, artifacts } = rows[0] ?? { counts: {}, warnings: [], artifacts: [] };
  return { counts, warnings: [note, ...warnings], artifacts };
}

/** What a first sync that found nothing is told. Nothing was there before, so it is published and not held. */
export const nothingFound = {
  code: "nothing-found",
  message:
    "Nothing was found that could be shown. Look at what was read: an empty project, the wrong folder, or a user without grants. The next sync shows what is there by then.",
  count: 1,
  examples: [],
};
