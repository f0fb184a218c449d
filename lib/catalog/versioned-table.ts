import { once } from "node:events";
import type { Client } from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { countWritten } from "@/lib/platform/sync-tally";
import type { ColumnType, CopyValue } from "./binary-fields";
import { CopyRows } from "./copy-rows";

/** A table whose rows live from version to version: it has connector_id, valid_from, valid_to and mostly a hash. */
export type VersionedTableSpec = {
  name: string;
  /** What names a row within its connector, with the type to compare it by. */
  key: readonly { column: string; type: "uuid" | "text" }[];
  /** All other columns, in the order of the values given to `put`. */
  columns: readonly { column: string; type: ColumnType }[];
};

export type PutOutcome = "added" | "changed" | "same";

/** Live rows fetched at a time: the driver would hold all of them twice otherwise. */
const FETCH_ROWS = 10_000;

/**
 * Writes one table of one connector for one new version: rows that are the same as before are left alone, new and changed
 * ones are copied in, and those that did not come again are closed. Everything happens in the transaction of the client
 * given, which can run one COPY at a time: finish a table before putting into the next.
 */
export class VersionedTable {
  readonly changes = { added: 0, changed: 0, removed: 0 };
  /** Of the row that was put last. */
  lastHash = "";
  readonly #closed: string[] = [];
  readonly #rows: CopyRows;
  #copy: CopyStreamQuery | undefined;
  #failure: Error | undefined;

  /** Hashes of the live rows that have not come again yet, by key. */
  #live: Map<string, string> | undefined;

  constructor(
    private readonly client: Client,
    /** Rejects when the connection ends: a COPY that it took with it never calls back. */
    private readonly ended: Promise<never>,
    private readonly spec: VersionedTableSpec,
    private readonly connectorId: string,
    private readonly version: number,
  ) {
    const types = [...spec.key, ...spec.columns].map(({ type }) => type);
    this.#rows = new CopyRows(connectorId, version, types, spec.columns.length > 0);
  }

  /** Loaded when the table's turn comes, and let go at its end: the tables' live rows are never in memory together. */
  async #liveRows(): Promise<Map<string, string>> {
    if (this.#live) return this.#live;
    const { spec, client } = this;
    const hasHash = spec.columns.length > 0;
    const key = spec.key.map(({ column }) => `${column}::text`).join(` || ' ' || `);
    await client.query({
      text: `declare live no scroll cursor for
               select ${key}, ${hasHash ? "hash" : "''"} from ${spec.name} where connector_id = $1 and valid_to is null`,
      values: [this.connectorId],
    });
    const live = new Map<string, string>();
    for (let more = true; more; ) {
      const { rows } = await client.query<[string, string]>({
        text: `fetch ${FETCH_ROWS} from live`,
        rowMode: "array",
      });
      for (const [name, hash] of rows) live.set(name, hash);
      more = rows.length === FETCH_ROWS;
    }
    await client.query("close live");
    this.#live = live;
    return live;
  }

  /** @param key the values of the key columns; the caller puts each key once. @param compared what counts as a
   * change, where not every difference does. @returns what became of the row. */
  async put(
    key: readonly string[],
    values: readonly CopyValue[],
    compared: readonly CopyValue[] = values,
  ): Promise<PutOutcome> {
    const name = key.join(" ");
    const hash = this.#rows.make([...key, ...compared]);
    this.lastHash = hash;
    const live = await this.#liveRows();
    const before = live.get(name);
    live.delete(name);
    if (before === hash) return "same";
    if (before !== undefined) this.#closed.push(name);
    if (compared !== values) this.#rows.make([...key, ...values]);
    if (this.#rows.keep(hash)) await this.#flush();
    this.changes[before === undefined ? "added" : "changed"] += 1;
    return before === undefined ? "added" : "changed";
  }

  /** To be called before `keep`. */
  async begin(): Promise<void> {
    await this.#liveRows();
  }

  /** As putting a row that is the same as before; false when there is none of this hash. */
  keep(name: string, hash: string): boolean {
    if (this.#live?.get(name) !== hash) return false;
    return this.#live.delete(name);
  }

  /** Ends the COPY and closes what changed or did not come again, but for what `keep` holds on to. */
  async finish(keep: (key: string) => boolean = () => false): Promise<void> {
    const live = await this.#liveRows();
    await this.#endCopy();
    countWritten(this.changes.added + this.changes.changed);
    const gone = [...live.keys()].filter((key) => !keep(key));
    this.changes.removed = gone.length;
    const ended = gone.concat(this.#closed);
    this.#live = new Map();
    if (ended.length > 0) await this.#close(ended);
  }

  async #close(ended: readonly string[]): Promise<void> {
    const { key, name } = this.spec;
    const columns = key.map((_, at) => ended.map((row) => row.split(" ")[at]));
    await this.client.query(
      `update ${name} t set valid_to = $1
         from unnest(${key.map(({ type }, at) => `$${at + 3}::${type}[]`).join(", ")}) as gone(${key.map((_, at) => `k${at}`).join(", ")})
        where t.connector_id = $2 and t.valid_to is null and t.valid_from < $1
          and ${key.map(({ column }, at) => `t.${column} = gone.k${at}`).join(" and ")}`,
      [this.version, this.connectorId, ...columns],
    );
  }

  /** Waits until the socket has taken the rows: what the database has not read yet must not pile up here. */
  async #flush(): Promise<void> {
    this.#copy ??= this.#startCopy();
    await this.#send(this.#copy, this.#rows.take());
  }

  async #send(copy: CopyStreamQuery, bytes: Buffer): Promise<void> {
    // A COPY that broke off has no connection any more to be written to.
    if (this.#failure) throw this.#failure;
    const taken = new Promise<void>((resolve) => copy.write(bytes, () => resolve()));
    await Promise.race([taken, this.ended]);
    if (this.#failure) throw this.#failure;
  }

  #startCopy(): CopyStreamQuery {
    const { key, columns, name } = this.spec;
    const hash = columns.length > 0 ? ["hash"] : [];
    const list = ["connector_id", "valid_from", ...hash, ...[...key, ...columns].map(({ column }) => column)];
    const copy = this.client.query(
      copyFrom(`copy ${name} (${list.map((column) => `"${column}"`).join(", ")}) from stdin (format binary)`),
    );
    copy.on("error", (error) => {
      this.#failure = error;
    });
    return copy;
  }

  async #endCopy(): Promise<void> {
    if (!this.#rows.isEmpty) await this.#flush();
    if (!this.#copy) return;
    await this.#send(this.#copy, CopyRows.end);
    const finished = once(this.#copy, "finish");
    this.#copy.end();
    // `once` rejects with the stream's error.
    await Promise.race([finished, this.ended]);
  }
}
