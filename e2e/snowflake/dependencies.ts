import type { Relation as Table } from "../sql-front/dialect";
import { columns, type Located, table } from "./information-schema";
import type { Database, Relation } from "./world";

const DOMAINS: Record<Relation["kind"], string> = {
  TABLE: "TABLE",
  VIEW: "VIEW",
  "MATERIALIZED VIEW": "MATERIALIZED VIEW",
  "EXTERNAL TABLE": "EXTERNAL TABLE",
  "DYNAMIC TABLE": "TABLE",
};

/** SNOWFLAKE.ACCOUNT_USAGE.OBJECT_DEPENDENCIES: the whole account, whoever sees it. */
export function objectDependencies(databases: readonly Database[]): Table {
  const of = columns(
    `REFERENCED_DATABASE REFERENCED_SCHEMA REFERENCED_OBJECT_NAME REFERENCED_OBJECT_ID:integer
     REFERENCED_OBJECT_DOMAIN REFERENCING_DATABASE REFERENCING_SCHEMA REFERENCING_OBJECT_NAME
     REFERENCING_OBJECT_ID:integer REFERENCING_OBJECT_DOMAIN DEPENDENCY_TYPE`,
  );
  const all = databases.flatMap((database) =>
    database.schemas.flatMap((schema) => schema.relations.map((relation) => ({ database, schema, relation }))),
  );
  const keyOf = (...path: readonly string[]) => JSON.stringify(path);
  const byPath = new Map(
    all.map((located, index) => [
      keyOf(located.database.name, located.schema.name, located.relation.name),
      { kind: located.relation.kind, id: 1000 + index },
    ]),
  );
  const records = all.flatMap(({ database, schema, relation }) =>
    (relation.reads ?? []).map(([readDatabase, readSchema, readName]) => {
      const read = byPath.get(keyOf(readDatabase, readSchema, readName));
      return {
        REFERENCED_DATABASE: readDatabase,
        REFERENCED_SCHEMA: readSchema,
        REFERENCED_OBJECT_NAME: readName,
        REFERENCED_OBJECT_ID: read?.id ?? null,
        REFERENCED_OBJECT_DOMAIN: DOMAINS[read?.kind ?? "TABLE"],
        REFERENCING_DATABASE: database.name,
        REFERENCING_SCHEMA: schema.name,
        REFERENCING_OBJECT_NAME: relation.name,
        REFERENCING_OBJECT_ID: byPath.get(keyOf(database.name, schema.name, relation.name))?.id ?? null,
        REFERENCING_OBJECT_DOMAIN: DOMAINS[relation.kind],
        DEPENDENCY_TYPE: relation.kind === "MATERIALIZED VIEW" ? "BY_ID" : "BY_NAME",
      };
    }),
  );
  return table(of, records);
}

/** INFORMATION_SCHEMA.GET_OBJECT_REFERENCES: what one view reads. */
export function objectReferences(
  { database, schema, relation }: Located,
  kindOf: (path: readonly string[]) => string,
): Table {
  const of = columns(
    `DATABASE_NAME SCHEMA_NAME VIEW_NAME REFERENCED_DATABASE_NAME REFERENCED_SCHEMA_NAME REFERENCED_OBJECT_NAME
     REFERENCED_OBJECT_TYPE`,
  );
  return table(
    of,
    (relation.reads ?? []).map((path) => ({
      DATABASE_NAME: database.name,
      SCHEMA_NAME: schema.name,
      VIEW_NAME: relation.name,
      REFERENCED_DATABASE_NAME: path[0],
      REFERENCED_SCHEMA_NAME: path[1],
      REFERENCED_OBJECT_NAME: path[2],
      REFERENCED_OBJECT_TYPE: kindOf(path),
    })),
  );
}
