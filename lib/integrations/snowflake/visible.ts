import type { SnowflakeConfig } from "./config";
import { MOST_SHOWN, objectRow, objectsQuery, schemaRow, schemasQuery } from "./crawl-queries";
import { type FoundDatabase, findDatabase } from "./find-database";
import { keptName, meant } from "./names";
import type { Session } from "./session";

const OWN_SCHEMA = "INFORMATION_SCHEMA";

export type FoundSchemas = {
  /** Those to read, as Snowflake keeps their names. */
  names: string[];
  /** Those that were asked for and are not there, or cannot be seen. */
  missing: string[];
  /** What to ask for: the same names, or null for all. */
  wanted: string[] | null;
};

/** The schemas that the role may look into, and which of them were meant. */
export const findSchemas = async (
  session: Session,
  database: FoundDatabase,
  { schemas = [] }: SnowflakeConfig,
): Promise<FoundSchemas> => {
  const shown = await session.rows(schemasQuery(database.name), schemaRow);
  const all = shown.map(({ name }) => name).filter((name) => name !== OWN_SCHEMA);
  if (schemas.length === 0) return { names: all, missing: [], wanted: null };
  const resolved = schemas.map((typed) => ({ typed, name: meant(typed, all) }));
  const missing = resolved.filter(({ name }) => name === null).map(({ typed }) => keptName(typed));
  const names = [...new Set(resolved.flatMap(({ name }) => name ?? []))];
  // Where not all could be listed, one that was not seen may well be there.
  return shown.length < MOST_SHOWN
    ? { names, missing, wanted: names }
    : { names, missing: [], wanted: [...names, ...missing] };
};

export type Visible = { tables: number; views: number; schemas: number; isCut: boolean };

/** How much the role may see, as far as SHOW tells it. */
export const countVisible = async (
  session: Session,
  database: FoundDatabase,
  wanted: readonly string[] | null,
): Promise<Visible> => {
  const all = await session.rows(objectsQuery(database.name), objectRow);
  const objects = all.filter(({ schema_name: schema }) => (wanted ? wanted.includes(schema) : schema !== OWN_SCHEMA));
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
  const database = await findDatabase(session, config, role);
  const { wanted } = await findSchemas(session, database, config);
  const { schemas, tables, views } = await countVisible(session, database, wanted);
  return {
    ...{ schema: schemas, table: tables, view: views },
    ...(version !== null && { serverVersion: `Snowflake ${version}` }),
  };
};
