import type { RedshiftConfig } from "./config";

/**
 * Plain SELECTs, in what Redshift's leader node knows: the catalog of PostgreSQL 8, without arrays, FILTER or LATERAL.
 * Tables of the leader (pg_class …) cannot be joined with those of the nodes (svv_table_info …): each is asked alone,
 * and they meet in memory.
 */

const own = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'catalog_history')`;

/** The schemas that were named, in whatever case, or all but Redshift's own; with the values for it. */
const wanted = (column: string, { schemas }: RedshiftConfig): [condition: string, values: string[]] => {
  if (!schemas?.length) return [column === "n.nspname" ? own : "true", []];
  const names = [...new Set(schemas.map((name) => name.toLowerCase()))];
  return [`lower(${column}) in (${names.map((_, at) => `$${at + 1}`).join(", ")})`, names];
};

/** Behind each materialized view stands a table that is no one's to see. */
const relations = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v') and c.relname !~ '^mv_tbl__.*__[0-9]+$'`;
const visible = "(has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT'))";

export type ServerRow = { version: string; database: string; role: string };
export const serverQuery = `select version() as version, current_database() as database,
  quote_ident(current_user::varchar) as role`;

export type SchemaRow = { name: string };
export const schemasQuery = (config: RedshiftConfig): [sql: string, values: string[]] => {
  const [condition, values] = wanted("n.nspname", config);
  return [`select n.nspname as name from pg_namespace n where ${condition} order by n.nspname`, values];
};

/** How much of each schema the user may select from. `owner` owns some of what it may not. */
export type VisibilityRow = {
  schema: string;
  quoted: string;
  usage: boolean;
  visible: number;
  hidden: number;
  owner: string | null;
};
export const visibilityQuery = (config: RedshiftConfig): [sql: string, values: string[]] => {
  const [condition, values] = wanted("n.nspname", config);
  return [
    `select n.nspname as schema, quote_ident(n.nspname) as quoted, has_schema_privilege(n.oid, 'USAGE') as usage,
      sum(case when ${visible} then 1 else 0 end)::float8 as visible,
      sum(case when ${visible} then 0 else 1 end)::float8 as hidden,
      max(case when ${visible} then null else quote_ident(pg_get_userbyid(c.relowner)) end) as owner
    ${relations} and ${condition} group by n.oid, n.nspname order by n.nspname`,
    values,
  ];
};

export type RelationRow = {
  oid: number;
  kind: "r" | "v";
  schema: string;
  name: string;
  owner: string;
  comment: string | null;
  definition: string | null;
};
export const relationsQuery = (config: RedshiftConfig): [sql: string, values: string[]] => {
  const [condition, values] = wanted("n.nspname", config);
  return [
    `select c.oid::int8::float8 as oid, c.relkind as kind, n.nspname as schema, c.relname as name,
      pg_get_userbyid(c.relowner) as owner, obj_description(c.oid, 'pg_class') as comment,
      case when c.relkind = 'v' then pg_get_viewdef(c.oid) end as definition
    ${relations} and ${condition} and ${visible}`,
    values,
  ];
};

export type ColumnRow = { oid: number; name: string; type: string; comment: string | null; required: boolean };
/** Of some relations. Numbers are written out: the leader takes no array. */
export const columnsQuery = (oids: readonly number[]): string =>
  `select a.attrelid::int8::float8 as oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    col_description(a.attrelid, a.attnum) as comment, a.attnotnull as required
  from pg_attribute a
  where a.attrelid in (${oids.map((oid) => Math.trunc(oid)).join(", ")}) and a.attnum > 0 and not a.attisdropped
  order by a.attrelid, a.attnum`;

export type LateColumnRow = { schema: string; relation: string; name: string; type: string; position: number };
/** Views WITH NO SCHEMA BINDING have no columns in pg_attribute. */
export const lateColumnsQuery = `
  select schema_name as schema, view_name as relation, column_name as name, column_type as type, position
  from pg_get_late_binding_view_cols() late(
    schema_name name, view_name name, column_name name, column_type varchar, position int)
  order by schema_name, view_name, position`;

export type DependencyRow = { source: number; view: number };
/** What views read from, by oid. Those WITH NO SCHEMA BINDING are not in here: nothing binds them. */
export const dependenciesQuery = `
  select distinct d.refobjid::int8::float8 as source, r.ev_class::int8::float8 as view
  from pg_rewrite r join pg_depend d on d.objid = r.oid
  where d.refobjid <> r.ev_class
    and d.classid = (select oid from pg_class where relname = 'pg_rewrite' and relnamespace = 11)
    and d.refclassid = (select oid from pg_class where relname = 'pg_class' and relnamespace = 11)`;

export type TableInfoRow = {
  schema: string;
  name: string;
  rows: number | null;
  megabytes: number | null;
  distribution: string | null;
  sort_key: string | null;
};
/** Sizes of what holds rows. It needs a grant of its own; empty tables are not in it. */
export const tableInfoQuery = `
  select "schema" as schema, "table" as name, tbl_rows::float8 as rows, size::float8 as megabytes,
    diststyle as distribution, sortkey1 as sort_key
  from svv_table_info where "database" = current_database()`;

export type ExternalTableRow = { schema: string; name: string; kind: string | null };
export const externalTablesQuery = (config: RedshiftConfig): [sql: string, values: string[]] => {
  const [condition, values] = wanted("schemaname", config);
  return [
    `select schemaname as schema, tablename as name, tabletype as kind from svv_external_tables
      where redshift_database_name = current_database() and ${condition}`,
    values,
  ];
};

export type ExternalColumnRow = LateColumnRow & { part: number };
export const externalColumnsQuery = (config: RedshiftConfig): [sql: string, values: string[]] => {
  const [condition, values] = wanted("schemaname", config);
  return [
    `select schemaname as schema, tablename as relation, columnname as name, external_type as type,
      columnnum as position, part_key as part from svv_external_columns
      where redshift_database_name = current_database() and ${condition}
      order by schemaname, tablename, columnnum`,
    values,
  ];
};
