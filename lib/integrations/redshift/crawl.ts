import { relationKey } from "../../core/ids";
import type { CrawlSink } from "../contract";
import type { CrawledColumn } from "../shared/warehouse/relation-asset";
import type { RedshiftConfig } from "./config";
import {
  type ColumnRow,
  columnsQuery,
  type DependencyRow,
  dependenciesQuery,
  type LateColumnRow,
  lateColumnsQuery,
  type RelationRow,
  relationsQuery,
  type ServerRow,
  serverQuery,
  type TableInfoRow,
  tableInfoQuery,
  type VisibilityRow,
  visibilityQuery,
} from "./crawl-queries";
import { readExternal } from "./external";
import { grantsFor } from "./grants";
import { ifAnswered, type Lack } from "./optional";
import type { RedshiftSession } from "./session";
import { isLateBinding, toAsset } from "./to-asset";

const RELATIONS_AT_ONCE = 400;

const byKey = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const place = (schema: string, name: string): string => `${schema}\0${name}`;

const warnOfHidden = (sink: CrawlSink, rows: readonly VisibilityRow[], role: string): void => {
  const message = `Tables that the user ${role} may not SELECT from stay out of the catalog.`;
  for (const row of rows) {
    const example = `${row.hidden} in schema ${row.quoted}: ${grantsFor([row], role).join(" ")}`;
    sink.warnings.add("not-visible", message, example, row.hidden);
  }
};

const warnOfLack = (sink: CrawlSink, lack: Lack | null, message: string, whenNotGranted: string): void => {
  if (lack !== null) sink.warnings.add("not-told", message, lack === "not-granted" ? whenNotGranted : undefined);
};

const lateColumns = async (session: RedshiftSession, sink: CrawlSink): Promise<Map<string, CrawledColumn[]>> => {
  const { rows, lack } = await ifAnswered(session.ask<LateColumnRow>(lateColumnsQuery));
  warnOfLack(sink, lack, "Redshift did not tell the columns of views WITH NO SCHEMA BINDING.", "");
  const byPlace = new Map<string, CrawledColumn[]>();
  for (const { schema, relation, name, type } of rows) {
    const column = { name, type, comment: null, required: false };
    const known = byPlace.get(place(schema, relation));
    if (known) known.push(column);
    else byPlace.set(place(schema, relation), [column]);
  }
  return byPlace;
};

const columnsOf = async (session: RedshiftSession, piece: readonly RelationRow[]) => {
  const byOid = new Map<number, CrawledColumn[]>();
  const bound = piece.filter(({ definition }) => !isLateBinding(definition));
  if (bound.length === 0) return byOid;
  for (const { oid, ...column } of await session.ask<ColumnRow>(columnsQuery(bound.map(({ oid }) => oid)))) {
    const known = byOid.get(oid);
    if (known) known.push(column);
    else byOid.set(oid, [column]);
  }
  return byOid;
};

const tellDependencies = async (session: RedshiftSession, keyByOid: ReadonlyMap<number, string>, sink: CrawlSink) => {
  const { rows, lack } = await ifAnswered(session.ask<DependencyRow>(dependenciesQuery));
  warnOfLack(sink, lack, "Redshift did not tell what views read from.", "");
  for (const { source, view } of rows) {
    const [from, to] = [keyByOid.get(source), keyByOid.get(view)];
    if (from !== undefined && to !== undefined) sink.edge({ from, to });
  }
};

/** Reads every relation that the user may select from, in the order of keys. */
export const crawl = async (session: RedshiftSession, config: RedshiftConfig, sink: CrawlSink): Promise<void> => {
  const [server] = await session.ask<ServerRow>(serverQuery);
  const { database = config.database, role = config.user } = server ?? {};
  const keyOf = ({ schema, name }: { schema: string; name: string }) => relationKey([database, schema, name]);
  const visibility = await session.ask<VisibilityRow>(...visibilityQuery(config));
  const relations = await session.ask<RelationRow>(...relationsQuery(config));
  const late = await lateColumns(session, sink);
  const info = await ifAnswered(session.ask<TableInfoRow>(tableInfoQuery));
  warnOfLack(
    sink,
    info.lack,
    "Row counts and sizes are told only to who may select from svv_table_info.",
    `GRANT SELECT ON svv_table_info TO ${role};`,
  );
  const infoByPlace = new Map(info.rows.map((row) => [place(row.schema, row.name), row]));
  const external = await readExternal(session, config, database);
  warnOfLack(sink, external.lack, "Redshift did not tell of external tables.", "");

  const bound = relations.map((row) => ({ key: keyOf(row), row }));
  const entries = [...bound, ...external.assets.map((asset) => ({ key: asset.key, asset }))].sort((left, right) =>
    byKey(left.key, right.key),
  );
  const total = entries.length;
  sink.progress(0, total);
  for (let at = 0; at < total; at += RELATIONS_AT_ONCE) {
    const piece = entries.slice(at, at + RELATIONS_AT_ONCE);
    const columns = await columnsOf(
      session,
      piece.flatMap((entry) => ("row" in entry ? [entry.row] : [])),
    );
    for (const entry of piece) {
      if ("asset" in entry) {
        await sink.asset(entry.asset);
        continue;
      }
      const { row } = entry;
      const own = late.get(place(row.schema, row.name)) ?? columns.get(row.oid) ?? [];
      await sink.asset(toAsset(database, row, own, infoByPlace.get(place(row.schema, row.name))));
    }
    sink.progress(at + piece.length, total);
  }
  await tellDependencies(session, new Map(bound.map(({ key, row }) => [row.oid, key])), sink);
  warnOfHidden(sink, visibility, role);
};
