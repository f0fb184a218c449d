import { type CatalogRelation, eachOnce, groupBy } from "../warehouse-from-catalog";
import type { Grant, Relation, RelationKind, World } from "./world";

const createdAt = new Date("2026-03-02T08:00:00.000Z");
const alteredAt = new Date("2026-11-01T04:30:00.000Z");

const KINDS: Record<CatalogRelation["kind"], RelationKind> = {
  table: "TABLE",
  view: "VIEW",
  "materialized view": "MATERIALIZED VIEW",
  "external table": "EXTERNAL TABLE",
  "dynamic table": "DYNAMIC TABLE",
};

/**
 * The account that a catalog.json of dbt-snowflake was made from, as far as it tells: a role CATALOG that sees all of it,
 * and CATALOG_USER with the password `catalog` who holds that role.
 */
export function snowflakeWorld(relations: readonly CatalogRelation[]): World {
  const databases = groupBy(eachOnce(relations), ({ database }) => database).map(([name, inDatabase]) => ({
    name,
    owner: "SYSADMIN",
    createdAt,
    schemas: groupBy(inDatabase, ({ schema }) => schema).map(([schema, inSchema]) => ({
      name: schema,
      owner: "SYSADMIN",
      createdAt,
      relations: inSchema.map(relationOf),
    })),
  }));
  const grants = databases.flatMap(({ name }): Grant[] => [
    { privilege: "USAGE", on: "DATABASE", path: [name] },
    { privilege: "USAGE", on: "SCHEMA", path: [name] },
    ...Object.values(KINDS).map((on): Grant => ({ privilege: "REFERENCES", on, path: [name] })),
  ]);
  return {
    account: "pedalworks-shop",
    warehouses: [{ name: "CATALOG_WH", size: "X-Small" }],
    databases,
    roles: [
      {
        name: "CATALOG",
        grants: [
          ...grants,
          { privilege: "USAGE", on: "WAREHOUSE", path: ["CATALOG_WH"] },
          { privilege: "IMPORTED PRIVILEGES", on: "DATABASE", path: ["SNOWFLAKE"] },
        ],
      },
    ],
    users: [
      {
        name: "CATALOG_USER",
        password: "catalog",
        roles: ["CATALOG"],
        defaultRole: "CATALOG",
        defaultWarehouse: "CATALOG_WH",
      },
    ],
  };
}

const relationOf = (of: CatalogRelation): Relation => ({
  name: of.name,
  kind: KINDS[of.kind],
  owner: of.owner ?? "TRANSFORMER",
  columns: of.columns.map(({ name, type, comment }) => ({ name, type, ...(comment === null ? {} : { comment }) })),
  createdAt,
  alteredAt,
  ...(of.comment === null ? {} : { comment: of.comment }),
  ...(of.rows === null ? {} : { rows: of.rows }),
  ...(of.bytes === null ? {} : { bytes: of.bytes }),
  ...(of.kind === "table" || of.kind === "external table"
    ? {}
    : { definition: definitionOf(of), reads: [...of.reads] }),
});

const definitionOf = ({ kind, database, schema, name, query }: CatalogRelation): string =>
  `create or replace ${kind} ${database}.${schema}.${name}\n  as (\n    ${query ?? "select 1"}\n  );`;
