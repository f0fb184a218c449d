import type { Field, FieldType } from "./world";

const STANDARD: Partial<Record<FieldType, string>> = {
  INTEGER: "INT64",
  FLOAT: "FLOAT64",
  BOOLEAN: "BOOL",
};

/** A field's type as SQL and INFORMATION_SCHEMA write it: `ARRAY<STRUCT<name STRING, size INT64>>`. */
export function standardType(field: Field): string {
  const { type, mode, fields = [], maxLength, precision, scale } = field;
  const inner =
    type === "RECORD"
      ? `STRUCT<${fields.map((child) => `${child.name} ${standardType(child)}`).join(", ")}>`
      : (STANDARD[type] ?? type) + parameters(maxLength, precision, scale);
  return mode === "REPEATED" ? `ARRAY<${inner}>` : inner;
}

function parameters(maxLength?: number, precision?: number, scale?: number): string {
  if (maxLength !== undefined) return `(${maxLength})`;
  if (precision === undefined) return "";
  return scale === undefined ? `(${precision})` : `(${precision}, ${scale})`;
}

/** Reads a type as SQL writes it; the other way round. */
export function fieldOf(name: string, standard: string, description?: string): Field {
  const described = description ? { description } : {};
  const array = /^ARRAY<(.*)>$/is.exec(standard.trim());
  if (array) return { ...fieldOf(name, array[1] ?? ""), mode: "REPEATED", ...described };
  const struct = /^STRUCT<(.*)>$/is.exec(standard.trim());
  if (struct) {
    const fields = parts(struct[1] ?? "").map((part) => {
      const [, child = "", type = ""] = /^\s*`?([^\s`]+)`?\s+(.*)$/s.exec(part) ?? [];
      return fieldOf(child, type);
    });
    return { name, type: "RECORD", fields, ...described };
  }
  const [, base = "", numbers] = /^([A-Z0-9]+)\s*(?:\((.*)\))?$/i.exec(standard.trim()) ?? [];
  const type = legacyType(base.toUpperCase());
  const [first, second] = (numbers ?? "").split(",").map((number) => Number(number.trim()));
  if (!numbers) return { name, type, ...described };
  if (type === "STRING" || type === "BYTES") return { name, type, maxLength: first ?? 0, ...described };
  return { name, type, precision: first ?? 0, ...(second === undefined ? {} : { scale: second }), ...described };
}

const LEGACY: Record<string, FieldType> = {
  INT64: "INTEGER",
  INTEGER: "INTEGER",
  INT: "INTEGER",
  FLOAT64: "FLOAT",
  FLOAT: "FLOAT",
  BOOL: "BOOLEAN",
  BOOLEAN: "BOOLEAN",
  STRUCT: "RECORD",
  DECIMAL: "NUMERIC",
  BIGDECIMAL: "BIGNUMERIC",
};
const PLAIN = new Set<string>(
  "STRING BYTES NUMERIC BIGNUMERIC TIMESTAMP DATE TIME DATETIME INTERVAL GEOGRAPHY JSON RECORD".split(" "),
);

function legacyType(type: string): FieldType {
  const known = LEGACY[type] ?? (PLAIN.has(type) ? (type as FieldType) : undefined);
  if (!known) throw new Error(`BigQuery knows no type ${type}`);
  return known;
}

/** Cuts at commas that stand in no brackets. */
function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === "<" || character === "(") depth += 1;
    if (character === ">" || character === ")") depth -= 1;
    if (character === "," && depth === 0) {
      found.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, text.slice(start)].filter((part) => part.trim() !== "");
}
