import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { officialClient } from "./official-client";
import { type BigQueryStandIn, startBigQuery } from "./start";

let standIn: BigQueryStandIn;
beforeAll(async () => {
  standIn = await startBigQuery({ pageLimit: 400 });
});
afterEach(() => {
  standIn.faults.clear();
  standIn.behaviour.pollsUntilDone = 0;
  standIn.forget();
});
afterAll(() => standIn.close());

const reasonOf = async (asking: Promise<unknown>) => {
  const error: unknown = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { code, errors, message } = error as { code?: unknown; errors?: { reason?: string }[]; message?: string };
  return { code, reason: errors?.[0]?.reason, message };
};

it("lists the datasets that the account may see, and describes one with where it is", async () => {
  const bigquery = await officialClient(standIn);
  const [datasets] = await bigquery.getDatasets();
  expect(datasets.map(({ id }) => id)).toEqual(["sales", "analytics", "archive", "frankfurt", "empty"]);
  const [metadata] = await bigquery.dataset("sales").getMetadata();
  expect(metadata).toMatchObject({ location: "EU", description: "What was sold", labels: { team: "sales" } });
  expect(standIn.violations).toEqual([]);
});

it("hands out a dataset of more than a thousand tables a page at a time", async () => {
  const bigquery = await officialClient(standIn);
  const [tables] = await bigquery.dataset("archive").getTables();
  expect(tables).toHaveLength(1100);
  expect(new Set(tables.map(({ id }) => id)).size).toBe(1100);
  expect(standIn.requests.filter(({ path }) => path.endsWith("/tables"))).toHaveLength(22);
});

it("describes nested and repeated fields, partitions and clusters as the REST API does", async () => {
  const bigquery = await officialClient(standIn);
  const [metadata] = await bigquery.dataset("sales").table("orders").getMetadata();
  expect(metadata).toMatchObject({
    type: "TABLE",
    numRows: "1200",
    timePartitioning: { type: "DAY", field: "placed_at" },
    clustering: { fields: ["customer_id", "order_id"] },
  });
  const fields: { name: string; type: string; mode?: string; fields?: unknown }[] = metadata.schema.fields;
  expect(fields.map(({ name, type, mode }) => [name, type, mode])).toEqual([
    ["order_id", "INTEGER", "REQUIRED"],
    ["customer_id", "INTEGER", undefined],
    ["placed_at", "TIMESTAMP", undefined],
    ["amount", "NUMERIC", undefined],
    ["address", "RECORD", undefined],
    ["items", "RECORD", "REPEATED"],
    ["tags", "STRING", "REPEATED"],
  ]);
});

it("answers queries with rows of the types that the columns have", async () => {
  const bigquery = await officialClient(standIn);
  const [rows] = await bigquery.query(
    `SELECT t.table_name, t.creation_time, s.total_rows, s.deleted
     FROM \`region-eu\`.INFORMATION_SCHEMA.TABLES AS t
     LEFT JOIN \`region-eu\`.INFORMATION_SCHEMA.TABLE_STORAGE AS s USING (table_catalog, table_schema, table_name)
     WHERE t.table_schema = 'sales' ORDER BY t.table_name`,
  );
  expect(rows.map((row: Record<string, unknown>) => [row.table_name, row.total_rows, row.deleted])).toEqual([
    ["Orders", 1200, false],
    ["customers", 1200, false],
    ["customers_view", null, null],
    ["daily_revenue", 365, false],
    ["exchange_rates", null, null],
    ["orders", 1200, false],
    ["orders_before_move", 1200, false],
  ]);
  expect(rows[0].creation_time.value).toBe("2026-03-02T08:00:00.000Z");
});

