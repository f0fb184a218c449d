import "server-only";
import type { ClientBase } from "pg";
import { pool } from "@/lib/platform/db";

const MOST_RUNS = 20;
/** In all of them together: some tens of megabytes. */
const MOST_ROWS = 120_000;

type Entry<Run> = { connectorId: string; version: string; rows: number; run: Promise<Run> };

/**
 * The last few runs that were asked for, by their connector's published version: what it holds does not change until the
 * next is published. Whoever asks for a run while it is made waits for the same one.
 */
export class RunCache<Run extends { version: string; list: readonly unknown[] }> {
  readonly #entries = new Map<string, Entry<Run>>();

  async read(connectorId: string, invocationId: string, make: () => Promise<Run>): Promise<Run> {
    const version = await publishedVersion(connectorId);
    for (const [key, entry] of this.#entries)
      if (entry.connectorId === connectorId && entry.version !== version) this.#entries.delete(key);
    const key = JSON.stringify([connectorId, invocationId]);
    const known = this.#entries.get(key);
    const entry = known ?? { connectorId, version, rows: 0, run: make() };
    // Taken out and put in again: the first of the map is the one that was not asked for the longest.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const forget = () => this.#entries.get(key) === entry && this.#entries.delete(key);
    try {
      const run = await entry.run;
      entry.rows = run.list.length;
      // Published in between: it is answered, and made anew when it is asked for again.
      if (run.version !== entry.version) forget();
    } catch (thrown) {
      forget();
      throw thrown;
    }
    this.#dropOldest();
    return entry.run;
  }

  #dropOldest(): void {
    let rows = [...this.#entries.values()].reduce((sum, entry) => sum + entry.rows, 0);
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size <= MOST_RUNS && rows <= MOST_ROWS) return;
      this.#entries.delete(key);
      rows -= entry.rows;
    }
  }
}

/** The version and the sync that published it, as one word. */
export async function publishedVersion(
  connectorId: string,
  client: ClientBase | ReturnType<typeof pool> = pool(),
): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select concat_ws(' ', published_version, published_sync_id) as version from connectors where id = $1`,
    [connectorId],
  );
  return rows[0]?.version ?? "";
}
