import type { PostgresConfig } from "./config";

/**
 * Plain SELECTs on pg_catalog, which every server from version 10 has. information_schema would not do: it leaves out
 * materialized views. pg_class shows what exists to anybody, so what the role may read is asked for each relation.
 */

/** Tables, partitioned tables, views, materialized views, foreign tables; a partition is a part of its parent. */
const relations = `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition`;

const userSchema = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

/** The schemas that were named, or all but Postgres' own: $1 is the list or null. */
const wanted = `case when $1::text[] is null then ${userSchema} else n.nspname = any($1::text[]) end`;

const visible = `(has_schema_privilege(n.oid, 'USAGE')
  and (has_table_privilege(c.oid, 'SELECT') or has_any_column_privilege(c.oid, 'SELECT')))`;

/** The order of keys: the same as relationKey() makes, compared as bytes. */
const keyOrder = `replace(n.nspname, '.', '..') || '.' || replace(c.relname, '.', '..') collate "C"`;

export const wantedSchemas = ({ schemas }: PostgresConfig): [string[] | null] => [schemas?.length ? schemas : null];

export const serverQuery = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
    current_database() as database, quote_ident(current_user) as role`;

export type SchemaRow = { name: string; quoted: string; usage: boolean };
export const schemasQuery = `
  select n.nspname as name, quote_ident(n.nspname) as quoted, has_schema_privilege(n.oid, 'USAGE') as usage
  from pg_namespace n where ${wanted} order by n.nspname`;

/** How much of each schema the role may select from. `owner` owns most of what it may not. */
export type VisibilityRow = {
  schema: string;
  quoted: string;
  usage: boolean;
  visible: number;
  hidden: number;
  owner: string | null;
};
export const visibilityQuery = `
  select n.nspname as schema, quote_ident(n.nspname) as quoted, has_schema_privilege(n.oid, 'USAGE') as usage,
    count(*) filter (where ${visible})::int as visible,
    count(*) filter (where not ${visible})::int as hidden,
    mode() within group (order by quote_ident(pg_get_userbyid(c.relowner))) filter (where not ${visible}) as owner
  ${relations} and ${wanted}
  group by n.oid, n.nspname order by n.nspname`;

export type FoundRow = { schema: number; table: number; view: number; materialized_view: number; column: number };
export const foundQuery = `
  with seen as (select c.oid, c.relkind, c.relnamespace ${relations} and ${wanted} and ${visible})
  select count(distinct relnamespace)::int as "schema",
    count(*) filter (where relkind in ('r', 'p', 'f'))::int as "table",
    count(*) filter (where relkind in ('v', 'm'))::int as "view",
    count(*) filter (where relkind = 'm')::int as materialized_view,
    (select count(*)::int from pg_attribute a join seen on a.attrelid = seen.oid
      where a.attnum > 0 and not a.attisdropped and has_column_privilege(a.attrelid, a.attnum, 'SELECT')) as "column"
  from seen`;

export type RelationRow = {
  oid: number;
  kind: "r" | "p" | "v" | "m" | "f";
  schema: string;
  name: string;
  owner: string;
  comment: string | null;
  attributes: number;
  /** Whether all of its columns may be read, rather than some. */
  whole: boolean;
  /** The planner's estimate; null where nobody has counted yet. */
  rows: number | null;
  bytes: number | null;
  partitions: number | null;
  partition_key: string | null;
  definition: string | null;
};

/**
 * In the order of keys. Rows and pages are the planner's, so that nothing is opened or counted; a partitioned table
 * has those of its partitions together. Before version 14 an uncounted table said 0 rows in 0 pages.
 */
export const relationsQuery = `
  select c.oid::int8::float8 as oid, c.relkind as kind, n.nspname as schema, c.relname as name,
    pg_get_userbyid(c.relowner) as owner, c.relnatts as attributes, has_table_privilege(c.oid, 'SELECT') as whole,
    (select d.description from pg_description d
      where d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0) as comment,
    case when c.relkind = 'p' then leaf.rows
      when c.relkind = 'v' or c.reltuples < 0 or (c.reltuples = 0 and c.relpages = 0) then null
      else c.reltuples::float8 end as rows,
    case when c.relkind = 'p' then leaf.pages when c.relkind in ('v', 'f') or c.relpages <= 0 then null
      else c.relpages::float8 end * current_setting('block_size')::float8 as bytes,
    leaf.partitions, case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join lateral (
    with recursive tree as (
      select inhrelid from pg_inherits where inhparent = c.oid
      union all select i.inhrelid from pg_inherits i join tree on i.inhparent = tree.inhrelid)
    select count(*)::int as partitions, sum(nullif(greatest(k.reltuples, 0), 0))::float8 as rows,
      sum(nullif(k.relpages, 0))::float8 as pages
    from tree join pg_class k on k.oid = tree.inhrelid where k.relkind <> 'p'
  ) leaf on c.relkind = 'p'
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and ${wanted} and ${visible}
  order by ${keyOrder}`;

export type ColumnRow = { name: string; type: string; comment: string | null; required: boolean };
/** The columns of one relation, as one value: that is quicker for hundreds of thousands of them than a row each. */
export type ColumnsRow = {
  oid: number;
  columns: [name: string, type: string, comment: string | null, required: boolean][];
};
// The list stands there twice: otherwise every piece goes through all descriptions there are.
const columns = (condition: string): string => `
  select a.attrelid::int8::float8 as oid, json_agg(json_build_array(
      a.attname, format_type(a.atttypid, a.atttypmod), d.description, a.attnotnull) order by a.attnum) as columns
  from pg_attribute a left join pg_description d
    on d.objoid = a.attrelid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
      and d.objoid = any($1::oid[])
  where a.attrelid = any($1::oid[]) and a.attnum > 0 and not a.attisdropped${condition}
  group by a.attrelid`;
/** The columns of some relations ($1: oids), all of which may be read. */
export const columnsQuery = columns("");
/** The same, leaving out those that the role may not select. */
export const openColumnsQuery = columns(" and has_column_privilege(a.attrelid, a.attnum, 'SELECT')");

export type DependencyRow = { source: number; view: number };
/** What views read from, by oid; a partition is told as the table it is a part of. */
export const dependenciesQuery = `
  with recursive bound as (
    select distinct d.refobjid as source, r.ev_class as view
    from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
      join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')
    where d.refobjid <> r.ev_class
  ), whole as (
    select source, view from bound
    union select i.inhparent, whole.view from whole
      join pg_class part on part.oid = whole.source and part.relispartition
      join pg_inherits i on i.inhrelid = part.oid)
  select whole.source::int8::float8 as source, whole.view::int8::float8 as view
  from whole join pg_class c on c.oid = whole.source and not c.relispartition`;
