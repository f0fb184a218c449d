import { compare } from "./compare";
import { type Compiled, compileExpression, type Surroundings } from "./compile-expression";
import type { Row, Value } from "./dialect";
import { Scope, type ScopedColumn } from "./scope";
import type { Expression, From, Name } from "./syntax";

/** Rows with the columns that their values belong to. */
export type Source = { columns: readonly ScopedColumn[]; rows: readonly Row[]; hidden: ReadonlySet<number> };

type Join = Extract<From, { is: "join" }>;

/** Joins two sources; equalities of one side with the other are looked up, whatever else is said is tried row by row. */
export function join(
  left: Source,
  right: Source,
  { kind, on, using }: Join,
  around: Omit<Surroundings, "scope">,
  empty: Scope,
): Source {
  const columns = [...left.columns, ...right.columns];
  const shift = left.columns.length;
  const rightHidden = [...right.hidden].map((index) => index + shift);
  const hidden = new Set([...left.hidden, ...rightHidden]);
  const { dialect, sql } = empty;
  const leftScope = new Scope(left.columns, dialect, sql, left.hidden);
  const rightScope = new Scope(right.columns, dialect, sql, right.hidden);
  const joined = new Scope(columns, dialect, sql, hidden);

  const pairs: [Compiled, Compiled][] = [];
  const rest: Compiled[] = [];
  for (const name of using ?? []) {
    const column: Expression = { is: "column", path: [name], at: 0 };
    pairs.push([compileIn(column, leftScope), compileIn(column, rightScope)]);
    hidden.add(shift + rightScope.find([name], 0).index);
  }
  for (const part of on ? conjuncts(on) : []) {
    const sides = part.is === "binary" && part.operator === "=" ? equality(part.left, part.right) : null;
    if (sides) pairs.push(sides);
    else rest.push(compileIn(part, joined));
  }

  function compileIn(expression: Expression, scope: Scope): Compiled {
    return compileExpression(expression, { ...around, scope, grouped: null });
  }
  function equality(one: Expression, other: Expression): [Compiled, Compiled] | null {
    // Both are read in the whole scope first, so that what is unknown or ambiguous is refused as it should be.
    compileIn({ is: "binary", operator: "=", left: one, right: other, at: one.at }, joined);
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const)
      if (belongs(first, leftScope) && belongs(second, rightScope))
        return [compileIn(first, leftScope), compileIn(second, rightScope)];
    return null;
  }
  function belongs(expression: Expression, scope: Scope): boolean {
    try {
      compileIn(expression, scope);
      return true;
    } catch {
      return false;
    }
  }

  const index = new Map<string, Row[]>();
  const keyOf = (row: Row, side: 0 | 1): string | null => {
    const values: Value[] = pairs.map((pair) => pair[side].evaluate(row, []));
    return values.includes(null) ? null : JSON.stringify(values);
  };
  for (const row of right.rows) {
    const key = keyOf(row, 1);
    if (key === null) continue;
    const known = index.get(key);
    if (known) known.push(row);
    else index.set(key, [row]);
  }
  const nothing: Row = right.columns.map(() => null);
  const rows: Row[] = [];
  for (const row of left.rows) {
    const key = pairs.length === 0 ? "[]" : keyOf(row, 0);
    const candidates = key === null ? [] : (index.get(key) ?? []);
    const before = rows.length;
    for (const candidate of candidates) {
      const whole = [...row, ...candidate];
      if (rest.every(({ evaluate }) => compare(evaluate(whole, []), true) === 0)) rows.push(whole);
    }
    if (kind === "left" && rows.length === before) rows.push([...row, ...nothing]);
  }
  return { columns, rows, hidden };
}

function conjuncts(expression: Expression): Expression[] {
  return expression.is === "binary" && expression.operator === "and"
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];
}

export const aliasOf = (alias: Name | null, path: readonly Name[]): Name | null => alias ?? path.at(-1) ?? null;
