import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Relation } from "../sql-front/dialect";
import { page, type Reply } from "../stand-in/reply";
import { rowSet } from "./wire";

const KEY_HEADER = "x-amz-server-side-encryption-customer-key";

/** The parts of long answers, as they lie in cloud storage for a while. */
export class Chunks {
  readonly #bodies = new Map<string, Buffer>();
  readonly #key = randomBytes(32).toString("base64");

  constructor(private readonly url: () => string) {}

  /** What must come with every request for a chunk. */
  get headers(): Record<string, string> {
    return { "x-amz-server-side-encryption-customer-algorithm": "AES256", [KEY_HEADER]: this.#key };
  }

  add(relation: Relation) {
    const name = randomBytes(24).toString("base64url");
    // A chunk is the inside of a list: rows with commas between them.
    const text = JSON.stringify(rowSet(relation.columns, relation.rows)).slice(1, -1);
    const body = gzipSync(text);
    this.#bodies.set(name, body);
    return {
      url: `${this.url()}/results/${name}`,
      rowCount: relation.rows.length,
      uncompressedSize: Buffer.byteLength(text),
      compressedSize: body.length,
    };
  }

  /** A chunk is fetched without a session: its address is the secret, and the key that came with it. */
  answer(name: string, headers: Record<string, unknown>): Reply {
    const body = this.#bodies.get(name);
    if (!body || headers[KEY_HEADER] !== this.#key)
      return { ...page(403, "AccessDenied"), headers: { "content-type": "application/xml" } };
    return { status: 200, headers: { "content-type": "application/octet-stream", "content-encoding": "gzip" }, body };
  }

  expire(): void {
    this.#bodies.clear();
  }
}
