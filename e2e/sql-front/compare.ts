import type { SqlType, Value } from "./dialect";

const isNumeric = (type: SqlType): boolean => type === "integer" || type === "float";

/** Whether two types stand on the two sides of a comparison, as both vendors have it. */
export function areComparable(left: SqlType, right: SqlType): boolean {
  if (left === right || left === "null" || right === "null") return true;
  if (isNumeric(left) && isNumeric(right)) return true;
  const both = new Set([left, right]);
  return both.has("variant") || (both.has("string") && (both.has("timestamp") || both.has("date")));
}

/** Below zero, zero, or above, by code units; null where one is null. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (typeof left === "number" && typeof right === "string") return left - Date.parse(right);
  if (typeof left === "string" && typeof right === "number") return Date.parse(left) - right;
  if (Array.isArray(left) || Array.isArray(right)) return JSON.stringify(left) === JSON.stringify(right) ? 0 : 1;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** A pattern of LIKE as a regular expression. */
export function likePattern(pattern: string, escapeMark: string | null, ignoresCase: boolean): RegExp {
  let source = "";
  for (let index = 0; index < pattern.length; index++) {
    let character = pattern[index] ?? "";
    const isEscaped = character === escapeMark && index + 1 < pattern.length;
    if (isEscaped) character = pattern[++index] ?? "";
    if (!isEscaped && character === "%") source += "[^]*";
    else if (!isEscaped && character === "_") source += "[^]";
    else source += character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  }
  return new RegExp(`^${source}$`, ignoresCase ? "iu" : "u");
}
