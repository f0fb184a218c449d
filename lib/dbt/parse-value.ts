import { isAscii, isUtf8 } from "node:buffer";
import { malformed, place } from "./artifact-error";
import { findJsonFault } from "./json-fault";
import { mayHoldHalves, wellFormed } from "./well-formed";

type Path = readonly (string | number)[];

const UTF8 = "Save the file as UTF-8, as dbt does. Writing it with a shell's redirection can change its encoding.";

/** One JSON value out of its bytes, or an error with its byte in the file and the path to it. */
export function parseValue(bytes: Buffer, path: Path, offset: number): unknown {
  const ascii = isAscii(bytes);
  if (!ascii && !isUtf8(bytes)) {
    throw malformed(`The text is not UTF-8 in ${place(path, offset + firstBadByte(bytes))}.`, UTF8);
  }
  try {
    const text = ascii ? bytes.toString("latin1") : bytes.toString("utf8");
    const value: unknown = JSON.parse(text);
    return mayHoldHalves(text) ? wellFormed(value) : value;
  } catch (error) {
    const fault = findJsonFault(bytes.toString("latin1"));
    const reason = fault?.reason ?? "the value is no JSON";
    throw malformed(`The JSON is broken in ${place(path, offset + (fault?.byte ?? 0))}: ${reason}.`, undefined, error);
  }
}

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
