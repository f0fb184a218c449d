import { z } from "zod";
import type { Parameters } from "../sql-front/compile-expression";
import type { SqlType, Value } from "../sql-front/dialect";
import { tokens } from "../sql-front/tokens";
import { googleSql } from "./dialect";
import { invalid, Refused } from "./refusal";

export const queryParameterSchema = z.strictObject({
  name: z.string().nullish(),
  parameterType: z.strictObject({ type: z.string(), arrayType: z.strictObject({ type: z.string() }).optional() }),
  parameterValue: z.strictObject({
    value: z.union([z.string(), z.null()]).optional(),
    arrayValues: z.array(z.strictObject({ value: z.string().nullable() })).optional(),
  }),
});
export type QueryParameter = z.infer<typeof queryParameterSchema>;

const TYPES: Record<string, SqlType> = {
  STRING: "string",
  INT64: "integer",
  INTEGER: "integer",
  FLOAT64: "float",
  BOOL: "boolean",
  TIMESTAMP: "timestamp",
};

/** The parameters of a query by what stands for them in it: `@name`, or `?` and where it stands. */
export function parametersOf(sql: string, given: readonly QueryParameter[]): Parameters {
  const places = tokens(sql, googleSql).filter(({ kind, text }) => kind === "parameter" && text === "?");
  return new Map(
    given.map((parameter, index) => {
      const key = parameter.name ? `@${parameter.name}` : `?${places[index]?.start ?? -1}`;
      return [key, read(parameter)];
    }),
  );
}

function read({ parameterType: { type, arrayType }, parameterValue }: QueryParameter): { type: SqlType; value: Value } {
  if (type === "ARRAY")
    return {
      type: "strings",
      value: (parameterValue.arrayValues ?? []).map(({ value }) => convert(arrayType?.type ?? "STRING", value)),
    };
  return { type: typeOf(type), value: convert(type, parameterValue.value ?? null) };
}

function typeOf(type: string): SqlType {
  const known = TYPES[type];
  if (!known) throw new Refused(invalid(`The stand-in does not know parameters of the type ${type}`));
  return known;
}

function convert(type: string, value: string | null): Value {
  if (value === null) return null;
  const known = typeOf(type);
  if (known === "integer" || known === "float") return Number(value);
  if (known === "boolean") return value === "true";
  return known === "timestamp" ? Date.parse(value) : value;
}
