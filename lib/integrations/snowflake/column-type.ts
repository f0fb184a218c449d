import type { ColumnRow } from "./crawl-queries";

/** What a text may be long at most, and so is when nobody said anything. */
const WHOLE_TEXT = new Set([16_777_216, 134_217_728]);
const WHOLE_BINARY = new Set([8_388_608, 67_108_864]);

/** The type by Snowflake's own name for it, with what was said of its size where that is not what goes without saying. */
export const columnType = (row: ColumnRow): string => {
  const type = row.DATA_TYPE ?? "";
  const { CHARACTER_MAXIMUM_LENGTH: length, NUMERIC_PRECISION: precision, NUMERIC_SCALE: scale } = row;
  if (type === "NUMBER" && precision !== null) return `NUMBER(${precision},${scale ?? 0})`;
  if (type === "TEXT" && length !== null && !WHOLE_TEXT.has(length)) return `TEXT(${length})`;
  if (type === "BINARY" && length !== null && !WHOLE_BINARY.has(length)) return `BINARY(${length})`;
  const isTime = type === "TIME" || type.startsWith("TIMESTAMP_");
  const fraction = row.DATETIME_PRECISION;
  return isTime && fraction !== null && fraction !== 9 ? `${type}(${fraction})` : type;
};
