import { HttpFault } from "../shared/http/http-fault";
import type { Row, Rows } from "./rows";

/** Units of characters beyond sixteen bits come after all others, as their code points do. */
const ranked = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** By code points, as BigQuery sorts. Only beyond the sixteen-bit characters is that another order than `<` has. */
const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return ranked(left) - ranked(right);
  }
  return a.length - b.length;
};

const keyOf = (schema: string, table: string): string => `${schema}\0${table}`;

/**
 * Rows of many tables, read table by table as they come in, so that never more than a page of them is held. What belongs
 * to tables that nobody will ask for is dropped.
 */
export class SortedRows {
  readonly #pages: AsyncGenerator<Row[], void>;
  readonly #isWanted: (schema: string, table: string) => boolean;
  /** Rows of tables that will be asked for, though later than they came. */
  readonly #held = new Map<string, Row[]>();
  #page: Row[] = [];
  #at = 0;
  #last = "";

  constructor(rows: Rows, isWanted: (schema: string, table: string) => boolean) {
    this.#pages = rows.pages();
    this.#isWanted = isWanted;
  }

  async #next(): Promise<{ row: Row; schema: string; table: string; key: string } | null> {
    while (this.#at >= this.#page.length) {
      const { done, value } = await this.#pages.next();
      if (done) return null;
      this.#page = value;
      this.#at = 0;
    }
    const row = this.#page[this.#at];
    const [schema, table] = [row?.get("table_schema"), row?.get("table_name")];
    if (!row || !schema || !table)
      throw new HttpFault("unreadable", { cause: new Error("A row of metadata names no table.") });
    return { row, schema, table, key: keyOf(schema, table) };
  }

  /** The rows of one table, in their order. To be asked for in the order of keys. */
  async take(schema: string, table: string): Promise<Row[]> {
    const wanted = keyOf(schema, table);
    const found = this.#held.get(wanted) ?? [];
    this.#held.delete(wanted);
    for (;;) {
      const next = await this.#next();
      if (!next || compare(next.key, wanted) > 0) return found;
      this.#at += 1;
      if (compare(next.key, this.#last) < 0)
        throw new HttpFault("unreadable", {
          cause: new Error("Rows of metadata are not in the order that was asked for."),
        });
      this.#last = next.key;
      if (next.key === wanted) found.push(next.row);
      else if (this.#isWanted(next.schema, next.table)) {
        const held = this.#held.get(next.key);
        if (held) held.push(next.row);
        else this.#held.set(next.key, [next.row]);
      }
    }
  }

  async close(): Promise<void> {
    await this.#pages.return();
  }
}
