import { countRead } from "@/lib/platform/sync-tally";

/** Passes bytes through and tells how many have gone by: progress as a share of the file as it lies at its source. */
export async function* countBytes(
  source: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    countRead(chunk.byteLength);
    onBytes(chunk.byteLength);
    yield chunk;
  }
}
