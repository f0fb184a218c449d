import "server-only";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";

/**
 * The answer of a query as COPY gives it: for a hundred thousand rows a fraction of what rows one by one take. The query
 * has no parameters, so what varies in it must be quoted.
 */
export async function readCopy(client: PoolClient, query: string, format: "text" | "binary"): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of client.query(copyTo(`copy (${query}) to stdout (format ${format})`))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What a binary COPY starts with: signature, flags and the length of an extension that nobody sends. */
const headerBytes = 19;

/**
 * The one value that a query answers, as its bytes; empty for null. Rows of a fixed width come quickest when the database
 * strings them together: `select string_agg(uuid_send(a) || uuid_send(b), '') from …`.
 */
export async function readBytes(client: PoolClient, query: string): Promise<Buffer> {
  return soleField(await readCopy(client, query, "binary"));
}

/** Of a binary COPY of one row and one field: two bytes for the number of fields, four for the field's length. */
export function soleField(copy: Buffer): Buffer {
  const start = headerBytes + 6;
  return copy.subarray(start, start + Math.max(0, copy.readInt32BE(start - 4)));
}

/** A line of COPY's text format as its fields. */
export function splitLine(line: string): (string | null)[] {
  const fields = line.split("\t");
  if (!line.includes("\\")) return fields;
  return fields.map((field) => (field === "\\N" ? null : field.replace(/\\(.)/g, unescaped)));
}

const escapes: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const unescaped = (_: string, letter: string): string => escapes[letter] ?? letter;
