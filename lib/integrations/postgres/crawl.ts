import type { Client } from "pg";
import type { CrawlSink } from "../contract";
import { readAhead } from "../shared/warehouse/read-ahead";
import type { PostgresConfig } from "./config";
import {
  type ColumnRow,
  type ColumnsRow,
  columnsQuery,
  type DependencyRow,
  dependenciesQuery,
  openColumnsQuery,
  type RelationRow,
  relationsQuery,
  serverQuery,
  type VisibilityRow,
  visibilityQuery,
  wantedSchemas,
} from "./crawl-queries";
import { grantsFor } from "./grants";
import { toAsset } from "./to-asset";

const RELATIONS_AT_ONCE = 2_000;
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

type Columns = ReadonlyMap<number, ColumnRow[]>;

const columnsByOid = async (client: Client, piece: readonly RelationRow[]): Promise<Columns> => {
  const byOid = new Map<number, ColumnRow[]>();
  for (const [text, isWhole] of [
    [columnsQuery, true],
    [openColumnsQuery, false],
  ] as const) {
    const oids = piece.filter((row) => row.whole === isWhole).map((row) => row.oid);
    if (oids.length === 0) continue;
    const { rows } = await client.query<ColumnsRow>(text, [oids]);
    for (const { oid, columns } of rows)
      byOid.set(
        oid,
        columns.map(([name, type, comment, required]) => ({ name, type, comment, required })),
      );
  }
  return byOid;
};

async function* readRelations(
  client: Client,
  config: PostgresConfig,
): AsyncGenerator<{ piece: RelationRow[]; columns: Columns }, void> {
  await client.query(`declare relations no scroll cursor for ${relationsQuery}`, wantedSchemas(config));
  for (;;) {
    const { rows } = await client.query<RelationRow>(`fetch ${RELATIONS_AT_ONCE} from relations`);
    if (rows.length === 0) break;
    for (const piece of inPieces(rows)) yield { piece, columns: await columnsByOid(client, piece) };
  }
  await client.query("close relations");
}

const warnOfHidden = (sink: CrawlSink, rows: readonly VisibilityRow[], role: string): void => {
  const message = `Tables that the user ${role} may not SELECT from stay out of the catalog.`;
  for (const row of rows) {
    const example = `${row.hidden} in schema ${row.quoted}: ${grantsFor([row], role).join(" ")}`;
    sink.warnings.add("not-visible", message, example, row.hidden);
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
  for await (const { piece, columns } of readAhead(readRelations(client, config))) {
    for (const row of piece) {
      const asset = toAsset(database, row, columns.get(row.oid) ?? []);
      keys.set(row.oid, asset.key);
      await sink.asset(asset);
    }
    done += piece.length;
    sink.progress(done, total);
  }
  for (const { source, view } of (await client.query<DependencyRow>(dependenciesQuery)).rows) {
    const [from, to] = [keys.get(source), keys.get(view)];
    // Both ends have to be in the catalog: what the role may not see is no one's upstream here.
    if (from !== undefined && to !== undefined) sink.edge({ from, to });
  }
  warnOfHidden(sink, visibility, role);
};
