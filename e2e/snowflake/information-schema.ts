import type { Column, Row, SqlType, Relation as Table, Value } from "../sql-front/dialect";
import { dataType } from "./data-types";
import type { Visibility } from "./visibility";
import type { Database, Relation, Schema } from "./world";

export const columns = (text: string): Column[] =>
  text
    .trim()
    .split(/\s+/)
    .map((written) => {
      const [name = "", type = "string"] = written.split(":");
      return { name, type: type as SqlType };
    });

export function table(of: readonly Column[], records: Iterable<Record<string, Value>>): Table {
  const places = new Map(of.map(({ name }, index) => [name, index]));
  const rows: Row[] = [];
  for (const record of records) {
    const row = new Array<Value>(of.length).fill(null);
    for (const name in record) {
      const place = places.get(name);
      if (place !== undefined) row[place] = record[name] ?? null;
    }
    rows.push(row);
  }
  return { columns: of, rows };
}

type View = {
  columns: readonly Column[];
  records: (database: Database, seen: Visibility) => Iterable<Record<string, Value>>;
};

export type Located = { database: Database; schema: Schema; relation: Relation };

const seenRelations = (database: Database, seen: Visibility): Located[] =>
  seen
    .schemas(database)
    .flatMap((schema) => seen.relations(database, schema).map((relation) => ({ database, schema, relation })));

const yes = (is: boolean | undefined): string => (is ? "YES" : "NO");
const millis = (time: Date): number => time.getTime();
const text = (value: string | undefined): Value => (value === undefined || value === "" ? null : value);

const whereabouts = ({ database, schema, relation }: Located) => ({
  TABLE_CATALOG: database.name,
  TABLE_SCHEMA: schema.name,
  TABLE_NAME: relation.name,
});

const TABLE_TYPES: Record<Relation["kind"], string> = {
  TABLE: "BASE TABLE",
  VIEW: "VIEW",
  "MATERIALIZED VIEW": "MATERIALIZED VIEW",
  "EXTERNAL TABLE": "EXTERNAL TABLE",
  "DYNAMIC TABLE": "BASE TABLE",
};
const hasRows = ({ kind }: Relation): boolean => kind !== "VIEW" && kind !== "EXTERNAL TABLE";
const isView = ({ kind }: Relation): boolean => kind === "VIEW" || kind === "MATERIALIZED VIEW";

/** The text of a secure view is its owner's alone; that of a dynamic table is not in this schema. */
export const visibleText = (relation: Relation, seen: Visibility): Value =>
  relation.isSecure && !seen.owns(relation) ? null : text(relation.definition);

