/**
 * Plain SELECTs on information_schema, which shows an account what it has some privilege on and nothing else. Databases
 * are asked one by one: MariaDB looks a name up, and goes through everything for a condition.
 */

const own = ["information_schema", "mysql", "performance_schema", "sys", "ndbinfo"] as const;
const isOwn = `lower(schema_name) in (${own.map((name) => `'${name}'`).join(", ")})`;

export type ServerRow = { version: string; account: string; ssl: string | null };
export const serverQuery = "select version() as `version`, current_user() as `account`";
export const sslQuery = "show session status like 'Ssl_version'";

/** The databases to read, and the values that go with the query. */
export const databasesQuery = (wanted: readonly string[] | null): [sql: string, values: unknown[]] => [
  `select schema_name as \`name\` from information_schema.schemata
    where ${wanted === null ? `not ${isOwn}` : "binary schema_name in (?)"} order by schema_name`,
  wanted === null ? [] : [wanted],
];

/** What counts as a relation; sequences and MySQL's own are none. */
const isRelation = "table_type in ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED')";

export type CountRow = { type: string; count: number };
export const countQuery = `select table_type as \`type\`, count(*) as \`count\` from information_schema.tables
  where table_schema = ? and ${isRelation} group by table_type`;

export type ColumnCountRow = { count: number };
/** Without those of sequences, which are no relations. Takes the database twice. */
export const columnCountQuery = `select count(*) as \`count\` from information_schema.columns
  where table_schema = ? and table_name not in (
    select table_name from information_schema.tables where table_schema = ? and not ${isRelation})`;

export type ViewCountRow = { views: number; hidden: number | null };
/** How many views do not tell their SQL: it is empty without SHOW VIEW. */
export const viewCountQuery = `select count(*) as \`views\`, cast(sum(view_definition = '') as signed) as \`hidden\`
  from information_schema.views where table_schema = ?`;

export type TableRow = {
  name: string;
  type: string;
  engine: string | null;
  comment: string;
  rows: number | string | null;
  bytes: number | string | null;
};
export const tablesQuery = `select table_name as \`name\`, table_type as \`type\`, engine as \`engine\`,
    table_comment as \`comment\`, table_rows as \`rows\`, data_length + index_length as \`bytes\`
  from information_schema.tables where table_schema = ? and ${isRelation}`;

export type ViewRow = { name: string; definition: string };
export const viewsQuery = `select table_name as \`name\`, view_definition as \`definition\`
  from information_schema.views where table_schema = ?`;

export type PartitionRow = { name: string; partitions: number; method: string | null; expression: string | null };
export const partitionsQuery = `select table_name as \`name\`, count(distinct partition_name) as \`partitions\`,
    max(partition_method) as \`method\`, max(partition_expression) as \`expression\`
  from information_schema.partitions where table_schema = ? and partition_name is not null group by table_name`;

export type ColumnRow = { relation: string; name: string; type: string; comment: string; nullable: string };
/** In the order of the relations' keys: by the bytes of the name, with its dots doubled. */
export const columnsQuery = `select table_name as \`relation\`, column_name as \`name\`, column_type as \`type\`,
    column_comment as \`comment\`, is_nullable as \`nullable\`
  from information_schema.columns where table_schema = ?
  order by cast(replace(table_name, '.', '..') as binary), ordinal_position`;