it("tells every path within nested columns, with what was written about it", async () => {
  const bigquery = await officialClient(standIn);
  const [rows] = await bigquery.query(
    "SELECT field_path, data_type, description FROM `shop-data.sales.INFORMATION_SCHEMA.COLUMN_FIELD_PATHS` " +
      "WHERE table_name = 'orders' AND column_name IN ('address', 'items')",
  );
  expect(rows).toEqual([
    {
      field_path: "address",
      data_type: "STRUCT<street STRING, city STRING, location STRUCT<lat FLOAT64, lng FLOAT64>>",
      description: "Where it goes",
    },
    { field_path: "address.street", data_type: "STRING", description: null },
    { field_path: "address.city", data_type: "STRING", description: null },
    { field_path: "address.location", data_type: "STRUCT<lat FLOAT64, lng FLOAT64>", description: null },
    { field_path: "address.location.lat", data_type: "FLOAT64", description: null },
    { field_path: "address.location.lng", data_type: "FLOAT64", description: null },
    { field_path: "items", data_type: "ARRAY<STRUCT<sku STRING, quantity INT64>>", description: null },
    { field_path: "items.sku", data_type: "STRING", description: null },
    { field_path: "items.quantity", data_type: "INT64", description: null },
  ]);
});

it("writes options as literals of SQL", async () => {
  const bigquery = await officialClient(standIn);
  const [named] = await bigquery.query({
    query:
      "SELECT option_name, option_value FROM sales.INFORMATION_SCHEMA.TABLE_OPTIONS WHERE table_name IN UNNEST(@tables)",
    params: { tables: ["orders"] },
  });
  expect(named).toEqual([
    { option_name: "description", option_value: '"Orders, one row each.\\nThe \\"late\\" ones too."' },
    { option_name: "labels", option_value: '[STRUCT("layer", "mart")]' },
  ]);
});

it("gives a long answer a page at a time, after saying that it is not done", async () => {
  standIn.behaviour.pollsUntilDone = 2;
  const bigquery = await officialClient(standIn);
  const [rows] = await bigquery.query({
    query: "SELECT table_name FROM `region-us`.INFORMATION_SCHEMA.TABLES ORDER BY 1 DESC",
    location: "US",
  });
  expect(rows).toHaveLength(1100);
  expect(rows[0]).toEqual({ table_name: "export_of_part_1099" });
  expect(standIn.requests.filter(({ path }) => path.includes("/queries/"))).toHaveLength(4);
});

it("runs jobs that were inserted, and says what they are", async () => {
  const bigquery = await officialClient(standIn);
  const [job] = await bigquery.createQueryJob({
    query: "SELECT COUNT(*) AS tables FROM frankfurt.INFORMATION_SCHEMA.TABLES",
  });
  expect(job.metadata.status.state).toBe("RUNNING");
  expect(job.location).toBe("europe-west3");
  const [rows] = await job.getQueryResults();
  expect(rows).toEqual([{ tables: 1 }]);
  const [metadata] = await job.getMetadata();
  expect(metadata.status.state).toBe("DONE");
});

it("finds no dataset outside the place where the query runs, and no job without its place", async () => {
  const bigquery = await officialClient(standIn);
  const query = "SELECT table_name FROM sales.INFORMATION_SCHEMA.TABLES";
  expect(await reasonOf(bigquery.query({ query, location: "US" }))).toMatchObject({
    code: 404,
    reason: "notFound",
    message: "Not found: Dataset shop-data:sales was not found in location US",
  });
  const [job] = await bigquery.createQueryJob("SELECT table_name FROM frankfurt.INFORMATION_SCHEMA.TABLES");
  const lost = bigquery.job(job.id ?? "");
  expect(await reasonOf(lost.getMetadata())).toMatchObject({ code: 404, reason: "notFound" });
});

it.each([
  ["SELECT table_nam FROM sales.INFORMATION_SCHEMA.TABLES", "Unrecognized name: table_nam at [1:8]"],
  ["SELEC 1", 'Syntax error: Unexpected "SELEC" at [1:1]'],
  ["SELECT a FROM b", 'Table "b" must be qualified with a dataset (e.g. dataset.table).'],
  ["SELECT FOO(1)", "Function not found: foo at [1:8]"],
  [
    "SELECT table_name, COUNT(*) FROM sales.INFORMATION_SCHEMA.TABLES",
    "SELECT list expression references table_name which is neither grouped nor aggregated at [1:8]",
  ],
  [
    "SELECT 1 FROM sales.INFORMATION_SCHEMA.TABLES WHERE table_name = 1",
    "No matching signature for operator =: string, integer at [1:64]",
  ],
])("refuses %s, as BigQuery does", async (query, message) => {
  const bigquery = await officialClient(standIn);
  const { code, message: said } = await reasonOf(bigquery.query(query));
  expect([code, said]).toEqual([400, message]);
  expect(standIn.violations).toHaveLength(1);
});

