import "server-only";
import { pool } from "@/lib/platform/db";

/** What the connector's client noted; null: nothing. */
export async function findNotes(connectorId: string): Promise<unknown> {
  const { rows } = await pool().query<{ notes: unknown }>(`select notes from connector_notes where connector_id = $1`, [
    connectorId,
  ]);
  return rows[0]?.notes ?? null;
}

/** What the last reading of a connector came to; null: it is not known. */
export async function findReadState(connectorId: string): Promise<unknown> {
  const { rows } = await pool().query<{ state: unknown }>(`select state from read_states where connector_id = $1`, [
    connectorId,
  ]);
  return rows[0]?.state ?? null;
}

/** The id of a kept artifact that is whole; null: it is not kept. */
export async function findKept(connectorId: string, revision: string): Promise<string | null> {
  const { rows } = await pool().query<{ id: string }>(
    `select id from kept_artifacts where connector_id = $1 and revision = $2 and is_whole`,
    [connectorId, revision],
  );
  return rows[0]?.id ?? null;
}

/** The bytes of a kept artifact as they are kept, gzipped. */
export async function* keptChunks(id: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq += 1) {
    const { rows } = await pool().query<{ data: Buffer }>(
      `select data from kept_artifact_chunks where artifact_id = $1 and seq = $2`,
      [id, seq],
    );
    const [row] = rows;
    if (!row) return;
    yield row.data;
  }
}

/** How much is kept of a connector, in bytes. */
export async function keptBytes(connectorId: string): Promise<number> {
  const { rows } = await pool().query<{ bytes: string }>(
    `select coalesce(sum(bytes), 0) as bytes from kept_artifacts where connector_id = $1`,
    [connectorId],
  );
  return Number(rows[0]?.bytes ?? 0);
}
