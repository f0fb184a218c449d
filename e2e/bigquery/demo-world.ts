import { fieldOf } from "./types";
import type { Dataset, Field, Table, World } from "./world";

const createdAt = new Date("2026-03-02T08:00:00.000Z");
const modifiedAt = new Date("2026-11-01T04:30:00.000Z");

/** `name TYPE` with a comment after two dashes, one to a line. */
const fields = (text: string): Field[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [, name = "", type = "", description] = /^\s*(\w+)\s+(.+?)(?:\s+--\s*(.*))?$/.exec(line) ?? [];
      const isRequired = type.endsWith(" NOT NULL");
      const field = fieldOf(name, type.replace(/ NOT NULL$/, ""), description);
      return isRequired ? { ...field, mode: "REQUIRED" } : field;
    });

const table = (id: string, of: string, more: Partial<Table> = {}): Table => ({
  id,
  type: "TABLE",
  fields: fields(of),
  createdAt,
  modifiedAt,
  rows: 1200,
  bytes: 96_000,
  ...more,
});

const events = `event_id STRING NOT NULL -- One of its kind
event_name STRING
occurred_at TIMESTAMP`;

/** A shop: datasets in two places, everything that a table can be, and one dataset with more tables than a page holds. */
export function demoWorld({ manyTables = 1100 }: { manyTables?: number } = {}): World {
  const sales: Dataset = {
    id: "sales",
    location: "EU",
    description: "What was sold",
    labels: { team: "sales" },
    createdAt,
    tables: [
      table(
        "orders",
        `order_id INT64 NOT NULL -- The order's own number
customer_id INT64
placed_at TIMESTAMP -- When it was placed
amount NUMERIC(12, 2)
address STRUCT<street STRING, city STRING, location STRUCT<lat FLOAT64, lng FLOAT64>> -- Where it goes
items ARRAY<STRUCT<sku STRING, quantity INT64>>
tags ARRAY<STRING>`,
        {
          description: 'Orders, one row each.\nThe "late" ones too.',
          labels: { layer: "mart" },
          timePartitioning: { type: "DAY", field: "placed_at" },
          clustering: ["customer_id", "order_id"],
        },
      ),
      table("customers", "customer_id INT64 NOT NULL\nname STRING(80)\nsince DATE\nprofile JSON"),
      table("customers_view", "customer_id INT64\nname STRING", {
        type: "VIEW",
        query: "SELECT customer_id, name FROM `shop-data.sales.customers`",
        description: "Customers without their past",
      }),
      table("daily_revenue", "day DATE\nrevenue NUMERIC", {
        type: "MATERIALIZED_VIEW",
        query: "SELECT DATE(placed_at) AS day, SUM(amount) AS revenue FROM `shop-data.sales.orders` GROUP BY day",
        rows: 365,
      }),
      table("exchange_rates", "currency STRING\nrate FLOAT64", {
        type: "EXTERNAL",
        external: { sourceFormat: "CSV", sourceUris: ["gs://shop-data/rates/*.csv"] },
      }),
      table("orders_before_move", "order_id INT64", { type: "SNAPSHOT", base: { dataset: "sales", table: "orders" } }),
      table("Orders", "order_id INT64", { description: "Not the same table as the one in lower case" }),
    ],
  };
  const analytics: Dataset = {
    id: "analytics",
    location: "EU",
    createdAt,
    tables: [
      ...["20261028", "20261029", "20261030", "20261101"].map((day, index) =>
        table(`events_${day}`, events, { rows: 10_000 + index, bytes: 800_000 }),
      ),
      table("events_intraday_20261102", events),
      table("page_views", "url STRING", { timePartitioning: { type: "DAY" }, rows: 40_000 }),
    ],
  };
  const archive: Dataset = {
    id: "archive",
    location: "US",
    createdAt,
    tables: Array.from({ length: manyTables }, (_, index) =>
      table(`export_of_part_${String(index).padStart(4, "0")}`, "id INT64\nbody STRING"),
    ),
  };
  const frankfurt: Dataset = {
    id: "frankfurt",
    location: "europe-west3",
    createdAt,
    tables: [table("stock", "sku STRING")],
  };
  return {
    projects: [
      {
        id: "shop-data",
        number: "481516234200",
        friendlyName: "Shop data",
        datasets: [sales, analytics, archive, frankfurt, { id: "empty", location: "EU", createdAt, tables: [] }],
      },
      { id: "shop-sandbox", number: "481516234201", datasets: [] },
      { id: "shop-not-enabled", number: "481516234202", isApiEnabled: false, datasets: [] },
    ],
  };
}
