import "server-only";
import type { Client } from "pg";
import { VersionWriter } from "@/lib/catalog/write-version";
import { AppError, type ErrorView } from "@/lib/core/errors";
import { type CrossProjectRef, saveCrossProjectRefs } from "@/lib/cross-project/mutations";
import type { DisabledNode } from "@/lib/dbt/project";
import { saveDisabledNodes } from "@/lib/mapping/mutations";
import { dedicatedClient } from "@/lib/platform/db";
import { type ProjectWords, saveProjectWords } from "@/lib/project/mutations";
import { faultPoint } from "./fault-point";
import { holdIfShrunk, nothingFound, replaceWaiting } from "./held-hold";
import { jsonbText } from "./jsonb-text";
import type { Lease } from "./lease";
import { endWriter, type SyncReport, writerName } from "./queue";
import { notedUnlessChanged } from "./settings-read";

/** How a sync ends that does not fail. */
export type SyncOutcome = "succeeded" | "unchanged" | "held";

/** What a sync publishes into: the connector as it was when the sync began. */
export type Target = {
  id: string;
  publishedVersion: number;
  /** As `settingsOf` tells them. */
  settings: string;
};

/** What a sync has written, besides what the writer knows. */
export type Written = {
  report: SyncReport;
  /** What the version is made from, so that the next sync can tell without reading. */
  fingerprint: string;
  /** What it refers to of projects that are read elsewhere, or nowhere. */
  refs?: readonly CrossProjectRef[];
  /** What the dbt project switches off of what would stand in the warehouse. */
  disabled?: readonly DisabledNode[];
  /** Its doc blocks and groups. */
  words?: ProjectWords;
};

type Work = (writer: VersionWriter) => Promise<Written>;

/**
 * Runs `work` on a writer for the next version and publishes what it wrote, all in one transaction fenced by the lease:
 * readers see the version before or the new one, whole. Where nothing differs, nothing is written.
 * @throws AppError `lease-lost` when another worker holds the sync by now; nothing is published then.
 */
export async function publishVersion(target: Target, lease: Lease, work: Work): Promise<SyncOutcome> {
  const client = await dedicatedClient(writerName(target.id));
  const backend = await backendOf(client);
  try {
    // A sync that is stopped does not wait for its work: the connection's end takes back what it wrote.
    return await lease.unlessStopped(writeAndPublish(client, target, lease, work));
  } finally {
    // In the middle of a long statement the database would notice the end of its client only after it.
    if (lease.signal.aborted) await endWriter(target.id, backend).catch(() => undefined);
    await endConnection(client);
  }
}

const backendOf = async (client: Client): Promise<number> =>
  (await client.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid ?? 0;

async function writeAndPublish(client: Client, target: Target, lease: Lease, work: Work): Promise<SyncOutcome> {
  // It waits for a store to answer between two writes, longer than some databases let a transaction idle.
  await client.query("begin; set local idle_in_transaction_session_timeout = 0");
  const version = target.publishedVersion + 1;
  const writer = VersionWriter.open(client, target.id, version);
  const { report, fingerprint: made, refs = [], disabled = [], words = { docs: [], groups: [] } } = await work(writer);
  lease.enter("publish", 1, "version");
  const fingerprint = await notedUnlessChanged(client, target, made);
  const hold = await holdIfShrunk(client, {
    ...{ connectorId: target.id, publishedVersion: target.publishedVersion, fingerprint, refs, disabled, words },
    ...{ syncId: lease.syncId, isAwaited: lease.isAwaited || lease.force, removed: writer.changes.removed },
  });
  if (hold !== null) {
    if (hold.status === "held") await endFenced(client, lease, "held", null, report, writer.changes, hold.error);
    else await endFenced(client, lease, "unchanged", target.publishedVersion, hold.report, noChanges);
    await client.query("commit");
    return hold.status;
  }
  await replaceWaiting(client, target.id, lease.syncId);
  if (target.publishedVersion === 0 && writer.changes.added === 0) report.warnings.push(nothingFound);
  await saveCrossProjectRefs(client, target.id, refs);
  await saveDisabledNodes(client, target.id, disabled);
  await saveProjectWords(client, target.id, words);
  const isNew = writer.hasChanges || target.publishedVersion === 0;
  if (isNew) await flipPointer(client, target, lease, version, fingerprint, report, writer.changes);
  else await keepPointer(client, target, lease, fingerprint, report);
  faultPoint("publish-before");
  await client.query("commit");
  faultPoint("publish-after");
  return isNew ? "succeeded" : "unchanged";
}

const END_MS = 500;

/** Ends the connection, and with it a transaction that was not committed. In the middle of a COPY the end may stay unanswered. */
async function endConnection(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, END_MS);
  });
  await Promise.race([client.end().catch(() => undefined), patience]);
  clearTimeout(timer);
}

async function flipPointer(
  client: Client,
  target: Target,
  lease: Lease,
  version: number,
  fingerprint: string | null,
  report: SyncReport,
  changes: { added: number; changed: number; removed: number },
): Promise<void> {
  const pointer = await client.query(
    `update connectors set published_version = $2, published_sync_id = $3, published_at = clock_timestamp(), fingerprint = $4
      where id = $1 and published_version = $2 - 1`,
    [target.id, version, lease.syncId, fingerprint],
  );
  if (pointer.rowCount !== 1) throw leaseLost();
  await endFenced(client, lease, "succeeded", version, report, changes);
  await client.query(`select pg_notify('connetra_published', $1)`, [target.id]);
}

async function keepPointer(
  client: Client,
  target: Target,
  lease: Lease,
  fingerprint: string | null,
  report: SyncReport,
): Promise<void> {
  await client.query(`update connectors set fingerprint = $2 where id = $1`, [target.id, fingerprint]);
  await endFenced(client, lease, "unchanged", target.publishedVersion, report, noChanges);
}

const noChanges = { added: 0, changed: 0, removed: 0 };

/** The fence: only the holder of the newest token ends the sync, in the transaction that publishes. */
async function endFenced(
  client: Client,
  lease: Lease,
  status: SyncOutcome,
  version: number | null,
  report: SyncReport,
  changes: { added: number; changed: number; removed: number },
  error: ErrorView | null = null,
): Promise<void> {
  const fenced = await client.query(
    // Progress says that it is done: the last heartbeat may have been a second ago.
    `update syncs set status = $3, phase = 'publish', version = $4, counts = $5, warnings = $6, artifacts = $7, changes = $8,
            finished_at = clock_timestamp(), lease_until = null, error = $9,
            progress_done = 1, progress_total = 1, progress_unit = 'version', progress_doing = null
      where id = $1 and token = $2 and status = 'running' and cancel_requested_at is null`,
    [
      ...[lease.syncId, lease.token, status, version],
      ...[report.counts, report.warnings, report.artifacts, changes].map(jsonbText),
      error && jsonbText(error),
    ],
  );
  if (fenced.rowCount !== 1) throw leaseLost();
}

const leaseLost = () =>
  new AppError("lease-lost", "Another worker took this sync over, or it was cancelled.", {
    remedy: "Nothing to do: what it wrote was taken back.",
    fault: "ours",
  });
