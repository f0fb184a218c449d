import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BigQueryStandIn, startBigQuery } from "@/e2e/bigquery/start";
import { WarningList } from "../../core/warnings";
import { stubEnvironment } from "../shared/fixtures/answering-server";
import { crawled, failureOf, type Opened, openClient, stepsOf } from "./fixtures/open-client";

// Pauses between tries are tested with the code that makes them.
vi.mock("../shared/clock", () => ({
  systemClock: { now: () => performance.now(), sleep: async () => {}, random: () => 0.5 },
}));

let server: BigQueryStandIn;

const start = async (options: Parameters<typeof startBigQuery>[0] = {}) => {
  server = await startBigQuery(options);
  stubEnvironment(new URL(server.url).host);
};
beforeEach(() => start());
afterEach(async () => {
  await server.close();
  vi.unstubAllEnvs();
});

const open = (change: Partial<Opened> = {}) =>
  openClient({
    ...{ keyFile: server.keyFile, ...change },
    config: { projectId: server.projectId, apiEndpoint: server.url, ...change.config },
  });
const test = (change: Partial<Opened> = {}) => stepsOf(open({ purpose: "test", ...change }));
const asked = (part: string) => server.requests.filter(({ path }) => path.includes(part)).length;

describe("a crawl", () => {
  it("tells of every relation in the order of keys, and asks nothing that BigQuery does not know", async () => {
    const { keys, progress, warnings } = await crawled(open());
    expect(keys).toHaveLength(1111);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
    expect(progress[0]).toEqual([0, 1111]);
    expect(progress.at(-1)).toEqual([1111, 1111]);
    expect(warnings).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  it("asks six questions for each location, and one more for each relation that needs it", async () => {
    await crawled(open());
    const locations = 3;
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(6 * locations + 1);
    // A materialized view and an external table.
    expect(asked("/tables/")).toBe(2);
  });

  it("tells of nested fields as columns with dots, as they stand in the table, with what is said of them", async () => {
    const { of } = await crawled(open({ config: { datasets: ["sales"] } }));
    const orders = of("shop-data.sales.orders");
    expect(orders?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "order_id INT64",
      "customer_id INT64",
      "placed_at TIMESTAMP",
      "amount NUMERIC(12, 2)",
      "address STRUCT<street STRING, city STRING, location STRUCT<lat FLOAT64, lng FLOAT64>>",
      "address.street STRING",
      "address.city STRING",
      "address.location STRUCT<lat FLOAT64, lng FLOAT64>",
      "address.location.lat FLOAT64",
      "address.location.lng FLOAT64",
      "items ARRAY<STRUCT<sku STRING, quantity INT64>>",
      "items.sku STRING",
      "items.quantity INT64",
      "tags ARRAY<STRING>",
    ]);
    expect(orders?.columns[0]).toMatchObject({
      description: "The order's own number",
      constraints: [{ type: "not_null" }],
    });
    expect(orders?.description).toBe('Orders, one row each.\nThe "late" ones too.');
    expect(orders?.relation).toBe("`shop-data`.`sales`.`orders`");
  });

  it("tells of partitions, clustering, labels and sizes", async () => {
    const { of } = await crawled(open());
    expect(of("shop-data.sales.orders")?.facts).toEqual({
      ...{ location: "EU", rowCount: 1200, sizeBytes: 96_000, lastAlteredAt: "2026-11-01T04:30:00.000Z" },
      ...{ partitionKey: "placed_at (DAY)", clusteredBy: "customer_id, order_id", labels: { layer: "mart" } },
    });
    expect(of("shop-data.analytics.page_views")?.facts.partitionKey).toBe("_PARTITIONTIME (DAY)");
    // The time at which a row came in is no column that anybody made.
    expect(of("shop-data.analytics.page_views")?.columns.map(({ name }) => name)).toEqual(["url"]);
  });

  it("tells of views, materialized views, external tables and snapshots as what they are", async () => {
    const { of } = await crawled(open());
    expect(of("shop-data.sales.customers_view")).toMatchObject({ type: "view", code: { language: "sql" } });
    expect(of("shop-data.sales.daily_revenue")).toMatchObject({
      type: "materialized_view",
      code: { raw: expect.stringMatching(/^SELECT DATE/) },
    });
    const { type, facts } = of("shop-data.sales.exchange_rates") ?? {};
    expect([type, facts?.sourceFormat, facts?.sourceUris]).toEqual([
      "external_table",
      "CSV",
      ["gs://shop-data/rates/*.csv"],
    ]);
    expect(of("shop-data.sales.orders_before_move")?.facts.snapshotOf).toBe("shop-data.sales.orders");
  });

  it("tells where views and snapshots come from", async () => {
    const { edges } = await crawled(open());
    expect(edges).toEqual([
      "shop-data.sales.customers > shop-data.sales.customers_view",
      "shop-data.sales.orders > shop-data.sales.daily_revenue",
      "shop-data.sales.orders > shop-data.sales.orders_before_move",
    ]);
  });

  it("folds date shards into one, with the rows of all of them", async () => {
    const { of, keys } = await crawled(open());
    expect(of("shop-data.analytics.events_*")?.facts).toMatchObject({
      ...{ shards: 4, newestShard: "2026-11-01", oldestShard: "2026-10-28", rowCount: 40_006 },
    });
    expect(keys.filter((key) => /\d{8}$/.test(key))).toEqual([]);
  });

  it("keeps names apart that differ in case alone", async () => {
    const { keys } = await crawled(open());
    expect(keys.filter((key) => key.toLowerCase() === "shop-data.sales.orders")).toHaveLength(2);
  });

  it("reads the datasets and the location that were named, and says which are not there", async () => {
    const named = await crawled(open({ config: { datasets: ["frankfurt", "gone"] } }));
    expect(named.keys).toEqual(["shop-data.frankfurt.stock"]);
    expect(named.warnings).toMatchObject([{ code: "not-found", examples: ["gone"] }]);
    const local = await crawled(open({ config: { location: "europe-west3", datasets: ["frankfurt", "archive"] } }));
    expect(local.keys).toEqual(["shop-data.frankfurt.stock"]);
    expect(local.warnings).toMatchObject([{ code: "other-location", examples: ["archive in US"] }]);
  });

  it("tells the same when answers come in many small pages, from jobs that take their time", async () => {
    const whole = await crawled(open({ config: { datasets: ["sales", "analytics"] } }));
    await server.close();
    await start({ pageLimit: 3, pollsUntilDone: 2 });
    const paged = await crawled(open({ config: { datasets: ["sales", "analytics"] } }));
    expect(paged.assets).toEqual(whole.assets);
    expect(paged.edges).toEqual(whole.edges);
    expect(server.violations).toEqual([]);
  });

  it("asks dataset by dataset where that is all that is open, and says what it lacks", async () => {
    const project = server.projectId;
    const keyFile = server.addAccount("narrow", [
      { project, role: "roles/bigquery.jobUser" },
      { project, role: "roles/bigquery.metadataViewer", dataset: "sales" },
      { project, role: "roles/bigquery.metadataViewer", dataset: "frankfurt" },
    ]);
    const { keys, of, warnings } = await crawled(open({ keyFile }));
    expect(keys).toContain("shop-data.sales.orders");
    expect(keys).toContain("shop-data.frankfurt.stock");
    expect(of("shop-data.sales.orders")?.facts.rowCount).toBeUndefined();
    expect(of("shop-data.sales.orders")?.columns).toHaveLength(14);
    expect(warnings.map(({ code }) => code)).toContain("asked-one-by-one");
    expect(JSON.stringify(warnings)).toContain("--role=roles/bigquery.metadataViewer");
  });

  it.each([
    ["a rate limit", () => server.faults.rateLimited({ path: /queries/ })],
    ["an outage of a moment", () => server.faults.unavailable(503, { path: /queries/ })],
    ["a connection that breaks", () => server.faults.resetConnection({ path: /datasets/ })],
    ["a body that is cut off", () => server.faults.cutBody({ path: /queries/ })],
    ["a token service that stumbles", () => server.faults.unavailable(503, { path: /token/ })],
  ])("gets over %s", async (_, fault) => {
    fault();
    const { keys } = await crawled(open({ config: { datasets: ["sales"] } }));
    expect(keys).toHaveLength(7);
  });

  it("gets over a token that is taken back before its time", async () => {
    const client = open({ config: { datasets: ["sales"] } });
    await client.found();
    server.expireTokens();
    expect((await crawled(client)).keys).toHaveLength(7);
    expect(asked("/token")).toBe(2);
  });

  it("gives up on a quota that stays used up, and says when to come back", async () => {
    server.faults.quotaExceeded({ times: 1000, path: /queries/ });
    await expect(crawled(open())).rejects.toMatchObject({
      ...{ code: "vendor-rate-limited", retryable: true, retryAfterMs: 600_000 },
      message: "A quota of the project shop-data is used up, so BigQuery answers nothing for a while.",
    });
  });

  it("keeps a fault of whoever takes the assets apart from one of BigQuery", async () => {
    const lost = new Error("lease lost");
    const client = open();
    const warnings = new WarningList();
    const sink = { warnings, edge: () => {}, progress: () => {}, asset: () => Promise.reject(lost) };
    await expect(client.crawl(sink)).rejects.toBe(lost);
  });

  it("stops at once when it is told to", async () => {
    const stop = new AbortController();
    server.faults.slow({ ms: 60_000, path: /queries/ });
    const crawl = crawled(open({ signal: stop.signal }));
    setTimeout(() => stop.abort(), 200);
    await expect(crawl).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("a test of the connection", () => {
  it("passes step by step, and counts what it may see", async () => {
    const client = open({ purpose: "test" });
    const steps = await stepsOf(client);
    expect(steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...["reach passed", "authenticate passed", "project passed", "jobs passed"],
      ...["datasets passed", "tables passed", "metadata passed"],
    ]);
    expect(steps[5]?.message).toBe("1109 tables and 2 views in 5 datasets.");
    expect(await client.found()).toEqual({ schema: 5, table: 1109, view: 2, materialized_view: 1, column: 2238 });
    expect(server.violations).toEqual([]);
  });

  it("offers the datasets to pick from, with where they are", async () => {
    const choices = await open({ purpose: "test" }).choices?.("datasets");
    expect(choices?.map(({ value, detail }) => `${value} ${detail}`)).toContain("frankfurt europe-west3");
  });

  it("names the key when Google does not know it", async () => {
    const failure = failureOf(await test({ keyFile: server.foreignKeyFile() }));
    expect(failure?.id).toBe("authenticate");
    expect(failure?.message).toBe(
      "Google does not know this key of catalog@shop-data.iam.gserviceaccount.com: it was deleted, or has expired.",
    );
  });

  it("names the account when Google does not know it", async () => {
    const keyFile = { ...server.keyFile, client_email: "gone@shop-data.iam.gserviceaccount.com" };
    const failure = failureOf(await test({ keyFile }));
    expect([failure?.id, failure?.message]).toEqual([
      ...[
        "authenticate",
        "Google knows no service account gone@shop-data.iam.gserviceaccount.com: it was deleted, or is disabled.",
      ],
    ]);
  });

  it("gives the command that lets it run queries", async () => {
    const project = server.projectId;
    const keyFile = server.addAccount("viewer", [{ project, role: "roles/bigquery.metadataViewer" }]);
    const failure = failureOf(await test({ keyFile }));
    expect(failure?.id).toBe("jobs");
    expect(failure?.remedy).toContain(
      "gcloud projects add-iam-policy-binding shop-data --member=serviceAccount:viewer@shop-data.iam.gserviceaccount.com --role=roles/bigquery.jobUser",
    );
  });

  it("gives the command that lets it see datasets", async () => {
    const keyFile = server.addAccount("runner", [{ project: server.projectId, role: "roles/bigquery.jobUser" }]);
    const failure = failureOf(await test({ keyFile }));
    expect([failure?.id, failure?.message]).toEqual([
      "datasets",
      "The service account sees no dataset in the project shop-data.",
    ]);
    expect(failure?.remedy).toContain("--role=roles/bigquery.metadataViewer");
  });

  it("warns where only single datasets are open", async () => {
    const project = server.projectId;
    const keyFile = server.addAccount("narrow", [
      { project, role: "roles/bigquery.jobUser" },
      { project, role: "roles/bigquery.metadataViewer", dataset: "sales" },
    ]);
    const steps = await test({ keyFile });
    expect(steps.at(-1)).toMatchObject({ id: "metadata", status: "warned" });
  });

  it("fails on a dataset without a table", async () => {
    const failure = failureOf(await test({ config: { datasets: ["empty"] } }));
    expect([failure?.id, failure?.message]).toEqual([
      ...["tables", "There are no tables and no views in empty that the service account may see."],
    ]);
    expect(failure?.remedy).toContain("--role=roles/bigquery.metadataViewer");
  });

  it("names datasets that are not there, and locations that have none", async () => {
    const gone = failureOf(await test({ config: { datasets: ["gone"] } }));
    expect(gone?.message).toBe("There is no dataset named gone in shop-data, or it may not be seen.");
    const elsewhere = failureOf(await test({ config: { datasets: ["sales"], location: "US" } }));
    expect(elsewhere).toMatchObject({ id: "datasets", remedy: "Leave Location empty, or enter EU." });
  });

  it("tells a project that is not there from one whose API is off", async () => {
    const gone = failureOf(await test({ config: { projectId: "nowhere-at-all" } }));
    expect(gone?.id).toBe("project");
    const [first] = server.world.projects;
    if (first) first.isApiEnabled = false;
    const off = failureOf(await test());
    expect(off?.message).toBe("The BigQuery API is switched off in the project shop-data.");
    expect(off?.remedy).toContain(
      "https://console.cloud.google.com/apis/library/bigquery.googleapis.com?project=shop-data",
    );
    expect(off?.remedy).toContain("gcloud services enable bigquery.googleapis.com --project=shop-data");
  });

  it("names a perimeter around the organization", async () => {
    server.faults.outsidePerimeter({ path: /datasets/, times: 100 });
    const failure = failureOf(await test());
    expect(failure?.message).toContain("VPC Service Controls");
  });

  it.each([
    ["a rate limit", () => server.faults.rateLimited({ path: /queries/ }), "jobs", "asks for a pause"],
    ["a quota", () => server.faults.quotaExceeded({ path: /queries/ }), "jobs", "A quota of the project"],
    ["an outage", () => server.faults.unavailable(503, { path: /datasets/ }), "reach", "cannot answer at the moment"],
    ["a broken connection", () => server.faults.resetConnection({ path: /token/ }), "authenticate", "broke off"],
  ])("tells %s without waiting", async (_, fault, id, said) => {
    fault();
    const failure = failureOf(await test());
    expect(failure?.id).toBe(id);
    expect(failure?.message).toContain(said);
  });

  it("answers within ten seconds when BigQuery does not", async () => {
    server.faults.slow({ ms: 60_000, times: 100, path: /queries/ });
    const since = performance.now();
    const failure = failureOf(await test());
    expect(performance.now() - since).toBeLessThan(10_000);
    expect([failure?.id, failure?.status]).toEqual(["jobs", "failed"]);
  }, 15_000);
});
