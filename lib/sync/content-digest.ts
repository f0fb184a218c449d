import { createHash } from "node:crypto";
import type { OpenArtifact } from "@/lib/already-read/kept-artifacts";
import type { ArtifactRef, ArtifactSet } from "@/lib/integrations/contract";
import type { Lease } from "./lease";
import { namingFile } from "./naming-file";
import type { SyncArtifact } from "./schema";

const BLOCK = 1024 * 1024;

/** A digest of bytes as they go by: of the digests of their blocks. No byte is copied for it. */
class BlockDigest {
  readonly #digests: Buffer[] = [];
  #block = createHash("sha256");
  #filled = 0;

  add(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(BLOCK - this.#filled, chunk.byteLength - at);
      this.#block.update(chunk.subarray(at, at + taken));
      this.#filled += taken;
      at += taken;
      if (this.#filled === BLOCK) this.#close();
    }
  }

  /** Of the first block: two files of different runs differ there already, since dbt writes first which run it was. */
  head(): string {
    if (this.#digests.length === 0) this.#close();
    return this.#digests[0]?.toString("base64url") ?? "";
  }

  end(): string {
    if (this.#filled > 0) this.#close();
    const hash = createHash("sha256");
    for (const digest of this.#digests) hash.update(digest);
    return hash.digest("base64url");
  }

  #close(): void {
    this.#digests.push(this.#block.digest());
    this.#block = createHash("sha256");
    this.#filled = 0;
  }
}

/** What an artifact holds, by digests; and what it is taken for, by where it was found. */
export type Content = { place: string; ref: ArtifactRef; head: string; whole: string };

/** Passes bytes through, and tells at their end what they were. */
export async function* digesting(
  source: AsyncIterable<Uint8Array>,
  onEnd: (digests: Pick<Content, "head" | "whole">) => void,
): AsyncGenerator<Uint8Array> {
  const digest = new BlockDigest();
  for await (const chunk of source) {
    digest.add(chunk);
    yield chunk;
  }
  const whole = digest.end();
  onEnd({ head: digest.head(), whole });
}

/** All that was read as one text: the same again is the same content, whatever it is called. */
export const contentOf = (contents: readonly Content[]): string =>
  JSON.stringify(contents.map(({ place, ref, whole }) => [place, ref.name, ref.path, ref.origin ?? null, whole]));

/** The artifacts of a set in the order in which they are read. */
const inOrder = ({ runResults, sources, catalog, manifest }: ArtifactSet): ArtifactRef[] =>
  [...runResults, sources, catalog, manifest].filter((ref) => ref !== undefined);

/** What a look at the files came to: what lies there, when it may be as before; and how to open them now. */
type Look = { content: string | null; open: OpenArtifact };

/**
 * Looks whether files of other revisions are the same as before, where they are of the very same names and sizes, up to
 * the first block that is another. Not one that does not say when it was written, so that the store's own date counts.
 * @param heads of the first block of each, as they were
 */
export async function lookAtContent(
  sets: readonly ArtifactSet[],
  before: { artifacts: readonly SyncArtifact[]; heads: readonly string[] },
  open: OpenArtifact,
  lease: Lease,
): Promise<Look> {
  const found = sets.flatMap((set) => inOrder(set).map((ref) => ({ place: set.place, ref })));
  const isSameSized = found.every(({ ref }, nth) => {
    const last = before.artifacts[nth];
    return last?.path === ref.path && last.bytes === ref.bytes && ref.bytes !== null && last.generatedAt !== null;
  });
  if (!isSameSized || found.length !== before.artifacts.length) return { content: null, open };
  const contents: Content[] = [];
  for (const [nth, { place, ref }] of found.entries()) {
    const compared = await namingFile(ref, () => compareContent(ref, before.heads[nth], open, lease));
    if ("left" in compared) {
      const { left } = compared;
      return { content: null, open: async (other) => (other === ref ? left : open(other)) };
    }
    contents.push({ place, ref, head: "", ...compared });
  }
  return { content: contentOf(contents), open };
}

/** The digest of an artifact; or, where its first block is another than before, all of it, still to be read. */
async function compareContent(
  ref: ArtifactRef,
  head: string | undefined,
  open: OpenArtifact,
  lease: Lease,
): Promise<{ whole: string } | { left: AsyncIterable<Uint8Array> }> {
  const chunks = (await open(ref))[Symbol.asyncIterator]();
  const digest = new BlockDigest();
  const first: Uint8Array[] = [];
  let bytes = 0;
  const take = async (): Promise<Uint8Array | null> => {
    const { value, done } = await chunks.next();
    lease.check();
    if (done) return null;
    bytes += value.byteLength;
    lease.advanceTo(lease.progress.done + value.byteLength);
    digest.add(value);
    return value;
  };
  for (let chunk = await take(); chunk; chunk = bytes < BLOCK ? await take() : null) first.push(chunk);
  if (digest.head() !== head) return { left: rejoined(first, chunks) };
  while (await take());
  return { whole: digest.end() };
}

/** What was begun to be read, from its start. */
async function* rejoined(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
