import type { SqlType, Value } from "./dialect";
import type { Aggregate, ScalarFunction } from "./function-types";

const ANY = Number.POSITIVE_INFINITY;
const firstKnown = (types: readonly SqlType[]): SqlType => types.find((type) => type !== "null") ?? "null";
const isMissing = (value: Value | undefined): boolean => value === null || value === undefined;

/** A function of texts that is null as soon as one of its arguments is. */
const onText = (
  takes: readonly [number, number],
  type: SqlType,
  apply: (first: string, second: string, third: string) => Value,
): ScalarFunction => ({
  takes,
  type,
  apply: (values) => {
    if (values.some(isMissing)) return null;
    const [first = "", second = "", third = ""] = values.map(String);
    return apply(first, second, third);
  },
});

const coalesce: ScalarFunction = {
  takes: [1, ANY],
  type: firstKnown,
  apply: (values) => values.find((value) => value !== null) ?? null,
};

const choose: ScalarFunction = {
  takes: [3, 3],
  type: ([, ...types]) => firstKnown(types),
  apply: ([test = null, yes = null, no = null]) => (test === true ? yes : no),
};

export const plainFunctions = {
  coalesce,
  ifnull: { ...coalesce, takes: [2, 2] },
  nullif: {
    takes: [2, 2],
    type: firstKnown,
    apply: ([one = null, other = null]) => (one === other ? null : one),
  },
  upper: onText([1, 1], "string", (text) => text.toUpperCase()),
  lower: onText([1, 1], "string", (text) => text.toLowerCase()),
  trim: onText([1, 1], "string", (text) => text.trim()),
  length: onText([1, 1], "integer", (text) => [...text].length),
  replace: onText([3, 3], "string", (text, from, to) => text.replaceAll(from, to)),
  concat: {
    takes: [1, ANY],
    type: "string",
    apply: (values) => (values.some(isMissing) ? null : values.map(String).join("")),
  },
  left: {
    takes: [2, 2],
    type: "string",
    apply: ([text = null, count = null]) => (isMissing(text) ? null : String(text).slice(0, Number(count))),
  },
} satisfies Record<string, ScalarFunction>;

export const startsWith = onText([2, 2], "boolean", (text, start) => text.startsWith(start));
export const endsWith = onText([2, 2], "boolean", (text, end) => text.endsWith(end));
export const contains = onText([2, 2], "boolean", (text, pattern) => new RegExp(pattern, "u").test(text));
export const ifElse = choose;

const values = (rows: readonly (readonly Value[])[]): Exclude<Value, null>[] =>
  rows.flatMap(([value = null]) => (value === null ? [] : [value]));
const extreme = (sign: 1 | -1): Aggregate => ({
  takes: [1, 1],
  type: firstKnown,
  apply: (rows) =>
    values(rows).reduce<Value>((best, value) => {
      if (best === null) return value;
      const isBetter = sign === 1 ? value > best : value < best;
      return isBetter ? value : best;
    }, null),
});

export const plainAggregates = {
  count: { takes: [1, 1], type: "integer", apply: (rows) => values(rows).length },
  min: extreme(-1),
  max: extreme(1),
  sum: {
    takes: [1, 1],
    type: firstKnown,
    apply: (rows) => {
      const known = values(rows);
      return known.length === 0 ? null : known.reduce<number>((total, value) => total + Number(value), 0);
    },
  },
  any_value: { takes: [1, 1], type: firstKnown, apply: (rows) => rows[0]?.[0] ?? null },
  array_agg: { takes: [1, 1], type: "strings", apply: values },
} satisfies Record<string, Aggregate>;

/** `string_agg(value, ",")` and `listagg(value, ",")`. */
export const joinedText: Aggregate = {
  takes: [1, 2],
  type: "string",
  apply: (rows) => {
    const known = values(rows);
    return known.length === 0 ? null : known.join(String(rows[0]?.[1] ?? ","));
  },
};
