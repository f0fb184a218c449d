import { existsSync } from "node:fs";
import path from "node:path";

/** Bytes as a file would give them, in chunks of a size, or cut where the list says. */
export async function* inChunks(
  content: string | Uint8Array,
  size: number | readonly number[] = 7,
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  const sizes = typeof size === "number" ? [size] : size;
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const next = at + Math.max(1, sizes[n % sizes.length] ?? 1);
    yield bytes.subarray(at, next);
    at = next;
  }
}

/** JSON as the bytes of a file. */
export const jsonBytes = (value: unknown) => inChunks(JSON.stringify(value), 64);

/**
 * A folder of real and of bad data that lies beside the repository on machines that have it. Null where it does not:
 * the test says so and is skipped, but on CI its absence is a failure.
 */
export function sharedFolder(name: string): string | null {
  const folder = path.join(import.meta.dirname, "../../../shared", name);
  if (existsSync(folder)) return folder;
  if (process.env.CI) throw new Error(`../shared/${name} is missing on CI`);
  console.warn(`../shared/${name} is not here: its tests are skipped`);
  return null;
}
