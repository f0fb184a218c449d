import { areComparable, compare, likePattern } from "./compare";
import type { Relation, Row, SqlType, Value } from "./dialect";
import type { Scope } from "./scope";
import { placeOf, SqlFault, type SqlFaultKind } from "./sql-fault";
import type { Expression, Query } from "./syntax";
import { calculate, castTo, holds, numeric } from "./values";

export type Parameters = ReadonlyMap<string, { type: SqlType; value: Value }>;

export type Surroundings = {
  scope: Scope;
  parameters: Parameters;
  /** Answers a query within the query. */
  run: (query: Query) => Relation;
  /** Only the text of what is grouped by may stand outside an aggregate; null where nothing is grouped. */
  grouped: ReadonlySet<string> | null;
};

/** `group` holds all rows of the group, where there are groups; `row` is then its first. */
export type Compiled = { type: SqlType; evaluate: (row: Row, group: readonly Row[]) => Value };

/** The same expression written twice, wherever it stands. */
export const shapeOf = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) => {
    if (key === "at") return undefined;
    return key === "text" && typeof value === "string" ? value.toLowerCase() : value;
  });

export function compileExpression(expression: Expression, around: Surroundings): Compiled {
  const { scope, parameters, grouped } = around;
  const { dialect, sql } = scope;
  const fail = (kind: SqlFaultKind, subject: string, at: number): never => {
    throw new SqlFault(kind, subject, placeOf(sql, at));
  };
  const constant = (value: Value, type: SqlType): Compiled => ({ type, evaluate: () => value });
  const truth = (evaluate: Compiled["evaluate"]): Compiled => ({ type: "boolean", evaluate });

  /** Within an aggregate the rows are single again, and whatever stands in them may be read. */
  const inRow = (inner: Expression): Compiled => compileExpression(inner, { ...around, grouped: null });
  const compile = (inner: Expression): Compiled => compileExpression(inner, around);

  function condition(inner: Expression): Compiled {
    const compiled = compile(inner);
    if (compiled.type !== "boolean" && compiled.type !== "null")
      fail("wrong-types", "a condition that is not BOOL", inner.at);
    return compiled;
  }
  function pair(left: Expression, right: Expression, operator: string, at: number): [Compiled, Compiled] {
    const [one, other] = [compile(left), compile(right)];
    if (!areComparable(one.type, other.type)) fail("wrong-types", `${operator}: ${one.type}, ${other.type}`, at);
    return [one, other];
  }
  const negatable = (isNegated: boolean, test: (row: Row, group: readonly Row[]) => boolean | null): Compiled =>
    truth((row, group) => {
      const result = test(row, group);
      return result === null ? null : result !== isNegated;
    });

  if (grouped?.has(shapeOf(expression))) return inRow(expression);

  switch (expression.is) {
    case "literal":
      return constant(expression.value, expression.type);
    case "parameter": {
      const parameter = parameters.get(expression.name === "?" ? `?${expression.at}` : expression.name);
      if (!parameter) return fail("missing-parameter", expression.name, expression.at);
      return constant(parameter.value, parameter.type);
    }
    case "column": {
      const { index, type } = scope.find(expression.path, expression.at);
      if (grouped) fail("not-grouped", expression.path.map(({ text }) => text).join("."), expression.at);
      return { type, evaluate: (row) => row[index] ?? null };
    }
    case "count-all":
      if (!grouped) return fail("unsupported", "an aggregate outside the list of columns", expression.at);
      return { type: "integer", evaluate: (_, group) => group.length };
    case "call":
      return call();
    case "array": {
      const items = expression.items.map(compile);
      return { type: "strings", evaluate: (row, group) => items.map(({ evaluate }) => evaluate(row, group)) };
    }
    case "exists": {
      const { rows } = around.run(expression.query);
      return constant(rows.length > 0, "boolean");
    }
    case "single-value": {
      const { columns, rows } = around.run(expression.query);
      const [column, ...more] = columns;
      if (!column || more.length > 0 || rows.length > 1)
        return fail("wrong-arguments", "a query for one value", expression.at);
      return constant(rows[0]?.[0] ?? null, column.type);
    }
    case "cast":
      return cast(compile(expression.operand), expression.type);
    case "not": {
      const { evaluate } = condition(expression.operand);
      return negatable(true, (row, group) => evaluate(row, group) as boolean | null);
    }
    case "minus": {
      const { type, evaluate } = compile(expression.operand);
      return { type, evaluate: (row, group) => numeric(evaluate(row, group), (value) => -value) };
    }
    case "is": {
      const { evaluate } = expression.what === null ? compile(expression.operand) : condition(expression.operand);
      const { what, isNegated } = expression;
      return truth((row, group) => (evaluate(row, group) === what) !== isNegated);
    }
    case "binary":
      return binary(expression);
    case "between": {
      const [operand, low] = pair(expression.operand, expression.low, "BETWEEN", expression.at);
      const [, high] = pair(expression.operand, expression.high, "BETWEEN", expression.at);
      return negatable(expression.isNegated, (row, group) => {
        const value = operand.evaluate(row, group);
        const [below, above] = [compare(value, low.evaluate(row, group)), compare(value, high.evaluate(row, group))];
        return below === null || above === null ? null : below >= 0 && above <= 0;
      });
    }
    case "in":
      return membership(expression);
    case "in-array": {
      const [operand, array] = [compile(expression.operand), compile(expression.array)];
      return negatable(expression.isNegated, (row, group) => {
        const value = operand.evaluate(row, group);
        const items = array.evaluate(row, group);
        return value === null || !Array.isArray(items) ? null : items.includes(value);
      });
    }
    case "like": {
      const [operand, pattern] = pair(expression.operand, expression.pattern, "LIKE", expression.at);
      const escapeMark = expression.escapeMark ? compile(expression.escapeMark) : null;
      const patterns = new Map<string, RegExp>();
      return negatable(expression.isNegated, (row, group) => {
        const [value, text] = [operand.evaluate(row, group), pattern.evaluate(row, group)];
        if (typeof value !== "string" || typeof text !== "string") return null;
        const mark = escapeMark ? String(escapeMark.evaluate(row, group)) : dialect.nameQuote === "`" ? "\\" : null;
        const known = patterns.get(text) ?? likePattern(text, mark, expression.ignoresCase);
        patterns.set(text, known);
        return known.test(value);
      });
    }
    case "case":
      return cases(expression);
  }

  function call(): Compiled {
    if (expression.is !== "call") return fail("unsupported", "this call", expression.at);
    const { name, at } = expression;
    const aggregate = dialect.aggregates[name];
    const known = aggregate ?? dialect.functions[name];
    if (!known) return fail("unknown-function", name, at);
    const [least, most] = known.takes;
    const count = expression.arguments.length;
    if (count < least || count > most) return fail("wrong-arguments", name, at);
    const isPlain = !expression.isDistinct && expression.orderBy.length === 0;
    if (!aggregate && !isPlain) fail("unsupported", `DISTINCT or ORDER BY in ${name}`, at);
    if (aggregate && !grouped) fail("unsupported", "an aggregate outside the list of columns", at);
    const given = expression.arguments.map(aggregate ? inRow : compile);
    const types = given.map(({ type }) => type);
    const type = typeof known.type === "function" ? known.type(types) : known.type;
    if (!aggregate) {
      const { apply } = known as { apply: (values: readonly Value[]) => Value };
      return { type, evaluate: (row, group) => apply(given.map(({ evaluate }) => evaluate(row, group))) };
    }
    const orders = expression.orderBy.map(({ by, isDescending }) => ({ ...inRow(by), isDescending }));
    return {
      type,
      evaluate: (_, group) => {
        const sorted =
          orders.length === 0
            ? group
            : [...group].sort((one, other) => {
                for (const { evaluate, isDescending } of orders) {
                  const order = compare(evaluate(one, []), evaluate(other, [])) ?? 0;
                  if (order !== 0) return isDescending ? -order : order;
                }
                return 0;
              });
        const values = sorted.map((row) => given.map(({ evaluate }) => evaluate(row, [])));
        const distinct = new Map(values.map((value) => [JSON.stringify(value), value]));
        return aggregate.apply(expression.isDistinct ? [...distinct.values()] : values);
      },
    };
  }

  function binary({ operator, left, right, at }: Extract<Expression, { is: "binary" }>): Compiled {
    if (operator === "and" || operator === "or") {
      const decisive = operator === "or";
      const [one, other] = [condition(left), condition(right)];
      return truth((row, group) => {
        const first = one.evaluate(row, group);
        if (first === decisive) return decisive;
        const second = other.evaluate(row, group);
        if (second === decisive) return decisive;
        return first === null || second === null ? null : !decisive;
      });
    }
    if (operator === "||") {
      const [one, other] = [compile(left), compile(right)];
      return {
        type: "string",
        evaluate: (row, group) => {
          const [first, second] = [one.evaluate(row, group), other.evaluate(row, group)];
          return first === null || second === null ? null : `${first}${second}`;
        },
      };
    }
    const [one, other] = pair(left, right, operator, at);
    if ("+-*/%".includes(operator)) {
      const isFloat = operator === "/" || one.type === "float" || other.type === "float";
      return {
        type: isFloat ? "float" : one.type === "null" ? other.type : one.type,
        evaluate: (row, group) =>
          numeric(one.evaluate(row, group), (first) =>
            numeric(other.evaluate(row, group), (second) => calculate(operator, first, second)),
          ),
      };
    }
    return truth((row, group) => {
      const order = compare(one.evaluate(row, group), other.evaluate(row, group));
      return order === null ? null : holds(operator, order);
    });
  }

  function membership({ operand, list, isNegated, at }: Extract<Expression, { is: "in" }>): Compiled {
    const { type, evaluate } = compile(operand);
    if (!("body" in list)) {
      const items = list.map(compile);
      for (const item of items)
        if (!areComparable(type, item.type)) fail("wrong-types", `IN: ${type}, ${item.type}`, at);
      return negatable(isNegated, (row, group) => {
        const value = evaluate(row, group);
        if (value === null) return null;
        const found = items.map((item) => compare(value, item.evaluate(row, group)));
        return found.includes(0) ? true : found.includes(null) ? null : false;
      });
    }
    const { columns, rows } = around.run(list);
    if (columns.length !== 1) fail("wrong-arguments", "IN", at);
    const values = new Set(rows.map(([value]) => value));
    return negatable(isNegated, (row, group) => {
      const value = evaluate(row, group);
      return value === null ? null : values.has(value) ? true : values.has(null) ? null : false;
    });
  }

  function cases({ operand, whens, otherwise }: Extract<Expression, { is: "case" }>): Compiled {
    const subject = operand ? compile(operand) : null;
    const branches = whens.map(({ when, result }) => ({
      when: subject ? compile(when) : condition(when),
      result: compile(result),
    }));
    const rest = otherwise ? compile(otherwise) : constant(null, "null");
    const type = [...branches.map(({ result }) => result.type), rest.type].find((known) => known !== "null") ?? "null";
    return {
      type,
      evaluate: (row, group) => {
        const value = subject?.evaluate(row, group) ?? null;
        const met = branches.find(({ when }) => {
          const tested = when.evaluate(row, group);
          return subject ? compare(value, tested) === 0 : tested === true;
        });
        return (met?.result ?? rest).evaluate(row, group);
      },
    };
  }
}

const cast = ({ type: from, evaluate }: Compiled, type: SqlType): Compiled => ({
  type,
  evaluate: (row, group) => castTo(evaluate(row, group), from, type),
});
