import "server-only";
import { pipeline, Readable } from "node:stream";
import { constants, createGunzip, createGzip } from "node:zlib";
import { AppError } from "@/lib/core/errors";
import type { ArtifactRef, ArtifactSet } from "@/lib/integrations/contract";
import { type PutChunk, putChunks, writeTo } from "@/lib/platform/byte-chunks";
import { log } from "@/lib/platform/log";
import { findKept, keptBytes, keptChunks } from "./data";
import { beginKept, deleteKept, dropKept, endKept, putKeptChunk } from "./mutations";

/** What is kept of one connector, gzipped. Whatever goes beyond is fetched each time. */
const MOST_BYTES = 256 * 1024 * 1024;

export type OpenArtifact = (ref: ArtifactRef) => Promise<AsyncIterable<Uint8Array>>;
type Options = {
  connectorId: string;
  open: (ref: ArtifactRef) => Promise<Readable>;
  /** What is to be read: all else that was kept goes. */
  sets: readonly ArtifactSet[];
  /** Everything is fetched again, and kept anew. */
  isForced: boolean;
  mostBytes?: number;
};

/** Where a run is shown says whose it is: the same number in another account is another run. */
const keyOf = ({ origin, revision }: ArtifactRef): string => `${origin?.url ?? ""} ${revision}`;

/**
 * Opens artifacts, those that never change only once over all syncs: what was read before comes from here. Where there
 * is no room, it is fetched each time.
 */
export async function openKeeping(options: Options): Promise<OpenArtifact> {
  const { connectorId, open, sets, isForced, mostBytes = MOST_BYTES } = options;
  const refs = sets.flatMap(({ manifest, catalog, runResults, sources }) => [
    ...[manifest, catalog, sources, ...runResults].filter((ref) => ref !== undefined),
  ]);
  const lasting = refs.filter(({ isLasting }) => isLasting);
  await dropKept(connectorId, lasting.map(keyOf));
  let room = mostBytes - (await keptBytes(connectorId));

  const opened: OpenArtifact = async (ref) => {
    if (!ref.isLasting) return open(ref);
    const key = keyOf(ref);
    const kept = isForced ? null : await findKept(connectorId, key);
    if (kept !== null) return unpacked(kept, ref);
    const before = room;
    const id = await beginKept(connectorId, key);
    return keeping(await open(ref), {
      async put(seq, data) {
        room -= data.length;
        if (room < 0) throw new Error("There is no room for it.");
        await putKeptChunk(id, seq, data);
      },
      async end(isWhole) {
        if (isWhole) return endKept(id);
        room = before;
        await deleteKept(id);
      },
    });
  };
  return opened;
}

const lost = ({ path }: ArtifactRef, cause: unknown): AppError =>
  new AppError("artifact-stale", `What was kept of ${path} is not whole.`, {
    remedy: "Nothing needs to be done: the next try fetches it again.",
    ...{ retryable: true, fault: "ours", cause },
  });

async function* unpacked(id: string, ref: ArtifactRef): AsyncGenerator<Uint8Array> {
  const bytes = pipeline(Readable.from(keptChunks(id), { objectMode: false }), createGunzip(), () => {});
  try {
    yield* bytes;
  } catch (thrown) {
    await deleteKept(id);
    throw lost(ref, thrown);
  }
}

type Keeper = { put: PutChunk; end(isWhole: boolean): Promise<void> };

/** The bytes as they come; beside that they are put away compressed, and are kept once they came to their end. */
async function* keeping(source: AsyncIterable<Uint8Array>, { put, end }: Keeper): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const storing = putChunks(gzip, put).then(
    () => true,
    (error: unknown) => {
      gzip.destroy();
      log.debug({ error }, "an artifact is not kept");
      return false;
    },
  );
  let isWhole = false;
  try {
    for await (const chunk of source) {
      await writeTo(gzip, chunk);
      yield chunk;
    }
    if (!gzip.destroyed) gzip.end();
    isWhole = await storing;
  } finally {
    gzip.destroy();
    await storing;
    await end(isWhole).catch((error: unknown) => log.warn({ error }, "what was read could not be kept"));
  }
}