export const informationSchema: Readonly<Record<string, View>> = {
  TABLES: {
    columns: columns(
      `TABLE_CATALOG TABLE_SCHEMA TABLE_NAME TABLE_OWNER TABLE_TYPE IS_TRANSIENT CLUSTERING_KEY ROW_COUNT:integer
       BYTES:integer RETENTION_TIME:integer SELF_REFERENCING_COLUMN_NAME REFERENCE_GENERATION USER_DEFINED_TYPE_CATALOG
       USER_DEFINED_TYPE_SCHEMA USER_DEFINED_TYPE_NAME IS_INSERTABLE_INTO IS_TYPED COMMIT_ACTION CREATED:timestamp
       LAST_ALTERED:timestamp LAST_DDL:timestamp LAST_DDL_BY AUTO_CLUSTERING_ON COMMENT IS_TEMPORARY IS_ICEBERG
       IS_DYNAMIC IS_IMMUTABLE IS_HYBRID`,
    ),
    records: (database, seen) => [
      ...seenRelations(database, seen).map((located) => {
        const { relation } = located;
        return {
          ...whereabouts(located),
          TABLE_OWNER: relation.owner,
          TABLE_TYPE: TABLE_TYPES[relation.kind],
          IS_TRANSIENT: relation.kind === "VIEW" ? null : yes(relation.isTransient),
          CLUSTERING_KEY: text(relation.clusteringKey),
          ROW_COUNT: hasRows(relation) ? (relation.rows ?? 0) : null,
          BYTES: hasRows(relation) ? (relation.bytes ?? 0) : null,
          RETENTION_TIME: hasRows(relation) ? 1 : null,
          IS_INSERTABLE_INTO: yes(relation.kind === "TABLE"),
          IS_TYPED: "YES",
          CREATED: millis(relation.createdAt),
          LAST_ALTERED: millis(relation.alteredAt),
          LAST_DDL: millis(relation.createdAt),
          LAST_DDL_BY: relation.owner,
          AUTO_CLUSTERING_ON: yes(relation.clusteringKey !== undefined),
          COMMENT: text(relation.comment),
          IS_TEMPORARY: "NO",
          IS_ICEBERG: yes(relation.isIceberg),
          IS_DYNAMIC: yes(relation.kind === "DYNAMIC TABLE"),
          IS_IMMUTABLE: "NO",
          IS_HYBRID: "NO",
        };
      }),
      // The schema lists its own views among the others.
      ...Object.keys(informationSchema).map((name) => ({
        TABLE_CATALOG: database.name,
        TABLE_SCHEMA: "INFORMATION_SCHEMA",
        TABLE_NAME: name,
        TABLE_OWNER: "",
        TABLE_TYPE: "VIEW",
        COMMENT: "Part of the information schema",
      })),
    ],
  },
  COLUMNS: {
    columns: columns(
      `TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME ORDINAL_POSITION:integer COLUMN_DEFAULT IS_NULLABLE DATA_TYPE
       CHARACTER_MAXIMUM_LENGTH:integer CHARACTER_OCTET_LENGTH:integer NUMERIC_PRECISION:integer
       NUMERIC_PRECISION_RADIX:integer NUMERIC_SCALE:integer DATETIME_PRECISION:integer INTERVAL_TYPE INTERVAL_PRECISION
       CHARACTER_SET_CATALOG CHARACTER_SET_SCHEMA CHARACTER_SET_NAME COLLATION_CATALOG COLLATION_SCHEMA COLLATION_NAME
       DOMAIN_CATALOG DOMAIN_SCHEMA DOMAIN_NAME UDT_CATALOG UDT_SCHEMA UDT_NAME SCOPE_CATALOG SCOPE_SCHEMA SCOPE_NAME
       MAXIMUM_CARDINALITY:integer DTD_IDENTIFIER IS_SELF_REFERENCING IS_IDENTITY IDENTITY_GENERATION IDENTITY_START
       IDENTITY_INCREMENT IDENTITY_MAXIMUM IDENTITY_MINIMUM IDENTITY_CYCLE IDENTITY_ORDERED SCHEMA_EVOLUTION_RECORD
       COMMENT`,
    ),
    // There are many of them: none is kept once its row is made.
    *records(database, seen) {
      for (const located of seenRelations(database, seen)) {
        const { TABLE_CATALOG, TABLE_SCHEMA, TABLE_NAME } = whereabouts(located);
        for (const [index, column] of located.relation.columns.entries())
          yield {
            TABLE_CATALOG,
            TABLE_SCHEMA,
            TABLE_NAME,
            COLUMN_NAME: column.name,
            ORDINAL_POSITION: index + 1,
            COLUMN_DEFAULT: text(column.default),
            IS_NULLABLE: yes(column.isNullable ?? true),
            ...dataType(column.type),
            IS_SELF_REFERENCING: "NO",
            IS_IDENTITY: "NO",
            COMMENT: text(column.comment),
          };
      }
    },
  },
  VIEWS: {
    columns: columns(
      `TABLE_CATALOG TABLE_SCHEMA TABLE_NAME TABLE_OWNER VIEW_DEFINITION CHECK_OPTION IS_UPDATABLE INSERTABLE_INTO
       IS_SECURE CREATED:timestamp LAST_ALTERED:timestamp LAST_DDL:timestamp LAST_DDL_BY COMMENT`,
    ),
    records: (database, seen) =>
      seenRelations(database, seen)
        .filter(({ relation }) => isView(relation))
        .map((located) => {
          const { relation } = located;
          return {
            ...whereabouts(located),
            TABLE_OWNER: relation.owner,
            VIEW_DEFINITION: visibleText(relation, seen),
            CHECK_OPTION: "NONE",
            IS_UPDATABLE: "NO",
            INSERTABLE_INTO: "NO",
            IS_SECURE: yes(relation.isSecure),
            CREATED: millis(relation.createdAt),
            LAST_ALTERED: millis(relation.alteredAt),
            LAST_DDL: millis(relation.createdAt),
            LAST_DDL_BY: relation.owner,
            COMMENT: text(relation.comment),
          };
        }),
  },
  SCHEMATA: {
    columns: columns(
      `CATALOG_NAME SCHEMA_NAME SCHEMA_OWNER IS_TRANSIENT IS_MANAGED_ACCESS RETENTION_TIME:integer
       DEFAULT_CHARACTER_SET_CATALOG DEFAULT_CHARACTER_SET_SCHEMA DEFAULT_CHARACTER_SET_NAME SQL_PATH CREATED:timestamp
       LAST_ALTERED:timestamp COMMENT`,
    ),
    records: (database, seen) => [
      ...seen.schemas(database).map((schema) => ({
        CATALOG_NAME: database.name,
        SCHEMA_NAME: schema.name,
        SCHEMA_OWNER: schema.owner,
        IS_TRANSIENT: "NO",
        IS_MANAGED_ACCESS: "NO",
        RETENTION_TIME: 1,
        CREATED: millis(schema.createdAt),
        LAST_ALTERED: millis(schema.createdAt),
        COMMENT: text(schema.comment),
      })),
      {
        CATALOG_NAME: database.name,
        SCHEMA_NAME: "INFORMATION_SCHEMA",
        SCHEMA_OWNER: "",
        IS_TRANSIENT: "NO",
        IS_MANAGED_ACCESS: "NO",
        CREATED: millis(database.createdAt),
        LAST_ALTERED: millis(database.createdAt),
        COMMENT: "Views describing the contents of schemas in this database",
      },
    ],
  },
  DATABASES: {
    columns: columns(
      "DATABASE_NAME DATABASE_OWNER IS_TRANSIENT COMMENT CREATED:timestamp LAST_ALTERED:timestamp RETENTION_TIME:integer TYPE",
    ),
    records: (_, seen) =>
      seen.databases().map((database) => ({
        DATABASE_NAME: database.name,
        DATABASE_OWNER: database.owner,
        IS_TRANSIENT: "NO",
        COMMENT: text(database.comment),
        CREATED: millis(database.createdAt),
        LAST_ALTERED: millis(database.createdAt),
        RETENTION_TIME: 1,
        TYPE: "STANDARD",
      })),
  },
  ENABLED_ROLES: {
    columns: columns("ROLE_NAME ROLE_OWNER"),
    records: (_, seen) => [...seen.roles].sort().map((name) => ({ ROLE_NAME: name, ROLE_OWNER: "USERADMIN" })),
  },
};
