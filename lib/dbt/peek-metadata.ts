import { createGunzip, constants as zlib } from "node:zlib";
import { WarningList } from "../core/warnings";
import { ArtifactFile } from "./artifact-file";
import type { ArtifactMetadata } from "./project";
import { JsonSplitter } from "./split-json";

/** dbt writes metadata first. Past this many bytes, inflated, nobody waits for them any more. */
const MOST = 4 * 1024 * 1024;

/**
 * What an artifact says of itself, from its first bytes alone: plain or gzip, cut off anywhere. Null when they do not
 * tell, whatever they are.
 */
export async function peekMetadata(head: Uint8Array): Promise<ArtifactMetadata | null> {
  const peek = new MetadataPeek();
  try {
    for await (const chunk of inflated(head)) if (peek.push(chunk)) break;
    peek.end();
  } catch {
    // Cut off, or no artifact at all: what was read until there counts.
  }
  return peek.metadata;
}

class MetadataPeek {
  readonly #file = new ArtifactFile(null, new WarningList());
  readonly #splitter = new JsonSplitter({
    plan: (section) => {
      this.#file.section(section);
      // Before 0.19, catalog and results have a `generated_at` of their own instead.
      return section === "metadata" || section === "generated_at" ? "whole" : "skip";
    },
  });
  #bytes = 0;
  #isFound = false;

  get metadata(): ArtifactMetadata | null {
    const { metadata } = this.#file;
    return Object.values(metadata).some((value) => value !== null) ? metadata : null;
  }

  /** True when there is nothing more to look for. */
  push(chunk: Uint8Array): boolean {
    this.#bytes += chunk.byteLength;
    this.#splitter.push(chunk);
    this.#drain();
    return this.#isFound || this.#bytes > MOST;
  }

  /** Lets the splitter judge what is too short for it to begin with. */
  end(): void {
    if (this.#isFound) return;
    this.#splitter.end();
    this.#drain();
  }

  #drain(): void {
    if (this.#isFound) return;
    for (let entry = this.#splitter.next(); entry; entry = this.#splitter.next()) {
      this.#file.entry(entry);
      if (entry.section !== "metadata") continue;
      this.#isFound = true;
      return;
    }
  }
}

async function* inflated(head: Uint8Array): AsyncGenerator<Uint8Array> {
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield head;
    return;
  }
  // With a flush at the end, what was cut off gives all that it holds.
  const unzip = createGunzip({ finishFlush: zlib.Z_SYNC_FLUSH });
  unzip.end(head);
  try {
    yield* unzip;
  } finally {
    unzip.destroy();
  }
}
