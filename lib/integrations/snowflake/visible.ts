import type { SnowflakeConfig } from "./config";
import { MOST_SHOWN, objectRow, objectsQuery, schemaRow, schemasQuery, wantedSchemas } from "./crawl-queries";
import { type FoundDatabase, findDatabase } from "./find-database";
import type { Session } from "./session";

const OWN_SCHEMA = "INFORMATION_SCHEMA";

/** Names of the schemas that the role may look into, of those that were asked for, and of those that there are not. */
export const visibleSchemas = async (
  session: Session,
  database: FoundDatabase,
  config: SnowflakeConfig,
): Promise<{ names: string[]; missing: string[] }> => {
  const wanted = wantedSchemas(config.schemas);
  const all = (await session.rows(schemasQuery(database.name), schemaRow)).map(({ name }) => name);
  const names = all.filter((name) => name !== OWN_SCHEMA && (wanted.length === 0 || wanted.includes(name)));
  // Where not all could be listed, one that was not seen may well be there.
  return { names, missing: all.length < MOST_SHOWN ? wanted.filter((name) => !all.includes(name)) : [] };
};

export type Visible = { tables: number; views: number; schemas: number; isCut: boolean };

/** How much the role may see, as far as SHOW tells it. */
export const countVisible = async (
  session: Session,
  database: FoundDatabase,
  config: SnowflakeConfig,
): Promise<Visible> => {
  const wanted = wantedSchemas(config.schemas);
  const all = await session.rows(objectsQuery(database.name), objectRow);
  const objects = all.filter(
    ({ schema_name: schema }) => schema !== OWN_SCHEMA && (wanted.length === 0 || wanted.includes(schema)),
  );
  const views = objects.filter(({ kind }) => kind?.includes("VIEW")).length;
  return {
    views,
    tables: objects.length - views,
    schemas: new Set(objects.map((object) => object.schema_name)).size,
    isCut: all.length >= MOST_SHOWN,
  };
};

/** Figures for the end of a test. Columns are not counted: that would take a running warehouse. */
export const found = async (session: Session, config: SnowflakeConfig, role: string, version: string | null) => {
  const { schemas, tables, views } = await countVisible(session, await findDatabase(session, config, role), config);
  return {
    ...{ schema: schemas, table: tables, view: views },
    ...(version !== null && { serverVersion: `Snowflake ${version}` }),
  };
};
