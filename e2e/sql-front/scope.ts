import type { Column, Dialect, SqlType } from "./dialect";
import { placeOf, SqlFault } from "./sql-fault";
import type { Name } from "./syntax";

/** A column as a query sees it: below the alias of what it comes from. */
export type ScopedColumn = Column & { source: string | null };

/** The columns that names in an expression can mean, in the order of the row's values. */
export class Scope {
  readonly #keys: readonly { source: string | null; column: string }[];

  constructor(
    readonly columns: readonly ScopedColumn[],
    readonly dialect: Dialect,
    readonly sql: string,
    /** Columns that JOIN … USING made one of: the second is not meant by the bare name. */
    readonly hidden: ReadonlySet<number> = new Set(),
  ) {
    this.#keys = columns.map(({ source, name }) => ({ source, column: dialect.columnKey(name, true) }));
  }

  find(path: readonly Name[], at: number): { index: number; type: SqlType } {
    const last = path.at(-1) as Name;
    const before = path.at(-2);
    const column = this.dialect.columnKey(last.text, last.isQuoted);
    const source = before ? this.dialect.columnKey(before.text, before.isQuoted) : null;
    const found: number[] = [];
    for (const [index, key] of this.#keys.entries()) {
      if (key.column !== column || (source !== null && key.source !== source)) continue;
      if (source === null && this.hidden.has(index)) continue;
      found.push(index);
    }
    const [index] = found;
    const subject = path.map(({ text }) => text).join(".");
    if (index === undefined) throw new SqlFault("unknown-column", subject, placeOf(this.sql, at));
    if (found.length > 1) throw new SqlFault("ambiguous-column", subject, placeOf(this.sql, at));
    return { index, type: this.columns[index]?.type ?? "null" };
  }

  indexesOf(source: Name, at: number): number[] {
    const key = this.dialect.columnKey(source.text, source.isQuoted);
    const found = [...this.#keys.keys()].filter((index) => this.#keys[index]?.source === key);
    if (found.length === 0) throw new SqlFault("unknown-column", source.text, placeOf(this.sql, at));
    return found;
  }
}
