import { grouped, malformed, place, tooLarge } from "./artifact-error";
import { findJsonFault, shownByte } from "./json-fault";

const TAKE_DBTS = "Take the file that dbt wrote into its target folder.";
const CUT_OFF = "Copy the file again, after dbt has ended: it was cut off on its way, or dbt was still writing it.";

export const unexpectedByte = (where: string, expected: string, found: number): Error =>
  malformed(`The JSON is broken in ${where}: ${expected} is expected, not ${shownByte(found)}.`);

export const somethingFollows = (byte: number): Error =>
  malformed(`Something follows the end of the JSON, at byte ${grouped(byte)}.`);

export const listNotObject = (byte: number): Error =>
  malformed(`The JSON is a list, not an object, from byte ${grouped(byte)} on.`, TAKE_DBTS);

export const onlySpace = (): Error => malformed("The file holds nothing but white space.", TAKE_DBTS);

export const nestedTooDeep = (where: string, levels: number): Error =>
  tooLarge(
    `The JSON is nested deeper than ${levels} levels in ${where}.`,
    "dbt nests a dozen levels at most. Look at meta and config at that place.",
  );

export const entryTooLarge = (where: string, bytes: number): Error =>
  tooLarge(
    `One entry is larger than ${grouped(bytes)} bytes: ${where}.`,
    "Look at what stands there: a seed's or fixture's data, or a description, has probably been written into it.",
  );

/** The file ended at `rest`, which starts at a byte; unless what there is of it was broken before its end. */
export function endsTooEarly(path: readonly (string | number)[], rest: string, byte: number): Error {
  const fault = rest === "" ? null : findJsonFault(rest);
  if (fault && !fault.atEnd) {
    return malformed(`The JSON is broken in ${place(path, byte + fault.byte)}: ${fault.reason}.`);
  }
  return malformed(`The file ends in the middle of ${place(path, byte + rest.length)}: its end is missing.`, CUT_OFF);
}
