import { AppError } from "../../core/errors";
import { relationKey } from "../../core/ids";
import type { CrawlSink } from "../contract";
import { relationAsset } from "../shared/warehouse/relation-asset";
import type { SnowflakeConfig } from "./config";
import {
  anyRow,
  columnRow,
  columnsQuery,
  type DefinitionRow,
  definitionRow,
  definitionsQueries,
  MOST_SHOWN,
  tableRow,
  tablesQuery,
  useWarehouse,
  viewRow,
  viewsQuery,
  whoQuery,
  whoRow,
} from "./crawl-queries";
import { findDatabase } from "./find-database";
import { findWarehouse } from "./find-warehouse";
import { tellDependencies } from "./lineage";
import { rowsAbout } from "./merge-rows";
import { written } from "./names";
import { toRelation } from "./relation";
import type { Session } from "./session";
import { findSchemas } from "./visible";

const TOLD_EVERY = 100;

/** Seen by nobody but the session that made them. */
const isTemporary = (tableType: string | null): boolean => tableType?.includes("TEMPORARY") ?? false;

/** What SHOW tells by the key of the table. A kind that cannot be listed is a loss of detail and no more. */
const readDefinitions = async (
  session: Session,
  database: string,
  sink: CrawlSink,
): Promise<ReadonlyMap<string, DefinitionRow>> => {
  const byKey = new Map<string, DefinitionRow>();
  for (const [kind, query] of Object.entries(definitionsQueries(database))) {
    const rows = await session.rows(query, definitionRow).catch(() => null);
    const detail = "Their text, or where their files lie, could not be read.";
    if (rows === null) sink.warnings.add("details-not-read", detail, `${kind}: SHOW was refused`);
    else if (rows.length >= MOST_SHOWN) sink.warnings.add("details-not-read", detail, `${kind}: after ${MOST_SHOWN}`);
    for (const row of rows ?? []) byKey.set(relationKey([database, row.schema_name, row.name]), row);
  }
  return byKey;
};

/**
 * Reads every table and view that the role may see: one query for each of tables, columns and views, side by side and
 * in one order, so that only what is about one relation is held.
 */
export const crawl = async (session: Session, config: SnowflakeConfig, sink: CrawlSink): Promise<void> => {
  const [who] = await session.rows(whoQuery, whoRow);
  const role = who?.ROLE ?? config.role ?? "PUBLIC";
  const here = await findDatabase(session, config, role);
  const { name: database } = here;
  const warehouse = await findWarehouse(session, config, role);
  await session.rows(useWarehouse(warehouse.name), anyRow);
  const definitions = await readDefinitions(session, database, sink);

  const { wanted: schemas, missing } = await findSchemas(session, here, config);
  for (const name of missing)
    sink.warnings.add("schema-missing", "Schemas that were named are not there, or the role may not see them.", name);
  if (schemas?.length === 0) {
    throw new AppError(
      "not-found",
      `${written(database)} has none of the schemas that were named: ${missing.join(", ")}.`,
      {
        remedy: "Check the spelling under Schemas, and that the role may see them; or leave the field empty.",
      },
    );
  }
  // The first one alone, so that a warehouse resumes once, before the others wait for it.
  const tables = await session.stream(tablesQuery(database, schemas), tableRow);
  const columns = rowsAbout((await session.stream(columnsQuery(database, schemas), columnRow)).rows);
  const views = rowsAbout((await session.stream(viewsQuery(database, schemas), viewRow)).rows);
  let done = 0;
  sink.progress(done, tables.total);
  try {
    for await (const table of tables.rows) {
      if (isTemporary(table.TABLE_TYPE)) continue;
      const [view] = await views.of(table);
      const told = definitions.get(relationKey([database, table.TABLE_SCHEMA, table.TABLE_NAME]));
      await sink.asset(relationAsset(toRelation(database, table, await columns.of(table), view, told)));
      done += 1;
      if (done % TOLD_EVERY === 0) sink.progress(done, tables.total);
    }
  } finally {
    await Promise.all([columns.close(), views.close()]);
  }
  sink.progress(done, done);
  await tellDependencies(session, database, role, sink);
};
