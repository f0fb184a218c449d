import "server-only";
import { randomUUID } from "node:crypto";
import { pool } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { notedUnlessChanged } from "@/lib/sync/settings-read";

export async function saveNotes(connectorId: string, notes: object): Promise<void> {
  await pool().query(
    `insert into connector_notes (connector_id, notes) values ($1, $2)
     on conflict (connector_id) do update set notes = excluded.notes, saved_at = clock_timestamp()`,
    [connectorId, JSON.stringify(notes)],
  );
}

/** Takes away what a sync has no use for, and what is not whole because one was stopped while it read. */
export async function dropKept(connectorId: string, wanted: readonly string[]): Promise<void> {
  await pool().query(
    `delete from kept_artifacts where connector_id = $1 and not (is_whole and revision = any($2::text[]))`,
    [connectorId, wanted],
  );
}

/** Begins to keep an artifact, in the place of what is kept of it. @returns its id */
export async function beginKept(connectorId: string, revision: string): Promise<string> {
  const id = randomUUID();
  await pool().query(`delete from kept_artifacts where connector_id = $1 and revision = $2`, [connectorId, revision]);
  await pool().query(`insert into kept_artifacts (id, connector_id, revision) values ($1, $2, $3)`, [
    id,
    connectorId,
    revision,
  ]);
  return id;
}

export async function putKeptChunk(id: string, seq: number, data: Buffer): Promise<void> {
  await pool().query(
    `with chunk as (insert into kept_artifact_chunks (artifact_id, seq, data) values ($1, $2, $3))
     update kept_artifacts set bytes = bytes + length($3::bytea) where id = $1`,
    [id, seq, data],
  );
}

/** From now on it may be read in the place of the original. */
export async function endKept(id: string): Promise<void> {
  await pool().query(`update kept_artifacts set is_whole = true where id = $1`, [id]);
}

export async function deleteKept(id: string): Promise<void> {
  await pool().query(`delete from kept_artifacts where id = $1`, [id]);
}

/** The published version is what it would be from files of these revisions too, so that the next sync can tell unread. */
export async function noteRevision(
  { syncId, token }: { syncId: string; token: number },
  target: { id: string; publishedVersion: number; settings: string },
  fingerprint: string,
): Promise<void> {
  await inTransaction(async (client) => {
    const noted = await notedUnlessChanged(client, target, fingerprint);
    await client.query(
      `update connectors c set fingerprint = $2 from syncs s
        where c.id = $1 and c.published_version = $3 and s.id = $4 and s.token = $5 and s.status = 'running'`,
      [target.id, noted, target.publishedVersion, syncId, token],
    );
  });
}
