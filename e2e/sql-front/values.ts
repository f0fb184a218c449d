import type { SqlType, Value } from "./dialect";

/** What CAST makes of a value. */
export function castTo(value: Value, from: SqlType, type: SqlType): Value {
  if (value === null) return null;
  if (type === "string" && from === "timestamp" && typeof value === "number") return new Date(value).toISOString();
  if (type === "string") return typeof value === "string" ? value : JSON.stringify(value);
  if (type === "integer") return Math.trunc(Number(value));
  if (type === "float") return Number(value);
  if (type === "boolean") return String(value).toLowerCase() === "true";
  if (type === "timestamp") return typeof value === "string" ? Date.parse(value) : value;
  return value;
}

export const numeric = (value: Value, apply: (value: number) => Value): Value =>
  typeof value === "number" ? apply(value) : null;

export function calculate(operator: string, one: number, other: number): number | null {
  if (operator === "+") return one + other;
  if (operator === "-") return one - other;
  if (operator === "*") return one * other;
  if (other === 0) return null;
  return operator === "/" ? one / other : one % other;
}

/** Whether a comparison holds, given how its sides stand to each other. */
export function holds(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}
