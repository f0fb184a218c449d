import "server-only";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type NewEntry, record } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { type ArtifactName, type ArtifactRef, artifactNames, type UploadsPort } from "@/lib/integrations/contract";
import { integrationOf } from "@/lib/integrations/registry";
import { pool } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import type { UploadView } from "./schema";
import { storeArtifact } from "./store-artifact";
import { brokeOff, noManifestSent, replacedMeanwhile, sentTwice, unknownField } from "./upload-fault";

/** A part of the multipart body. Its stream must be read, or left, before the next part comes. */
export type UploadPart = { field: string; fileName: string; stream: Readable };

const isArtifactName = (field: string): field is ArtifactName => artifactNames.some((name) => name === field);

/** A name for people: without folders and what a terminal or a page would stumble over. */
const plainName = (fileName: string): string =>
  (fileName.split(/[\\/]/).at(-1) ?? "").replace(/[\p{C}]/gu, "").slice(0, 200) || "unnamed";

/**
 * Stores one upload as the connector's set of artifacts. Each file is read to its end as it comes in; when all of them
 * are good, the set replaces the one before in one transaction. When one is not, nothing of this upload stays.
 * @param by who uploads, as a name
 * @throws AppError with the field of the file at fault in `fields`
 */
export const storeUpload = async (
  connectorId: string,
  parts: AsyncIterable<UploadPart>,
  by: string,
): Promise<UploadView> => {
  const name = await requireUploadConnector(connectorId);
  await deleteAbandoned(connectorId);
  const stored: { id: string; view: UploadView["artifacts"][number] }[] = [];
  const ids: string[] = [];
  const seen = new Set<ArtifactName>();
  try {
    for await (const { field, fileName, stream } of parts) {
      if (!isArtifactName(field)) throw unknownField(field);
      if (seen.has(field) && field !== "run_results") throw sentTwice(field);
      seen.add(field);
      const id = randomUUID();
      ids.push(id);
      stored.push({ id, view: await storePart({ id, connectorId, field, fileName: plainName(fileName), stream, by }) });
    }
    if (!seen.has("manifest")) throw noManifestSent();
    const facts = stored.map(({ view: { name, bytes, sha256 } }) => ({ name, bytes, sha256 }));
    await makeCurrent(connectorId, ids, {
      target: { kind: "connector", id: connectorId, name },
      detail: { artifacts: facts },
    });
  } catch (thrown) {
    await pool().query("delete from artifacts where id = any($1)", [ids]);
    // What it was for went away meanwhile: deleting a connector deletes its artifacts too.
    if (refersToNothing(thrown)) await requireUploadConnector(connectorId);
    throw thrown instanceof AppError || !isStreamFault(thrown) ? thrown : brokeOff(thrown);
  }
  return { artifacts: stored.map(({ view }) => view) };
};

const isStreamFault = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && /^(ERR_STREAM_|ECONNRESET|ABORT_ERR)/.test(String(thrown.code));

/** A foreign key's complaint, as Postgres codes it. */
const refersToNothing = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "23503";

const noSuchConnector = () =>
  new AppError("not-found", "There is no such connector.", { remedy: "It may have been deleted." });

/** @returns its name */
const requireUploadConnector = async (connectorId: string): Promise<string> => {
  const { rows } = await pool().query<{ name: string; kind: string }>(
    "select name, kind from connectors where id = $1",
    [connectorId],
  );
  const [row] = rows;
  if (!row) throw noSuchConnector();
  const integration = integrationOf(row.kind);
  if (!integration?.upload) {
    throw new AppError(
      "invalid-input",
      `A connector of the kind ${integration?.name ?? row.kind} fetches its files by itself.`,
      {
        remedy: "Upload to a connector that takes uploaded files.",
      },
    );
  }
  return row.name;
};

/** What a process that was killed in the middle of an upload left behind. No upload takes hours. */
const deleteAbandoned = (connectorId: string) =>
  pool().query(
    "delete from artifacts where connector_id = $1 and not current and uploaded_at < clock_timestamp() - interval '6 hours'",
    [connectorId],
  );

type Part = { id: string; connectorId: string; field: ArtifactName; fileName: string; stream: Readable; by: string };