it("refuses every role what it does not hold, in words that name it", async () => {
  const guest = standIn.addAccount("guest", [
    { project: "shop-data", role: "roles/bigquery.metadataViewer", dataset: "sales" },
  ]);
  const bigquery = await officialClient(standIn, guest);
  const [datasets] = await bigquery.getDatasets();
  expect(datasets.map(({ id }) => id)).toEqual(["sales"]);
  expect(await reasonOf(bigquery.query("SELECT 1"))).toEqual({
    code: 403,
    reason: "accessDenied",
    message:
      "Access Denied: Project shop-data: User does not have bigquery.jobs.create permission in project shop-data.",
  });
  expect(await reasonOf(bigquery.dataset("archive").getTables())).toMatchObject({
    reason: "accessDenied",
    message:
      "Access Denied: Dataset shop-data:archive: Permission bigquery.tables.list denied on dataset shop-data:archive (or it may not exist).",
  });
  const runner = standIn.addAccount("runner", [
    { project: "shop-data", role: "roles/bigquery.jobUser" },
    { project: "shop-data", role: "roles/bigquery.metadataViewer", dataset: "sales" },
  ]);
  const other = await officialClient(standIn, runner);
  const [rows] = await other.query("SELECT COUNT(*) AS n FROM sales.INFORMATION_SCHEMA.TABLES");
  expect(rows).toEqual([{ n: 7 }]);
  expect((await reasonOf(other.query("SELECT 1 FROM `region-eu`.INFORMATION_SCHEMA.TABLES"))).message).toBe(
    "Access Denied: Table shop-data:region-eu.INFORMATION_SCHEMA.TABLES: User does not have permission to query table " +
      "shop-data:region-eu.INFORMATION_SCHEMA.TABLES, or perhaps it does not exist in location eu.",
  );
});

it("gives data to nobody: a query of a table itself is refused", async () => {
  const bigquery = await officialClient(standIn);
  expect(await reasonOf(bigquery.query("SELECT order_id FROM sales.orders"))).toMatchObject({
    code: 403,
    reason: "accessDenied",
  });
});

it("says that the API is not turned on, and which project is unknown", async () => {
  const bigquery = await officialClient(standIn);
  expect(await reasonOf(bigquery.getDatasets({ projectId: "shop-not-enabled" }))).toMatchObject({
    code: 403,
    reason: "accessNotConfigured",
  });
  expect(await reasonOf(bigquery.getDatasets({ projectId: "nothing-here" }))).toMatchObject({
    code: 404,
    reason: "notFound",
  });
});

it("refuses a key that the account does not know, and an account that nobody knows", async () => {
  const wrongKey = await officialClient(standIn, standIn.foreignKeyFile());
  expect((await reasonOf(wrongKey.getDatasets())).message).toBe("invalid_grant: Invalid JWT Signature.");
  const nobody = await officialClient(standIn, {
    ...standIn.keyFile,
    client_email: "nobody@shop-data.iam.gserviceaccount.com",
  });
  expect((await reasonOf(nobody.getDatasets())).message).toBe("invalid_grant: Invalid grant: account not found");
});

it.each([
  ["rateLimited", 403, "rateLimitExceeded"],
  ["quotaExceeded", 403, "quotaExceeded"],
  ["outsidePerimeter", 403, "policyViolation"],
] as const)("can be %s", async (fault, code, reason) => {
  standIn.faults[fault]({ path: /\/datasets/ });
  const bigquery = await officialClient(standIn);
  expect(await reasonOf(bigquery.getDatasets())).toMatchObject({ code, reason });
  const [datasets] = await bigquery.getDatasets();
  expect(datasets).toHaveLength(5);
});
