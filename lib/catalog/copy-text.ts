import { withoutNul } from "@/lib/core/storable-text";

/** What a column of a COPY can hold here; arrays are of text. Objects go in as JSON text made by the caller. */
export type CopyValue = string | number | boolean | null | readonly string[];

/** The backslash first: the others bring their own. */
const escapes = [
  ["\\", "\\\\"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
] as const;

/** One search for each, which is far quicker than a pattern: most texts have none, and code has one sort alone. */
function escaped(text: string): string {
  let escaping = withoutNul(text);
  for (const [char, written] of escapes) if (escaping.includes(char)) escaping = escaping.replaceAll(char, written);
  return escaping;
}

const arrayElement = (text: string) => `"${withoutNul(text).replace(/["\\]/g, "\\$&")}"`;

/** One value in the text format of COPY. */
function copyValue(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "object") return escaped(`{${value.map(arrayElement).join(",")}}`);
  if (typeof value === "boolean") return value ? "t" : "f";
  return String(value);
}

/** The values of one row in the text format of COPY, without the end of the line. */
export const copyLine = (values: readonly CopyValue[]): string => values.map(copyValue).join("\t");
