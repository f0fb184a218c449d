import { withoutNul } from "@/lib/core/storable-text";

export type ColumnType = "text" | "json" | "uuid" | "integer" | "bigint" | "float" | "timestamp" | "text[]" | "uuid[]";

/** What a column can hold here: JSON, a uuid and a moment as their texts. */
export type CopyValue = string | number | null | readonly string[];

/** The most bytes of UTF-8 for one unit of a string. */
const WIDEST = 3;
const OIDS = { text: 25, uuid: 2950 };
const POSTGRES_EPOCH = Date.UTC(2000, 0, 1);

const DASH = 0x2d;
const hexDigit = (code: number): number => (code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57);

/** Bytes that grow by fields in Postgres' own binary form: a length, then the value as the database keeps it. */
export class BinaryFields {
  #bytes: Buffer;
  end = 0;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.end);
  }

  addBytes(bytes: Buffer): void {
    this.#makeRoom(bytes.length);
    this.end += bytes.copy(this.#bytes, this.end);
  }

  /** How many fields are to follow. */
  addCount(fields: number): void {
    this.#makeRoom(2);
    this.end = this.#bytes.writeInt16BE(fields, this.end);
  }

  add(type: ColumnType, value: CopyValue): void {
    if (value === null) this.#addInteger(-1);
    else if (typeof value === "number") this.#addNumber(type, value);
    else if (typeof value !== "string") this.#addList(type === "uuid[]" ? "uuid" : "text", value);
    else if (type === "uuid") this.#addUuid(value);
    else if (type === "timestamp") this.#addBigint((Date.parse(value) - POSTGRES_EPOCH) * 1000);
    else this.#addText(withoutNul(value));
  }

  #addNumber(type: ColumnType, value: number): void {
    if (type === "integer") {
      this.#addInteger(4);
      this.#addInteger(value);
    } else if (type === "bigint") this.#addBigint(value);
    else {
      this.#addInteger(8);
      this.#makeRoom(8);
      this.end = this.#bytes.writeDoubleBE(value, this.end);
    }
  }

  #addText(text: string): void {
    this.#makeRoom(4 + WIDEST * text.length);
    const length = this.#bytes.write(text, this.end + 4);
    this.#bytes.writeInt32BE(length, this.end);
    this.end += 4 + length;
  }

  #addUuid(uuid: string): void {
    this.#addInteger(16);
    this.#makeRoom(16);
    for (let at = 0; at < uuid.length; at += 2) {
      if (uuid.charCodeAt(at) === DASH) at += 1;
      this.#bytes[this.end] = (hexDigit(uuid.charCodeAt(at)) << 4) | hexDigit(uuid.charCodeAt(at + 1));
      this.end += 1;
    }
  }

  #addInteger(value: number): void {
    this.#makeRoom(4);
    this.end = this.#bytes.writeInt32BE(value, this.end);
  }

  #addBigint(value: number): void {
    this.#addInteger(8);
    this.#makeRoom(8);
    this.end = this.#bytes.writeBigInt64BE(BigInt(Math.trunc(value)), this.end);
  }

  /** Dimensions, whether one is null, the type; then, of the only dimension, the length and the first index. */
  #addList(type: "text" | "uuid", values: readonly string[]): void {
    const start = this.end;
    this.#addInteger(0);
    for (const part of [values.length > 0 ? 1 : 0, 0, OIDS[type]]) this.#addInteger(part);
    if (values.length > 0) for (const part of [values.length, 1]) this.#addInteger(part);
    for (const value of values) this.add(type, value);
    this.#bytes.writeInt32BE(this.end - start - 4, start);
  }

  #makeRoom(added: number): void {
    if (this.end + added <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.end + added));
    this.#bytes.copy(larger, 0, 0, this.end);
    this.#bytes = larger;
  }
}
