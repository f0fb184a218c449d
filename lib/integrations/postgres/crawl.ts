import type { Client } from "pg";
import type { CrawlSink } from "../contract";
import type { PostgresConfig } from "./config";
import {
  type ColumnRow,
  columnsQuery,
  type DependencyRow,
  dependenciesQuery,
  type RelationRow,
  relationsQuery,
  serverQuery,
  type VisibilityRow,
  visibilityQuery,
  wantedSchemas,
} from "./crawl-queries";
import { grantsFor } from "./grants";
import { toAsset } from "./to-asset";

const RELATIONS_AT_ONCE = 250;
/** A table may have 1600 columns: what bounds memory is how many columns are asked for together. */
const COLUMNS_AT_ONCE = 10_000;

/** Relations in pieces that hold a bounded number of columns each. */
export function* inPieces(rows: readonly RelationRow[], most = COLUMNS_AT_ONCE): Generator<RelationRow[]> {
  let piece: RelationRow[] = [];
  let columns = 0;
  for (const row of rows) {
    if (piece.length > 0 && columns + row.attributes > most) {
      yield piece;
      piece = [];
      columns = 0;
    }
    piece.push(row);
    columns += row.attributes;
  }
  if (piece.length > 0) yield piece;
}

const columnsByOid = async (client: Client, piece: readonly RelationRow[]): Promise<Map<number, ColumnRow[]>> => {
  const { rows } = await client.query<ColumnRow>(columnsQuery, [piece.map((row) => row.oid)]);
  const byOid = new Map<number, ColumnRow[]>();
  for (const row of rows) {
    const list = byOid.get(row.oid);
    if (list) list.push(row);
    else byOid.set(row.oid, [row]);
  }
  return byOid;
};

const warnOfHidden = (sink: CrawlSink, rows: readonly VisibilityRow[], role: string): void => {
  const message = `Tables that the user ${role} may not SELECT from stay out of the catalog.`;
  for (const row of rows) {
    for (let i = 0; i < row.hidden; i += 1) {
      const example = `${row.hidden} in schema ${row.quoted}: ${grantsFor([row], role).join(" ")}`;
      sink.warnings.add("not-visible", message, i === 0 ? example : undefined);
    }
  }
};

/** Reads every relation that the role may select from, in the order of keys, a few hundred at a time. */
export const crawl = async (client: Client, config: PostgresConfig, sink: CrawlSink): Promise<void> => {
  const server = await client.query<{ database: string; role: string }>(serverQuery);
  const { database = config.database, role = config.user } = server.rows[0] ?? {};
  const visibility = (await client.query<VisibilityRow>(visibilityQuery, wantedSchemas(config))).rows;
  const total = visibility.reduce((sum, row) => sum + row.visible, 0);
  const keys = new Map<number, string>();
  let done = 0;
  sink.progress(done, total);
  await client.query(`declare relations no scroll cursor for ${relationsQuery}`, wantedSchemas(config));
  for (;;) {
    const { rows } = await client.query<RelationRow>(`fetch ${RELATIONS_AT_ONCE} from relations`);
    if (rows.length === 0) break;
    for (const piece of inPieces(rows)) {
      const columns = await columnsByOid(client, piece);
      for (const row of piece) {
        const asset = toAsset(database, row, columns.get(row.oid) ?? []);
        keys.set(row.oid, asset.key);
        await sink.asset(asset);
      }
      done += piece.length;
      sink.progress(done, total);
    }
  }
  await client.query("close relations");
  for (const { source, view } of (await client.query<DependencyRow>(dependenciesQuery)).rows) {
    const [from, to] = [keys.get(source), keys.get(view)];
    // Both ends have to be in the catalog: what the role may not see is no one's upstream here.
    if (from !== undefined && to !== undefined) sink.edge({ from, to });
  }
  warnOfHidden(sink, visibility, role);
};
