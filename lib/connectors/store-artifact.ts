import { createHash } from "node:crypto";
import { PassThrough, type Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { AppError } from "@/lib/core/errors";
import { inspectArtifact } from "@/lib/dbt/inspect-artifact";
import type { ArtifactName } from "@/lib/integrations/contract";
import { type PutChunk, putChunks, writeTo } from "@/lib/platform/byte-chunks";
import { brokeOff, emptyFile, inField, notAnArtifact, wrongArtifact } from "./upload-fault";

export type StoredArtifact = {
  bytes: number;
  sha256: string;
  dbtVersion: string | null;
  schemaVersion: string | null;
};

/** The first bytes, at least the two that tell gzip from text; fewer when there are no more. */
const startOf = async (chunks: AsyncIterator<Buffer>): Promise<Buffer> => {
  let start: Buffer = Buffer.alloc(0);
  while (start.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return start;
};

/**
 * Takes one file in as a stream: keeps it compressed by `putChunk` and beside that reads it to its end, so that a file
 * that is cut off, not JSON or not what its field says is refused. The source waits for both, so memory stays flat.
 * @throws AppError naming the field. Nothing is put after it has thrown.
 */
export const storeArtifact = async (
  field: ArtifactName,
  fileName: string,
  source: Readable,
  putChunk: PutChunk,
): Promise<StoredArtifact> => {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  const brokenOff = (thrown: unknown): never => {
    throw brokeOff(thrown);
  };
  const start = await startOf(chunks).catch(brokenOff);
  if (start.length === 0) throw emptyFile(field, fileName);

  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const toStore = isGzip ? new PassThrough() : createGzip({ level: constants.Z_BEST_SPEED });
  const toInspect = new PassThrough();
  const sinks = [toStore, toInspect];
  // Their readers throw what is wrong; unheard, the same would end the process.
  for (const sink of sinks) sink.on("error", () => {});

  const hash = createHash("sha256");
  let bytes = 0;
  const feed = async () => {
    for (let chunk: Buffer | null = start; chunk !== null; ) {
      hash.update(chunk);
      bytes += chunk.length;
      const whole: Buffer = chunk;
      await Promise.all(sinks.map((sink) => writeTo(sink, whole)));
      const next: IteratorResult<Buffer> = await chunks.next().catch(brokenOff);
      chunk = next.done ? null : next.value;
    }
    for (const sink of sinks) if (!sink.destroyed) sink.end();
  };
  const inspecting = inspectArtifact(toInspect).finally(() => toInspect.destroy());
  const work = [feed(), putChunks(toStore, putChunk), inspecting] as const;
  try {
    await Promise.all(work);
  } catch (thrown) {
    for (const stream of [source, ...sinks]) stream.destroy(thrown instanceof Error ? thrown : undefined);
    await Promise.allSettled(work);
    throw thrown instanceof AppError && thrown.code !== "invalid-input" ? inField(thrown, field) : thrown;
  }
  const { name, described, metadata } = await inspecting;
  if (name === null) throw notAnArtifact(field, fileName, described);
  if (name !== field) throw wrongArtifact(field, name, fileName, described);
  return { bytes, sha256: hash.digest("hex"), dbtVersion: metadata.dbtVersion, schemaVersion: metadata.schemaVersion };
};
