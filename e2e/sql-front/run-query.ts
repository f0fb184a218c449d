import { compare } from "./compare";
import { type Compiled, compileExpression, type Parameters, shapeOf } from "./compile-expression";
import type { Column, Dialect, Relation, Row, Value } from "./dialect";
import { aliasOf, join, type Source } from "./join";
import { parse } from "./parse-query";
import { Scope } from "./scope";
import { placeOf, SqlFault } from "./sql-fault";
import type { Argument, Body, Expression, From, Name, Order, Query, Select } from "./syntax";

/** What stands behind the names after FROM. */
export type Tables = {
  table: (path: readonly Name[], fail: (kind: "unknown-table" | "unqualified-table") => never) => Relation;
  tableFunction: (
    path: readonly Name[],
    given: readonly { name: string | null; value: Value }[],
    fail: (kind: "unknown-function" | "wrong-arguments") => never,
  ) => Relation;
};

type Named = ReadonlyMap<string, Relation>;

/** Answers one query over the tables; throws a SqlFault for whatever it does not know. */
export function runQuery(sql: string, dialect: Dialect, tables: Tables, parameters: Parameters): Relation {
  return query(parse(sql, dialect), new Map());

  function query(asked: Query, outer: Named): Relation {
    const named = new Map(outer);
    for (const { name, query: inner } of asked.with)
      named.set(dialect.columnKey(name.text, name.isQuoted), query(inner, named));
    const run = (inner: Query) => query(inner, named);
    const { columns, rows } = body(asked.body, named, run, asked.orderBy);
    const from = count(asked.offset, run) ?? 0;
    const limit = count(asked.limit, run);
    return { columns, rows: rows.slice(from, limit === null ? undefined : from + limit) };
  }

  function body(asked: Body, named: Named, run: (inner: Query) => Relation, orderBy: readonly Order[]): Relation {
    if (asked.is === "select") return select(asked, named, run, orderBy);
    if (asked.is === "nested") return ordered(query(asked.query, named), orderBy, run);
    const left = body(asked.left, named, run, []);
    const right = body(asked.right, named, run, []);
    if (left.columns.length !== right.columns.length) throw fault("wrong-arguments", "UNION", 0);
    const columns = left.columns.map((column, index) =>
      column.type === "null" ? { ...column, type: right.columns[index]?.type ?? "null" } : column,
    );
    const rows = [...left.rows, ...right.rows];
    return ordered({ columns, rows: asked.isAll ? rows : distinct(rows) }, orderBy, run);
  }

  function select(asked: Select, named: Named, run: (inner: Query) => Relation, orderBy: readonly Order[]): Relation {
    const source = asked.from ? from(asked.from, named, run) : { columns: [], rows: [[]], hidden: new Set<number>() };
    const scope = new Scope(source.columns, dialect, sql, source.hidden);
    const single = { scope, parameters, run, grouped: null };
    const where = asked.where ? compileExpression(asked.where, single) : null;
    if (where && where.type !== "boolean" && where.type !== "null")
      throw fault("wrong-types", "a condition that is not BOOL", asked.where?.at ?? 0);
    const kept = where ? source.rows.filter((row) => where.evaluate(row, []) === true) : source.rows;

    const keys = groupKeys(asked);
    const all = [
      ...asked.items.flatMap((item) => ("star" in item ? [] : [item.expression])),
      ...orderBy.map(({ by }) => by),
    ];
    const isGrouped = keys.length > 0 || asked.having !== null || all.some(hasAggregate);
    const around = isGrouped ? { ...single, grouped: new Set(keys.map(shapeOf)) } : single;

    const columns: Column[] = [];
    const outputs: Compiled[] = [];
    for (const item of asked.items) {
      if ("star" in item) {
        if (isGrouped) throw fault("not-grouped", "*", item.at);
        const indexes = item.star
          ? scope.indexesOf(item.star, item.at)
          : [...scope.columns.keys()].filter((at) => !scope.hidden.has(at));
        if (indexes.length === 0) throw fault("unsupported", "* without FROM", item.at);
        for (const index of indexes) {
          const { name, type } = scope.columns[index] as Column;
          columns.push({ name, type });
          outputs.push({ type, evaluate: (row) => row[index] ?? null });
        }
        continue;
      }
      const compiled = compileExpression(item.expression, around);
      const name = item.alias ?? (item.expression.is === "column" ? (item.expression.path.at(-1) ?? null) : null);
      columns.push({
        name: name ? dialect.outputName(name.text, name.isQuoted) : dialect.anonymousName(columns.length, item.source),
        type: compiled.type,
      });
      outputs.push(compiled);
    }

    const having = asked.having ? compileExpression(asked.having, around) : null;
    const orders = orderBy
      .map((order) => ({ ...order, output: outputIndex(order.by, columns, asked) }))
      .map((order) => ({
        ...order,
        compiled: order.output === null ? compileExpression(order.by, around) : (outputs[order.output] as Compiled),
      }));
    const keyed = keys.map((key) => compileExpression(key, single));
    const answered = (row: Row, group: readonly Row[]) => ({
      row: outputs.map(({ evaluate }) => evaluate(row, group)),
      keys: orders.map(({ compiled }) => compiled.evaluate(row, group)),
    });
    const results = isGrouped
      ? grouped(kept, keyed)
          .map((group) => ({ row: group[0] ?? source.columns.map(() => null), group }))
          .filter(({ row, group }) => !having || having.evaluate(row, group) === true)
          .map(({ row, group }) => answered(row, group))
      : kept.map((row) => answered(row, []));
    if (orders.length > 0) results.sort((one, other) => byOrder(orders, one.keys, other.keys));
    const rows = results.map(({ row }) => row);
    return { columns, rows: asked.isDistinct ? distinct(rows) : rows };
  }

  /** What is grouped by, positions and aliases in the list of columns replaced by what they stand for. */
  function groupKeys({ groupBy, items }: Select): Expression[] {
    const written = items.flatMap((item) => ("star" in item ? [] : [item]));
    if (groupBy === "all")
      return written.map(({ expression }) => expression).filter((expression) => !hasAggregate(expression));
    return groupBy.map((key) => {
      if (key.is === "literal" && key.type === "integer") {
        const meant = written[Number(key.value) - 1];
        if (!meant) throw fault("wrong-arguments", "GROUP BY", key.at);
        return meant.expression;
      }
      const [name] = key.is === "column" && key.path.length === 1 ? key.path : [];
      const meant = name && written.find(({ alias }) => alias && sameName(alias, name));
      return meant ? meant.expression : key;
    });
  }

  function sameName(one: Name, other: Name): boolean {
    return dialect.columnKey(one.text, one.isQuoted) === dialect.columnKey(other.text, other.isQuoted);
  }

  /** ORDER BY means a position, an alias or a column of the answer before it means a column behind it. */
  function outputIndex(by: Expression, columns: readonly Column[], asked: Select | null): number | null {
    if (by.is === "literal" && by.type === "integer") {
      if (!columns[Number(by.value) - 1]) throw fault("wrong-arguments", "ORDER BY", by.at);
      return Number(by.value) - 1;
    }
    const [name] = by.is === "column" && by.path.length === 1 ? by.path : [];
    if (!name) return null;
    const hasStar = asked?.items.some((item) => "star" in item) ?? false;
    const index = columns.findIndex((column, at) => {
      const item = hasStar ? undefined : asked?.items[at];
      const written = item && !("star" in item) ? item.alias : null;
      if (asked && !written) return false;
      return dialect.columnKey(column.name, true) === dialect.columnKey(name.text, name.isQuoted);
    });
    return index === -1 ? null : index;
  }

  function ordered(relation: Relation, orderBy: readonly Order[], run: (inner: Query) => Relation): Relation {
    if (orderBy.length === 0) return relation;
    const scope = new Scope(
      relation.columns.map((column) => ({ ...column, source: null })),
      dialect,
      sql,
    );
    const orders = orderBy.map((order) => {
      const output = outputIndex(order.by, relation.columns, null);
      const compiled: Pick<Compiled, "evaluate"> =
        output === null
          ? compileExpression(order.by, { scope, parameters, run, grouped: null })
          : { evaluate: (row) => row[output] ?? null };
      return { ...order, compiled };
    });
    const keyed = relation.rows.map((row) => ({ row, keys: orders.map(({ compiled }) => compiled.evaluate(row, [])) }));
    keyed.sort((one, other) => byOrder(orders, one.keys, other.keys));
    return { columns: relation.columns, rows: keyed.map(({ row }) => row) };
  }

  function byOrder(orders: readonly Omit<Order, "by">[], one: readonly Value[], other: readonly Value[]): number {
    for (const [index, { isDescending, nullsFirst }] of orders.entries()) {
      const [left = null, right = null] = [one[index], other[index]];
      if (left === right) continue;
      if (left === null || right === null) {
        const isFirst = nullsFirst ?? dialect.nullsFirst !== isDescending;
        return (left === null) === isFirst ? -1 : 1;
      }
      const order = compare(left, right) ?? 0;
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  }

  function from(asked: From, named: Named, run: (inner: Query) => Relation): Source {
    if (asked.is === "join") {
      const [left, right] = [from(asked.left, named, run), from(asked.right, named, run)];
      return join(left, right, asked, { parameters, run, grouped: null }, new Scope([], dialect, sql));
    }
    if (asked.is === "query") return source(query(asked.query, named), asked.alias);
    const around = { scope: new Scope([], dialect, sql), parameters, run, grouped: null };
    if (asked.is === "unnest") {
      const items = compileExpression(asked.array, around).evaluate([], []);
      const rows = Array.isArray(items) ? items.map((item: Value) => [item]) : [];
      return source({ columns: [{ name: asked.alias?.text ?? "f0_", type: "string" }], rows }, asked.alias);
    }
    const fail = (kind: "unknown-table" | "unqualified-table" | "unknown-function" | "wrong-arguments"): never => {
      throw fault(kind, asked.path.map(({ text }) => text).join("."), asked.at);
    };
    const alias = aliasOf(asked.alias, asked.path);
    if (asked.is === "function") {
      const given = asked.arguments.map(({ name, value }: Argument) => ({
        name,
        value: compileExpression(value, around).evaluate([], []),
      }));
      return source(tables.tableFunction(asked.path, given, fail), alias);
    }
    const [only] = asked.path;
    const known = only && asked.path.length === 1 ? named.get(dialect.columnKey(only.text, only.isQuoted)) : undefined;
    return source(known ?? tables.table(asked.path, fail), alias);
  }

  function source({ columns, rows }: Relation, alias: Name | null): Source {
    const key = alias && dialect.columnKey(alias.text, alias.isQuoted);
    return { columns: columns.map((column) => ({ ...column, source: key })), rows, hidden: new Set() };
  }

  function count(expression: Expression | null, run: (inner: Query) => Relation): number | null {
    if (!expression) return null;
    const around = { scope: new Scope([], dialect, sql), parameters, run, grouped: null };
    const value = compileExpression(expression, around).evaluate([], []);
    if (value === null) return null;
    if (typeof value !== "number" || value < 0) throw fault("wrong-types", "LIMIT", expression.at);
    return value;
  }

  function hasAggregate(expression: Expression): boolean {
    if (expression.is === "count-all" || (expression.is === "call" && dialect.aggregates[expression.name])) return true;
    return Object.values(expression).some((part: unknown) => partHasAggregate(part));
  }
  function partHasAggregate(part: unknown): boolean {
    if (Array.isArray(part)) return part.some(partHasAggregate);
    if (typeof part !== "object" || part === null || "body" in part) return false;
    return "is" in part ? hasAggregate(part as Expression) : Object.values(part).some(partHasAggregate);
  }

  function fault(kind: SqlFault["kind"], subject: string, at: number): SqlFault {
    return new SqlFault(kind, subject, placeOf(sql, at));
  }
}

function grouped(rows: readonly Row[], keys: readonly Compiled[]): (readonly Row[])[] {
  if (keys.length === 0) return [rows];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map(({ evaluate }) => evaluate(row, [])));
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const distinct = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
