import type { CrawlSink } from "../contract";
import type { CrawledColumn } from "../shared/warehouse/relation-asset";
import { type MysqlConfig, wantedDatabases } from "./config";
import type { Session } from "./connect";
import {
  type ColumnRow,
  type CountRow,
  columnsQuery,
  countQuery,
  databasesQuery,
  type PartitionRow,
  partitionsQuery,
  type ServerRow,
  serverQuery,
  type TableRow,
  tablesQuery,
  type ViewRow,
  viewsQuery,
} from "./crawl-queries";
import { grantsFor } from "./grants";
import { keyOf, toAsset } from "./to-asset";
import { viewSources } from "./view-sources";

const PROGRESS_EVERY = 250;

const byKey = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const byName = <Row extends { name: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.name, row]));

/** The columns of one relation after the other, as they stream in. Relations without any do not come. */
async function* columnsByRelation(
  session: Session,
  schema: string,
): AsyncGenerator<[relation: string, columns: CrawledColumn[]]> {
  let relation: string | undefined;
  let columns: CrawledColumn[] = [];
  for await (const row of session.stream<ColumnRow>(columnsQuery, [schema])) {
    if (row.relation !== relation) {
      if (relation !== undefined) yield [relation, columns];
      relation = row.relation;
      columns = [];
    }
    const { name, type, comment, nullable } = row;
    columns.push({ name, type, comment: comment || null, required: nullable === "NO" });
  }
  if (relation !== undefined) yield [relation, columns];
}

/** Reads one database. `onAsset` is told of each relation that was put. */
const crawlDatabase = async (
  session: Session,
  schema: string,
  sink: CrawlSink,
  onAsset: () => void,
): Promise<{ hiddenViews: number }> => {
  const tables = await session.query<TableRow>(tablesQuery, [schema]);
  const views = byName(await session.query<ViewRow>(viewsQuery, [schema]));
  const partitions = byName(await session.query<PartitionRow>(partitionsQuery, [schema]));
  const waiting = tables.sort((left, right) => byKey(keyOf(schema, left.name), keyOf(schema, right.name))).values();
  let hiddenViews = 0;

  const put = async (table: TableRow, columns: CrawledColumn[]): Promise<void> => {
    // Without SHOW VIEW the SQL of a view is empty.
    const definition = views.get(table.name)?.definition || null;
    if (table.type === "VIEW" && definition === null) hiddenViews += 1;
    await sink.asset(toAsset(schema, { table, definition, partition: partitions.get(table.name) }, columns));
    for (const source of viewSources(definition ?? ""))
      sink.edge({ from: keyOf(source.schema, source.name), to: keyOf(schema, table.name) });
    onAsset();
  };

  const next = () => waiting.next().value;
  let table = next();
  for await (const [relation, columns] of columnsByRelation(session, schema)) {
    // A table may have come or gone between the two questions.
    while (table && byKey(keyOf(schema, table.name), keyOf(schema, relation)) < 0) {
      await put(table, []);
      table = next();
    }
    if (table?.name !== relation) continue;
    await put(table, columns);
    table = next();
  }
  for (; table; table = next()) await put(table, []);
  return { hiddenViews };
};

/** Reads every relation that the account may see, database by database, in the order of keys. */
export const crawl = async (
  session: Session,
  config: MysqlConfig,
  sink: CrawlSink,
  signal: AbortSignal,
): Promise<void> => {
  const [server] = await session.query<ServerRow>(serverQuery);
  const found = await session.query<{ name: string }>(...databasesQuery(wantedDatabases(config)));
  const databases = found.map(({ name }) => name).sort((a, b) => byKey(keyOf(a, "x"), keyOf(b, "x")));
  let total = 0;
  for (const name of databases)
    for (const { count } of await session.query<CountRow>(countQuery, [name])) total += Number(count);
  let done = 0;
  sink.progress(done, total);
  for (const name of databases) {
    const { hiddenViews } = await crawlDatabase(session, name, sink, () => {
      // What has come already would be put to the end though the connection is gone.
      signal.throwIfAborted();
      done += 1;
      if (done % PROGRESS_EVERY === 0) sink.progress(done, total);
    });
    const [grant] = grantsFor("SELECT, SHOW VIEW", [name], server?.account ?? config.user);
    sink.warnings.add(
      "view-sql-hidden",
      "The SQL of views is shown only to who may SELECT and SHOW VIEW; without it they have no lineage here.",
      `${hiddenViews} in ${name}: ${grant}`,
      hiddenViews,
    );
  }
  sink.progress(done, total);
};
