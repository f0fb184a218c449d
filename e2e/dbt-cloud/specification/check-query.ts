import type { Exchange } from "../exchange";
import type { Operation, QueryParameter } from "./specification";

type Schema = QueryParameter["schema"];

/** Names and types of what was asked with; empty when all is as the specification has it. */
export const faultsOfQuery = (operation: Operation, { query }: Exchange): string[] =>
  Object.entries(query).flatMap(([name, values]) => {
    const parameter = operation.query.get(name);
    if (!parameter) return [`there is no parameter ${name}`];
    return isOfType(parameter.schema, values) ? [] : [`${name} is not ${typeName(parameter.schema)}`];
  });

function isOfType(schema: Schema, values: readonly string[]): boolean {
  const { items } = schema;
  if (items) return values.flatMap(listItems).every((item) => isOfType(items, [item]));
  const [value = ""] = values;
  if (values.length !== 1) return false;
  if (schema.enum) return schema.enum.includes(value);
  // The one parameter with alternatives: a state by its word or its number.
  if (schema.oneOf) return /^(\d+|active|deleted|all)$/.test(value);
  if (schema.type === "integer") return /^-?\d+$/.test(value);
  if (schema.type === "boolean") return /^(true|false)$/i.test(value);
  return schema.format !== "date-time" || !Number.isNaN(Date.parse(value));
}

/** A list is repeated, as OpenAPI says, or one JSON list, as clients of dbt Cloud are known to send it. */
function listItems(value: string): string[] {
  if (!value.startsWith("[")) return [value];
  return value
    .slice(1, -1)
    .split(",")
    .map((item) => item.trim().replace(/^"(.*)"$/, "$1"));
}

export const typeName = ({ type, items, oneOf, format }: Schema): string =>
  items ? `list of ${items.format ?? items.type}` : oneOf ? "state" : (format ?? type ?? "anything");
