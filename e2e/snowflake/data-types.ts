import type { Value } from "../sql-front/dialect";

/** What INFORMATION_SCHEMA.COLUMNS says of a type. */
export type DataType = {
  DATA_TYPE: string;
  CHARACTER_MAXIMUM_LENGTH: Value;
  CHARACTER_OCTET_LENGTH: Value;
  NUMERIC_PRECISION: Value;
  NUMERIC_PRECISION_RADIX: Value;
  NUMERIC_SCALE: Value;
  DATETIME_PRECISION: Value;
};

const nothing: Omit<DataType, "DATA_TYPE"> = {
  CHARACTER_MAXIMUM_LENGTH: null,
  CHARACTER_OCTET_LENGTH: null,
  NUMERIC_PRECISION: null,
  NUMERIC_PRECISION_RADIX: null,
  NUMERIC_SCALE: null,
  DATETIME_PRECISION: null,
};

const LONGEST_TEXT = 16_777_216;
const TEXTS = new Set("TEXT VARCHAR CHAR STRING CHARACTER NVARCHAR".split(" "));
const WHOLE = new Set("NUMBER DECIMAL NUMERIC INT INTEGER BIGINT SMALLINT TINYINT BYTEINT FIXED".split(" "));
const FLOATS = new Set(["FLOAT", "DOUBLE", "REAL", "FLOAT4", "FLOAT8", "DOUBLE PRECISION"]);
const TIMES: Record<string, string> = { DATETIME: "TIMESTAMP_NTZ", TIMESTAMP: "TIMESTAMP_NTZ" };
const WITH_PRECISION = new Set("TIMESTAMP_NTZ TIMESTAMP_LTZ TIMESTAMP_TZ TIME".split(" "));
const PLAIN = new Set("BOOLEAN DATE VARIANT OBJECT ARRAY MAP GEOGRAPHY GEOMETRY VECTOR FILE".split(" "));

const known = new Map<string, DataType>();

export function dataType(written: string): DataType {
  const type = known.get(written) ?? read(written);
  known.set(written, type);
  return type;
}

function read(written: string): DataType {
  const [, word = "", numbers] = /^\s*([A-Z_][A-Z0-9_ ]*?)\s*(?:\((.*)\))?\s*$/is.exec(written) ?? [];
  const base = word.toUpperCase();
  const [first, second] = (numbers ?? "")
    .split(",")
    .map((number) => (number.trim() === "" ? undefined : Number(number)));
  if (TEXTS.has(base)) {
    const length = first ?? (base === "CHAR" || base === "CHARACTER" ? 1 : LONGEST_TEXT);
    const octets = Math.min(length * 4, LONGEST_TEXT);
    return { ...nothing, DATA_TYPE: "TEXT", CHARACTER_MAXIMUM_LENGTH: length, CHARACTER_OCTET_LENGTH: octets };
  }
  if (WHOLE.has(base))
    return {
      ...nothing,
      DATA_TYPE: "NUMBER",
      NUMERIC_PRECISION: first ?? 38,
      NUMERIC_PRECISION_RADIX: 10,
      NUMERIC_SCALE: second ?? 0,
    };
  if (FLOATS.has(base)) return { ...nothing, DATA_TYPE: "FLOAT" };
  if (base === "BINARY" || base === "VARBINARY") {
    const length = first ?? 8_388_608;
    return { ...nothing, DATA_TYPE: "BINARY", CHARACTER_MAXIMUM_LENGTH: length, CHARACTER_OCTET_LENGTH: length };
  }
  const time = TIMES[base] ?? base;
  if (WITH_PRECISION.has(time)) return { ...nothing, DATA_TYPE: time, DATETIME_PRECISION: first ?? 9 };
  if (PLAIN.has(base)) return { ...nothing, DATA_TYPE: base };
  throw new Error(`Snowflake knows no type ${written}`);
}
