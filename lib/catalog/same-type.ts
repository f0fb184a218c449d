/** Types that warehouses and dbt's documentation call by several names, each group one type. */
const groups: readonly (readonly string[])[] = [
  ["int", "int4", "integer", "int32", "mediumint"],
  ["bigint", "int8", "int64", "long"],
  ["smallint", "int2", "int16"],
  ["numeric", "decimal", "dec", "number", "bignumeric", "bigdecimal"],
  ["text", "string", "varchar", "character varying", "char varying", "nvarchar", "longtext", "bytetext"],
  ["char", "character", "bpchar", "nchar"],
  ["bool", "boolean"],
  ["double", "double precision", "float8", "float64", "float"],
  ["real", "float4", "float32"],
  ["timestamp", "timestamp without time zone", "timestamp_ntz", "datetime", "datetime2"],
  ["timestamptz", "timestamp with time zone", "timestamp_tz", "timestamp_ltz"],
  ["time", "time without time zone"],
  ["timetz", "time with time zone"],
  ["bytea", "binary", "varbinary", "bytes"],
  ["json", "jsonb", "variant", "super", "object"],
];
const groupOf = new Map(groups.flatMap((names, at) => names.map((name) => [name, at] as const)));

const wholeNumbers = ["int", "bigint", "smallint"].map((name) => groupOf.get(name));
/** Some warehouses have one type for all whole numbers, whatever the model was told to make. */
const widerThanDeclared = new Map([
  ["number", [...wholeNumbers, groupOf.get("numeric")]],
  ["int64", wholeNumbers],
  // BigQuery's only moment in time; dbt's documentation often says plain "timestamp".
  ["timestamp", [groupOf.get("timestamptz")]],
]);

const parsed = (type: string) => {
  const [, base = type, inside = "", after = ""] =
    /^([^(<]*)(?:\(([^)]*)\))?(.*)$/.exec(type.trim().toLowerCase()) ?? [];
  // "timestamp(6) without time zone" has its size in the middle of its name.
  return { name: `${base.trim()} ${after.trim()}`.trim().replace(/\s+/g, " "), size: inside.replace(/\s/g, "") };
};

/**
 * Whether a type that dbt declares is the one that the warehouse has, under whichever of its names. Sizes are compared
 * only where both say one. It rather overlooks a difference than tells of one that is none.
 */
export function isSameType(declared: string, actual: string): boolean {
  const [a, b] = [parsed(declared), parsed(actual)];
  const group = groupOf.get(a.name);
  const isWider = widerThanDeclared.get(b.name)?.includes(group) ?? false;
  const sameName = a.name === b.name || (group !== undefined && group === groupOf.get(b.name));
  if (!sameName) return isWider;
  return a.size === "" || b.size === "" || a.size === b.size;
}
