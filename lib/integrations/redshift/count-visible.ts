import type { RedshiftConfig } from "./config";
import {
  type ExternalTableRow,
  externalTablesQuery,
  type RelationRow,
  relationsQuery,
  type ServerRow,
  serverQuery,
} from "./crawl-queries";
import { ifAnswered } from "./optional";
import { redshiftVersion } from "./redshift-version";
import type { RedshiftSession } from "./session";
import { toAsset } from "./to-asset";

/** The figures at the end of a test. */
export const countVisible = async (
  session: RedshiftSession,
  config: RedshiftConfig,
): Promise<Record<string, number | string>> => {
  const [server] = await session.ask<ServerRow>(serverQuery);
  const rows = await session.ask<RelationRow>(...relationsQuery(config));
  const external = await ifAnswered(session.ask<ExternalTableRow>(...externalTablesQuery(config)));
  const figures = { schema: 0, table: external.rows.length, view: 0, materialized_view: 0 };
  for (const row of rows) {
    const { type } = toAsset(config.database, row, [], undefined);
    figures[type === "table" ? "table" : "view"] += 1;
    if (type === "materialized_view") figures.materialized_view += 1;
  }
  figures.schema = new Set([...rows, ...external.rows].map(({ schema }) => schema)).size;
  const version = redshiftVersion(server?.version ?? "");
  return { ...figures, ...(version && { serverVersion: `Redshift ${version}` }) };
};