const storePart = async ({
  id,
  connectorId,
  field,
  fileName,
  stream,
  by,
}: Part): Promise<UploadView["artifacts"][number]> => {
  await pool().query(
    `insert into artifacts (id, connector_id, name, file_name, bytes, sha256, uploaded_by) values ($1, $2, $3, $4, 0, '', $5)`,
    [id, connectorId, field, fileName, by],
  );
  const { bytes, sha256, dbtVersion, schemaVersion } = await storeArtifact(
    field,
    fileName,
    stream,
    async (seq, data) => {
      await pool().query("insert into artifact_chunks (artifact_id, seq, data) values ($1, $2, $3)", [id, seq, data]);
    },
  );
  await pool().query(
    "update artifacts set bytes = $2, sha256 = $3, dbt_version = $4, schema_version = $5 where id = $1",
    [id, bytes, sha256, dbtVersion, schemaVersion],
  );
  return { name: field, bytes, sha256, dbtVersion, schemaVersion };
};

/** The switch: readers have the set before, or this one. Of two uploads at the same time the later one stays. */
const makeCurrent = (connectorId: string, ids: readonly string[], entry: NewEntry): Promise<void> =>
  inTransaction(async (client) => {
    const { rowCount } = await client.query("select 1 from connectors where id = $1 for update", [connectorId]);
    if (rowCount === 0) throw noSuchConnector();
    await client.query("delete from artifacts where connector_id = $1 and current", [connectorId]);
    await client.query("update artifacts set current = true, uploaded_at = clock_timestamp() where id = any($1)", [
      ids,
    ]);
    await record("artifacts.uploaded", entry, client);
  });

async function* chunksOf(artifactId: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq += 1) {
    // The artifact is asked for with each chunk: its end must not be taken for its having been replaced, nor the other way.
    const { rows } = await pool().query<{ data: Buffer | null }>(
      `select c.data from artifacts a left join artifact_chunks c on c.artifact_id = a.id and c.seq = $2 where a.id = $1`,
      [artifactId, seq],
    );
    const [row] = rows;
    if (!row) throw replacedMeanwhile();
    if (row.data === null) return;
    yield row.data;
  }
}

/** The bytes of an uploaded artifact, gzipped. @throws AppError `artifact-stale`, also in the middle, when it was replaced. */
export const openArtifact = (artifactId: string): Readable =>
  Readable.from(chunksOf(artifactId), { objectMode: false });

type CurrentRow = {
  id: string;
  name: ArtifactName;
  fileName: string;
  bytes: string;
  /** As they are kept, gzipped. */
  storedBytes: string;
  sha256: string;
  uploadedAt: Date;
};

const listCurrent = async (connectorId: string): Promise<CurrentRow[]> => {
  const { rows } = await pool().query<CurrentRow>(
    `select id, name, file_name as "fileName", bytes, sha256, uploaded_at as "uploadedAt",
            (select coalesce(sum(length(data)), 0) from artifact_chunks where artifact_id = artifacts.id) as "storedBytes"
       from artifacts where connector_id = $1 and current order by name, file_name, id`,
    [connectorId],
  );
  return rows;
};

/** What an integration may see of uploads: those of its own connector. */
export const uploadsPort = (connectorId: string): UploadsPort => ({
  async list() {
    return (await listCurrent(connectorId)).map(
      ({ name, fileName, bytes, storedBytes, sha256, uploadedAt }): ArtifactRef => ({
        ...{ name, path: fileName, bytes: Number(bytes), streamBytes: Number(storedBytes) },
        ...{ revision: sha256, modifiedAt: uploadedAt.toISOString() },
      }),
    );
  },
  async open(ref) {
    const row = (await listCurrent(connectorId)).find(
      ({ name, sha256 }) => name === ref.name && sha256 === ref.revision,
    );
    if (!row) throw replacedMeanwhile();
    return openArtifact(row.id);
  },
});

/** The uploaded files of a connector, for its page. */
export const listUploads = async (connectorId: string) => {
  const { rows } = await pool().query<
    CurrentRow & { uploadedBy: string | null; dbtVersion: string | null; schemaVersion: string | null }
  >(
    `select id, name, file_name as "fileName", bytes, sha256, uploaded_at as "uploadedAt", uploaded_by as "uploadedBy",
            dbt_version as "dbtVersion", schema_version as "schemaVersion"
       from artifacts where connector_id = $1 and current order by name, file_name, id`,
    [connectorId],
  );
  return rows.map(({ bytes, uploadedAt, ...row }) => ({
    ...row,
    bytes: Number(bytes),
    uploadedAt: uploadedAt.toISOString(),
  }));
};
