import { isAscii, isUtf8 } from "node:buffer";
import { malformed, place } from "./artifact-error";
import { ColumnsRead } from "./documented-columns";
import { findJsonFault } from "./json-fault";
import { isRecord } from "./json-record";
import type { ColumnForms } from "./read-columns";
import type { ValueTraits } from "./scan-module";
import { mayHoldHalves, wellFormed } from "./well-formed";

type Path = readonly (string | number)[];

const UTF8 = "Save the file as UTF-8, as dbt does. Writing it with a shell's redirection can change its encoding.";

/** One JSON value out of its bytes, or an error with its byte in the file and the path to it. */
export function parseValue(bytes: Buffer, path: Path, offset: number, traits: ValueTraits | null = null): unknown {
  const ascii = traits?.isAscii ?? isAscii(bytes);
  if (!ascii && !isUtf8(bytes)) {
    throw malformed(`The text is not UTF-8 in ${place(path, offset + firstBadByte(bytes))}.`, UTF8);
  }
  try {
    const text = ascii ? bytes.toString("latin1") : bytes.toString("utf8");
    const value: unknown = JSON.parse(text);
    return traits?.hasUnicodeEscapes !== false && mayHoldHalves(text) ? wellFormed(value) : value;
  } catch (error) {
    const fault = findJsonFault(bytes.toString("latin1"));
    const reason = fault?.reason ?? "the value is no JSON";
    throw malformed(`The JSON is broken in ${place(path, offset + (fault?.byte ?? 0))}: ${reason}.`, undefined, error);
  }
}

/**
 * The same for a node of a manifest; its columns, which are most of it, come as a ColumnsRead where they are as dbt writes
 * them.
 */
export function parseNode(
  bytes: Buffer,
  path: Path,
  offset: number,
  traits: ValueTraits | null,
  forms: ColumnForms,
): unknown {
  return quickly(bytes, traits, forms) ?? parseValue(bytes, path, offset, traits);
}

/** Null for whatever is in any way unusual. */
function quickly(bytes: Buffer, traits: ValueTraits | null, forms: ColumnForms): unknown {
  const { columns, isAscii: ascii, hasControls, hasUnicodeEscapes } = traits ?? noTraits;
  if (columns === null || hasControls || !(ascii || isUtf8(bytes))) return null;
  const textOf = (from: number, to: number) => bytes.toString(ascii ? "latin1" : "utf8", from, to);
  const [head, inside, tail] = [
    textOf(0, columns.from),
    textOf(columns.from, columns.to),
    textOf(columns.to, bytes.length),
  ];
  if (hasUnicodeEscapes && [head, inside, tail].some(mayHoldHalves)) return null;
  const drafts = forms.read(inside);
  if (drafts === null) return null;
  const node = parsed(`${head}null${tail}`);
  // A second "columns", written with escapes, would be the one that counts.
  if (!isRecord(node) || node.columns !== null) return null;
  node.columns = new ColumnsRead(drafts);
  return node;
}

const noTraits: ValueTraits = {
  ...{ hasUnicodeEscapes: true, hasControls: true, isAscii: false, stampAt: null, columns: null },
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The first byte at which a prefix stops being UTF-8; halves its way there. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 4) {
    // A prefix may end inside a character: step back to the start of one.
    let middle = (good + bad) >> 1;
    while (middle > good && ((bytes[middle] ?? 0) & 0xc0) === 0x80) middle -= 1;
    if (middle === good) break;
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  while (good < bad && isAscii(bytes.subarray(good, good + 1))) good += 1;
  return good;
}
