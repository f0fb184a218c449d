import { type MysqlConfig, wantedDatabases } from "./config";
import type { Session } from "./connect";
import {
  type ColumnCountRow,
  type CountRow,
  columnCountQuery,
  countQuery,
  databasesQuery,
  type ServerRow,
  serverQuery,
} from "./crawl-queries";
import { serverVersion } from "./server-version";

/** The figures at the end of a test. Databases count as schemas, which is what dbt calls them. */
export const countVisible = async (session: Session, config: MysqlConfig): Promise<Record<string, number | string>> => {
  const figures = { schema: 0, table: 0, view: 0, materialized_view: 0, column: 0 };
  for (const { name } of await session.query<{ name: string }>(...databasesQuery(wantedDatabases(config)))) {
    const counts = await session.query<CountRow>(countQuery, [name]);
    const [columns] = await session.query<ColumnCountRow>(columnCountQuery, [name, name]);
    for (const { type, count } of counts) figures[type === "VIEW" ? "view" : "table"] += Number(count);
    figures.column += Number(columns?.count ?? 0);
    if (counts.length > 0) figures.schema += 1;
  }
  const [server] = await session.query<ServerRow>(serverQuery);
  const version = server && serverVersion(server.version);
  return { ...figures, ...(version && { serverVersion: `${version.product} ${version.text}` }) };
};
