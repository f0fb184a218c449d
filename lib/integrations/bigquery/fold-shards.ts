import type { ListedTable } from "./answers";

/** A relation of the catalog: one table, or all the tables that differ in a date at the end of their names. */
export type FoldedTable = {
  /** As the catalog names it: `events_*` for shards. */
  name: string;
  /** The table whose columns stand for all: of shards, the newest. */
  newest: ListedTable;
  shards: { count: number; newest: string; oldest: string } | null;
};

const dated = /^(.+_)(\d{4})(\d{2})(\d{2})$/;

/** Prefix and date of a date-sharded table's name; null for any other. */
export const shardOf = (name: string): { prefix: string; date: string } | null => {
  const match = dated.exec(name);
  if (!match) return null;
  const [, prefix = "", year = "", month = "", day = ""] = match;
  const date = `${year}-${month}-${day}`;
  const isDate =
    Number(year) >= 1900 && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return isDate ? { prefix, date } : null;
};

/**
 * Date shards folded into one, as the console of BigQuery shows them: also where there is only one yet, since the next
 * comes tomorrow. In the order of names, which is that of keys within a dataset.
 */
export const foldShards = (tables: readonly ListedTable[]): FoldedTable[] => {
  const byName = new Map<string, FoldedTable>();
  for (const table of tables) {
    const { tableId } = table.tableReference;
    const shard = table.type === "TABLE" ? shardOf(tableId) : null;
    if (!shard) {
      byName.set(tableId, { name: tableId, newest: table, shards: null });
      continue;
    }
    const name = `${shard.prefix}*`;
    const { date } = shard;
    const known = byName.get(name);
    if (!known?.shards) {
      byName.set(name, { name, newest: table, shards: { count: 1, newest: date, oldest: date } });
      continue;
    }
    known.shards.count += 1;
    if (date > known.shards.newest) {
      known.shards.newest = date;
      known.newest = table;
    }
    if (date < known.shards.oldest) known.shards.oldest = date;
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};
