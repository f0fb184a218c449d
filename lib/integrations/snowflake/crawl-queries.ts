import { z } from "zod";
import { quoted } from "./names";

/**
 * What is asked of Snowflake, all of it. SHOW and USE need no running warehouse and cost nothing; the views of
 * INFORMATION_SCHEMA need one. None reads a row of a table.
 */

/** SHOW refuses to list more at once. */
export const MOST_SHOWN = 10_000;

const text = z.string().nullable();
const count = z.union([z.number(), z.string().transform(Number)]).nullable();
const yes = z.union([z.string(), z.boolean(), z.null()]).transform((value) => /^(y|yes|true)$/i.test(String(value)));
const moment = z.union([z.date().transform((date) => date.toISOString()), z.string(), z.null()]);

/** Of a statement whose answer says nothing. */
export const anyRow = z.looseObject({});

const literal = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** The schemas that were named, or all but Snowflake's own. */
const wanted = (schemas: readonly string[] | null): string =>
  schemas !== null ? `table_schema in (${schemas.map(literal).join(", ")})` : "table_schema <> 'INFORMATION_SCHEMA'";

export const whoQuery = "select current_role() as role, current_version() as version";
export const whoRow = z.object({ ROLE: text, VERSION: text });

export const warehousesQuery = (pattern: string): string => `show warehouses like ${pattern}`;
export const warehouseRow = z.object({
  name: z.string(),
  state: text.optional(),
  size: text.optional(),
  auto_resume: yes.optional(),
});
export const useWarehouse = (name: string): string => `use warehouse ${quoted(name)}`;

export const databasesQuery = (pattern: string): string => `show databases like ${pattern}`;
/** `kind` says whether it came by a share. */
export const databaseRow = z.object({ name: z.string(), kind: text.optional(), origin: text.optional() });

export const schemasQuery = (database: string): string =>
  `show schemas in database ${quoted(database)} limit ${MOST_SHOWN}`;
export const schemaRow = z.object({ name: z.string() });

export const objectsQuery = (database: string): string =>
  `show objects in database ${quoted(database)} limit ${MOST_SHOWN}`;
export const objectRow = z.object({ name: z.string(), schema_name: z.string(), kind: text });

/** What only SHOW tells of some kinds of table: their text, or where their files lie. */
export const definitionsQueries = (database: string) => ({
  "dynamic tables": `show dynamic tables in database ${quoted(database)} limit ${MOST_SHOWN}`,
  "materialized views": `show materialized views in database ${quoted(database)} limit ${MOST_SHOWN}`,
  "external tables": `show external tables in database ${quoted(database)} limit ${MOST_SHOWN}`,
});
export const definitionRow = z.object({
  name: z.string(),
  schema_name: z.string(),
  text: text.optional(),
  target_lag: text.optional(),
  location: text.optional(),
  file_format_type: text.optional(),
});
export type DefinitionRow = z.infer<typeof definitionRow>;

const informationSchema = (database: string, view: string): string => `${quoted(database)}.information_schema.${view}`;

export const tablesQuery = (database: string, schemas: readonly string[] | null): string =>
  `select table_schema, table_name, table_type, table_owner, row_count, bytes, comment, clustering_key, last_altered, is_transient, is_dynamic, is_iceberg from ${informationSchema(database, "tables")} where ${wanted(schemas)} order by table_schema, table_name`;
export const tableRow = z.object({
  TABLE_SCHEMA: z.string(),
  TABLE_NAME: z.string(),
  TABLE_TYPE: text,
  TABLE_OWNER: text,
  ROW_COUNT: count,
  BYTES: count,
  COMMENT: text,
  CLUSTERING_KEY: text,
  LAST_ALTERED: moment,
  IS_TRANSIENT: yes,
  IS_DYNAMIC: yes,
  IS_ICEBERG: yes,
});
export type TableRow = z.infer<typeof tableRow>;

export const columnsQuery = (database: string, schemas: readonly string[] | null): string =>
  `select table_schema, table_name, column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, datetime_precision, is_nullable, comment from ${informationSchema(database, "columns")} where ${wanted(schemas)} order by table_schema, table_name, ordinal_position`;
export const columnRow = z.object({
  TABLE_SCHEMA: z.string(),
  TABLE_NAME: z.string(),
  COLUMN_NAME: z.string(),
  DATA_TYPE: text,
  CHARACTER_MAXIMUM_LENGTH: count,
  NUMERIC_PRECISION: count,
  NUMERIC_SCALE: count,
  DATETIME_PRECISION: count,
  IS_NULLABLE: yes,
  COMMENT: text,
});
export type ColumnRow = z.infer<typeof columnRow>;

export const viewsQuery = (database: string, schemas: readonly string[] | null): string =>
  `select table_schema, table_name, view_definition, is_secure from ${informationSchema(database, "views")} where ${wanted(schemas)} order by table_schema, table_name`;
export const viewRow = z.object({
  TABLE_SCHEMA: z.string(),
  TABLE_NAME: z.string(),
  VIEW_DEFINITION: text,
  IS_SECURE: yes,
});
export type ViewRow = z.infer<typeof viewRow>;

/** Snowflake writes dependencies down within three hours. */
export const dependenciesQuery = (database: string): string =>
  `select referenced_schema, referenced_object_name, referencing_schema, referencing_object_name from snowflake.account_usage.object_dependencies where referencing_database = ${literal(database)} and referenced_database = ${literal(database)}`;
export const dependencyRow = z.object({
  REFERENCED_SCHEMA: text,
  REFERENCED_OBJECT_NAME: z.string(),
  REFERENCING_SCHEMA: text,
  REFERENCING_OBJECT_NAME: z.string(),
});
