import { hash as digest } from "node:crypto";
import { BinaryFields, type ColumnType, type CopyValue } from "./binary-fields";

const HEAD = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
/** In the place of a row's number of fields. */
const END = Buffer.from([0xff, 0xff]);

/** Rows gathered before they go to the socket: one write for many rows. */
const ENOUGH_BYTES = 64 * 1024;
const HASH_LENGTH = 22;

/**
 * Rows in the binary format of COPY: nothing has to be escaped here nor parsed by the database. All of a table begin
 * alike, with connector, version and mostly a hash of what follows.
 */
export class CopyRows {
  /** What all rows begin with; the place of the hash is its end. */
  readonly #prefix: Buffer;
  #fields = new BinaryFields(2 * ENOUGH_BYTES);
  /** Where the rows end that are to be sent. The one that was made last lies behind. */
  #kept = 0;
  #isFirst = true;

  constructor(
    connectorId: string,
    version: number,
    private readonly types: readonly ColumnType[],
    private readonly hasHash: boolean,
  ) {
    const prefix = new BinaryFields(128);
    prefix.addCount(types.length + (hasHash ? 3 : 2));
    prefix.add("uuid", connectorId);
    prefix.add("integer", version);
    if (hasHash) prefix.add("text", " ".repeat(HASH_LENGTH));
    this.#prefix = prefix.bytes;
  }

  get isEmpty(): boolean {
    return this.#kept === 0;
  }

  /** Makes a row, in the place of one that was made and not kept. @returns its hash; an empty text where rows have none */
  make(values: readonly CopyValue[]): string {
    const fields = this.#fields;
    fields.end = this.#kept;
    fields.addBytes(this.#prefix);
    const start = fields.end;
    for (let nth = 0; nth < values.length; nth += 1) fields.add(this.types[nth] ?? "text", values[nth] ?? null);
    if (!this.hasHash) return "";
    return digest("sha256", fields.bytes.subarray(start), "base64url").slice(0, HASH_LENGTH);
  }

  /** Keeps the row that was made last. @returns whether there are enough to be sent */
  keep(hash: string): boolean {
    this.#fields.bytes.write(hash, this.#kept + this.#prefix.length - hash.length, "latin1");
    this.#kept = this.#fields.end;
    return this.#kept >= ENOUGH_BYTES;
  }

  /** What was kept since it was last taken, with what the first rows need before them. */
  take(): Buffer {
    this.#fields.end = this.#kept;
    const rows = this.#fields.bytes;
    this.#fields = new BinaryFields(2 * ENOUGH_BYTES);
    this.#kept = 0;
    if (!this.#isFirst) return rows;
    this.#isFirst = false;
    return Buffer.concat([HEAD, rows]);
  }

  /** What the last rows need behind them. */
  static readonly end = END;
}
