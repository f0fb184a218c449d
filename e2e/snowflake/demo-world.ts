import type { Column, Grant, Path, Relation, World } from "./world";

const createdAt = new Date("2026-03-02T08:00:00.000Z");
const alteredAt = new Date("2026-11-01T04:30:00.000Z");

/** `NAME TYPE` with a comment after two dashes, one to a line. */
const columns = (text: string): Column[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [, name = "", type = "", comment] = /^\s*("[^"]+"|\w+)\s+(.+?)(?:\s+--\s*(.*))?$/.exec(line) ?? [];
      const isRequired = type.endsWith(" NOT NULL");
      return {
        name: name.replaceAll('"', ""),
        type: type.replace(/ NOT NULL$/, ""),
        ...(isRequired ? { isNullable: false } : {}),
        ...(comment ? { comment } : {}),
      };
    });

const relation = (name: string, kind: Relation["kind"], of: string, more: Partial<Relation> = {}): Relation => ({
  name,
  kind,
  owner: "TRANSFORMER",
  columns: columns(of),
  createdAt,
  alteredAt,
  ...(kind === "TABLE" || kind === "DYNAMIC TABLE" ? { rows: 1200, bytes: 96_000 } : {}),
  ...more,
});

const orders: Path = ["SHOP", "SALES", "ORDERS"];
const customers: Path = ["SHOP", "SALES", "CUSTOMERS"];

/** The least that a catalog needs, as its guide grants it. */
const catalogGrants = (database: string): Grant[] => [
  { privilege: "USAGE", on: "WAREHOUSE", path: ["CATALOG_WH"] },
  { privilege: "USAGE", on: "DATABASE", path: [database] },
  { privilege: "USAGE", on: "SCHEMA", path: [database] },
  { privilege: "REFERENCES", on: "TABLE", path: [database] },
  { privilege: "REFERENCES", on: "VIEW", path: [database] },
  { privilege: "REFERENCES", on: "MATERIALIZED VIEW", path: [database] },
  { privilege: "REFERENCES", on: "EXTERNAL TABLE", path: [database] },
  { privilege: "MONITOR", on: "DYNAMIC TABLE", path: [database] },
];

/** A shop: two databases, everything that a relation can be, and roles that see less and less of it. */
export function demoWorld(): World {
  return {
    account: "pedalworks-shop",
    warehouses: [
      { name: "CATALOG_WH", size: "X-Small", isSuspended: true, autoResumes: true },
      { name: "TRANSFORMING", size: "Medium" },
    ],
    databases: [
      {
        name: "SHOP",
        owner: "SYSADMIN",
        comment: "All of the shop",
        createdAt,
        schemas: [
          { name: "PUBLIC", owner: "SYSADMIN", createdAt, relations: [] },
          {
            name: "SALES",
            owner: "TRANSFORMER",
            comment: "What was sold",
            createdAt,
            relations: [
              relation(
                "ORDERS",
                "TABLE",
                `ORDER_ID NUMBER(38,0) NOT NULL -- The order's own number
CUSTOMER_ID NUMBER(38,0)
PLACED_AT TIMESTAMP_NTZ(9) -- When it was placed
AMOUNT NUMBER(12,2)
ADDRESS VARIANT
NOTE VARCHAR(80)`,
                { comment: "Orders, one row each", clusteringKey: "LINEAR(PLACED_AT)" },
              ),
              relation("CUSTOMERS", "TABLE", 'CUSTOMER_ID NUMBER(38,0) NOT NULL\n"fullName" VARCHAR(16777216)', {
                isTransient: true,
              }),
              relation("orders", "TABLE", '"id" NUMBER(38,0)', { comment: "Not the same as the one in upper case" }),
              relation("CUSTOMER_ORDERS", "VIEW", "CUSTOMER_ID NUMBER(38,0)\nORDERS NUMBER(18,0)", {
                definition:
                  "create or replace view SHOP.SALES.CUSTOMER_ORDERS as (select c.customer_id, count(*) as orders from SHOP.SALES.ORDERS o join SHOP.SALES.CUSTOMERS c using (customer_id) group by 1);",
                reads: [orders, customers],
              }),
              relation("PAYROLL", "VIEW", "PERSON VARCHAR(80)", {
                definition: "create secure view SHOP.SALES.PAYROLL as select person from SHOP.HR.PEOPLE;",
                isSecure: true,
                reads: [["SHOP", "HR", "PEOPLE"]],
              }),
              relation("DAILY_REVENUE", "DYNAMIC TABLE", "DAY DATE\nREVENUE NUMBER(38,2)", {
                definition:
                  "create dynamic table SHOP.SALES.DAILY_REVENUE target_lag = '1 hour' warehouse = TRANSFORMING as select placed_at::date as day, sum(amount) as revenue from SHOP.SALES.ORDERS group by 1;",
                reads: [orders],
              }),
              relation("LARGE_ORDERS", "MATERIALIZED VIEW", "ORDER_ID NUMBER(38,0)", {
                definition:
                  "create materialized view SHOP.SALES.LARGE_ORDERS as select order_id from SHOP.SALES.ORDERS where amount > 1000;",
                reads: [orders],
                rows: 12,
              }),
              relation("EXCHANGE_RATES", "EXTERNAL TABLE", "VALUE VARIANT"),
            ],
          },
          {
            name: "HR",
            owner: "HR_ADMIN",
            createdAt,
            relations: [relation("PEOPLE", "TABLE", "PERSON VARCHAR(80)", { owner: "HR_ADMIN" })],
          },
        ],
      },
      {
        name: "lower-case",
        owner: "SYSADMIN",
        createdAt,
        schemas: [
          {
            name: "raw",
            owner: "SYSADMIN",
            createdAt,
            relations: [relation("events", "TABLE", '"at" TIMESTAMP_TZ(9)')],
          },
        ],
      },
    ],
    roles: [
      { name: "CATALOG", grants: [...catalogGrants("SHOP"), ...catalogGrants("lower-case")] },
      {
        name: "CATALOG_WITH_USAGE",
        roles: ["CATALOG"],
        grants: [{ privilege: "IMPORTED PRIVILEGES", on: "DATABASE", path: ["SNOWFLAKE"] }],
      },
      // Each of these lacks the next thing.
      { name: "NO_WAREHOUSE", grants: catalogGrants("SHOP").slice(1) },
      { name: "NO_DATABASE", grants: catalogGrants("SHOP").slice(0, 1) },
      { name: "NO_SCHEMAS", grants: catalogGrants("SHOP").slice(0, 2) },
      { name: "NO_TABLES", grants: catalogGrants("SHOP").slice(0, 3) },
      { name: "TRANSFORMER", grants: catalogGrants("SHOP") },
    ],
    users: [
      {
        name: "CATALOG_USER",
        password: "correct horse battery staple",
        roles: ["CATALOG", "CATALOG_WITH_USAGE", "NO_WAREHOUSE", "NO_DATABASE", "NO_SCHEMAS", "NO_TABLES"],
        defaultRole: "CATALOG",
        defaultWarehouse: "CATALOG_WH",
        tokens: [
          { secret: "eyJ-a-token-of-its-own", role: "CATALOG" },
          { secret: "eyJ-an-expired-token", expiresAt: new Date("2026-01-01T00:00:00Z") },
        ],
      },
      { name: "LOCKED_USER", password: "locked", roles: ["CATALOG"], isLocked: true },
      { name: "DISABLED_USER", password: "disabled", roles: ["CATALOG"], isDisabled: true },
    ],
  };
}
