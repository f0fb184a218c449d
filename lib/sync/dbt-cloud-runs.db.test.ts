import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import type { AssetView } from "@/lib/catalog/schema";
import { neighbourhood } from "@/lib/lineage/data";
import { lineageQuery } from "@/lib/lineage/schema";
import { pool } from "@/lib/platform/db";
import { type CloudAccess, connectCloud, openCloud } from "@/scripts/test/cloud-connector";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { syncOnce, workOffOne } from "@/scripts/test/sync-once";
import type { SyncView } from "./schema";

useFreshDatabase();

let access: CloudAccess;
beforeEach(async () => {
  // Connectors of the tests before would be joined to.
  await pool().query("delete from connectors; delete from assets; delete from edges; delete from results");
  access = await openCloud();
});
afterEach(async () => {
  // Whatever was asked for, dbt Cloud knows it, and nothing was changed there.
  expect(access.cloud.violations).toEqual([]);
  expect(new Set(access.cloud.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  await access.cloud.close();
});

const demo = () => access.cloud.demo;
const jobNames = ({ artifacts }: SyncView) => [...new Set(artifacts.map(({ origin }) => origin?.job))].sort();
const warning = ({ warnings }: SyncView, code: string) => warnings.find((one) => one.code === code);
const asset = async (connectorId: string, key: string): Promise<AssetView> => {
  const found = await findAsset(assetId(connectorId, key));
  if (!found) throw new Error(`${key} is not there`);
  return found;
};
const published = async (connectorId: string) =>
  (await pool().query("select 1 from assets where connector_id = $1", [connectorId])).rowCount;

/** The figures of a manifest, counted by other means than those that are tested. */
const manifests = z.object({
  nodes: z.record(z.string(), z.looseObject({ resource_type: z.string(), original_file_path: z.string() })),
});
const sections = [
  "nodes",
  "sources",
  "exposures",
  "metrics",
  "semantic_models",
  "saved_queries",
  "unit_tests",
  "functions",
];
const holding = z.looseObject({ depends_on: z.looseObject({ nodes: z.array(z.string()).optional() }).optional() });
function figuresOf(folders: string[]) {
  const kept = new Map<string, string[]>();
  for (const folder of folders) {
    const file = path.join(import.meta.dirname, "../..", folder, "manifest.json.gz");
    const manifest: Record<string, unknown> = JSON.parse(gunzipSync(readFileSync(file)).toString());
    manifests.parse(manifest);
    for (const section of sections)
      for (const [key, node] of Object.entries(z.record(z.string(), holding).parse(manifest[section] ?? {})))
        if (node.original_file_path !== "" && node.resource_type !== "operation")
          kept.set(key, node.depends_on?.nodes ?? []);
  }
  const isTest = (key: string) => /^(unit_)?test\./.test(key);
  const edges = new Set<string>();
  for (const [key, upstream] of kept)
    for (const from of upstream) if (kept.has(from) && !isTest(from) && !isTest(key)) edges.add(`${from} ${key}`);
  const of = (type: string) => [...kept.keys()].filter((key) => key.startsWith(`${type}.`)).length;
  return { model: of("model"), source: of("source"), test: of("test"), exposure: of("exposure"), edge: edges.size };
}
const PEDALWORKS = "demo/artifacts/1.12-next";
const CITY = "e2e/dbt-cloud/city-mobility/artifacts";

describe("an account with several projects", () => {
  it("is read whole, to the figure, and its projects join", async () => {
    const id = await connectCloud(access);
    const sync = await syncOnce(id);
    expect(sync).toMatchObject({ status: "succeeded", counts: figuresOf([PEDALWORKS, CITY]) });
    const alone = { pedalworks: figuresOf([PEDALWORKS]), city: figuresOf([CITY]) };
    expect(sync.counts.model).toBe(alone.pedalworks.model + alone.city.model);
    expect(sync.counts.edge).toBe(alone.pedalworks.edge + alone.city.edge + 4);
    expect(warning(sync, "project-not-connected")).toBeUndefined();
    expect(warning(sync, "artifacts-of-different-runs")).toBeUndefined();
    expect(warning(sync, "project-passed-over")?.examples).toEqual([expect.stringContaining("Finance sandbox")]);

    const view = await neighbourhood(
      lineageQuery.parse({
        asset: assetId(id, "exposure.city_mobility.bike_lane_plan"),
        upstream: "all",
        downstream: 0,
      }),
    );
    const packages = new Set(view?.nodes.map(({ package: name }) => name));
    expect(packages).toEqual(new Set(["city_mobility", "pedalworks"]));
    expect(view?.nodes.map(({ key }) => key)).toContain("source.pedalworks.booking.rentals");
  });

  it("says of each asset and each result which run of which job it comes from", async () => {
    const id = await connectCloud(access);
    await syncOnce(id);
    const stations = await asset(id, "model.pedalworks.dim_stations");
    const { nightly, hourly } = demo().pedalworks.jobs;
    expect(stations.provenance.origin).toMatchObject({
      ...{ project: "Pedalworks", environment: "Production", job: "Nightly build", jobId: String(nightly.id) },
      url: expect.stringMatching(
        new RegExp(`^${access.cloud.url}/deploy/${access.cloud.accountId}/projects/\\d+/runs/\\d+$`),
      ),
    });
    expect(new Set(stations.provenance.artifacts.map(({ origin }) => origin?.project))).toEqual(
      new Set(["Pedalworks"]),
    );
    // The last run of its job failed, later than the last good one.
    const failing = stations.tests.find(({ key }) => key === demo().pedalworks.failingTest);
    expect(failing?.result).toMatchObject({
      status: "fail",
      failures: 4,
      origin: { job: "Hourly tests", jobId: String(hourly.id), step: 4 },
    });
    expect(failing?.result?.facts).not.toHaveProperty("origin");
    expect(stations.testStatus).toBe("fail");
    expect(stations.lastRun?.origin).toMatchObject({ job: "Nightly build" });

    const lanes = await asset(id, "model.city_mobility.lane_priorities");
    expect(lanes.provenance.origin).toMatchObject({ project: "City mobility", job: "Daily plan" });
    for (const { origin } of lanes.provenance.artifacts) expect(origin?.project).toBe("City mobility");
    expect(lanes.lastRun?.origin).toMatchObject({ job: "Daily plan" });
    expect((await asset(id, "source.pedalworks.booking.rentals")).freshness?.origin).toMatchObject({
      job: "Nightly build",
    });
  });

  it("reads no run of a pull request, and none that was cancelled or is not over", async () => {
    const sync = await syncOnce(await connectCloud(access));
    expect(jobNames(sync)).toEqual(["Daily plan", "Hourly tests", "Nightly build", "Refresh marts"]);
    const over = new Set(
      access.cloud.account.runs
        .filter(({ outcome }) => outcome === "success" || outcome === "error")
        .map(({ id }) => String(id)),
    );
    for (const { origin } of sync.artifacts) expect(over).toContain(origin?.runId);
    expect(warning(sync, "run-passed-over")?.examples.join()).toContain("it was cancelled");
  });
});

describe("what is picked", () => {
  it("of projects: the others are left out, and what is referred to in them is external", async () => {
    const id = await connectCloud(access, { config: { projectIds: [String(demo().cityMobility.project.id)] } });
    const sync = await syncOnce(id);
    expect(jobNames(sync)).toEqual(["Daily plan"]);
    expect(warning(sync, "project-not-connected")).toMatchObject({
      count: 7,
      message: expect.stringContaining("Connect `pedalworks`"),
    });
    expect(sync.counts.model).toBe(figuresOf([CITY]).model + 7);
  });

  it("of projects by two connectors: they join across", async () => {
    const { pedalworks, cityMobility } = demo();
    const down = await connectCloud(access, { config: { projectIds: [String(cityMobility.project.id)] } });
    await syncOnce(down);
    const up = await connectCloud(access, { config: { projectIds: [String(pedalworks.project.id)] } });
    expect((await syncOnce(up)).counts).toMatchObject(figuresOf([PEDALWORKS]));
    const joined = await workOffOne();
    expect(joined).toMatchObject({ connectorId: down, trigger: "project", status: "succeeded" });
    expect(joined?.counts).toMatchObject({ model: figuresOf([CITY]).model, edge: figuresOf([CITY]).edge + 4 });
    const view = await neighbourhood(
      lineageQuery.parse({ asset: assetId(up, "source.pedalworks.booking.rentals"), upstream: 0, downstream: "all" }),
    );
    expect(view?.nodes.map(({ key }) => key)).toContain("exposure.city_mobility.bike_lane_plan");
  });

  it("of environments: the one that is picked is read, and not production", async () => {
    const { environments } = demo().pedalworks;
    const id = await connectCloud(access, { config: { environmentIds: [String(environments.staging.id)] } });
    const sync = await syncOnce(id);
    expect(jobNames(sync)).toEqual(["Staging build"]);
    expect((await asset(id, "model.pedalworks.dim_stations")).provenance.origin?.environment).toBe("Staging");
  });

  it("of jobs: one without docs gives the structure without the warehouse's types, and says so", async () => {
    const id = await connectCloud(access, { config: { jobIds: [String(demo().pedalworks.jobs.marts.id)] } });
    const sync = await syncOnce(id);
    expect(jobNames(sync)).toEqual(["Refresh marts"]);
    expect(warning(sync, "docs-missing")?.examples).toEqual(["Pedalworks"]);
    const { model, edge } = figuresOf([PEDALWORKS]);
    expect(sync.counts).toMatchObject({ model, edge });
    expect((await asset(id, "model.pedalworks.dim_stations")).columns.every(({ type }) => type === null)).toBe(true);
  });
});

describe("a newer run", () => {
  it("over the same project leaves every asset as it is; only its results are of the newer run", async () => {
    const id = await connectCloud(access);
    await syncOnce(id);
    const before = await asset(id, "model.city_mobility.lane_priorities");
    const { id: runId } = demo().cityMobility.runAgain();
    const sync = await syncOnce(id);
    expect(sync).toMatchObject({ status: "succeeded", version: 2, changes: { added: 0, changed: 0, removed: 0 } });
    const rows = await pool().query(
      "select 1 from assets where connector_id = $1 and (valid_from <> 1 or valid_to is not null)",
      [id],
    );
    expect(rows.rowCount).toBe(0);
    const after = await asset(id, "model.city_mobility.lane_priorities");
    expect(before.provenance.origin?.runId).not.toBe(String(runId));
    expect(after.provenance.origin?.runId).toBe(String(runId));
    expect(after.lastRun?.origin?.runId).toBe(String(runId));
    for (const { origin } of after.provenance.artifacts) expect(origin?.runId).toBe(String(runId));
    // Of the other project there is no newer result, so nothing of it was written again.
    const { rows: written } = await pool().query(
      `select distinct a.package from results r join assets a on a.id = r.asset_id where r.connector_id = $1 and r.valid_from = 2`,
      [id],
    );
    expect(written).toEqual([{ package: "city_mobility" }]);
  });

  it("that failed before it came to a node leaves its last result, and says that it was skipped", async () => {
    const { jobs, dbt } = demo().pedalworks;
    const id = await connectCloud(access);
    await syncOnce(id);
    const key = "model.pedalworks.rider_360";
    const before = await asset(id, key);
    expect(before.lastRun).toMatchObject({ status: "success", skipped: null });
    const run = access.cloud.account.addRun(jobs.marts.id, {
      outcome: "error",
      steps: [{ command: "dbt run --select tag:mart", leaves: dbt.next.run, outcome: "error" }],
    });
    const { steps } = run;
    const at = steps.findLast(({ wrote }) => wrote.size > 0)?.index ?? 0;
    const written = z
      .looseObject({ results: z.array(z.looseObject({ unique_id: z.string() })) })
      .parse(JSON.parse(steps[at - 1]?.wrote.get("run_results.json")?.read().toString() ?? ""));
    const results = written.results
      .filter(({ unique_id }) => unique_id === key)
      .map((result) => ({ ...result, status: "skipped", timing: [], message: "Skipping due to fail in fct_rentals" }));
    access.cloud.account.writeArtifact(run.id, at, "run_results.json", JSON.stringify({ ...written, results }));
    await syncOnce(id);
    const after = await asset(id, key);
    expect(after.lastRun).toMatchObject({
      ...{ status: "success", completedAt: before.lastRun?.completedAt, origin: before.lastRun?.origin },
      skipped: { status: "skipped", message: "Skipping due to fail in fct_rentals", origin: { runId: String(run.id) } },
    });
  });
});

describe("while dbt Cloud has troubles", () => {
  const artifacts = /\/artifacts\//;

  it("that pass, the sync waits and succeeds", async () => {
    const { faults } = access.cloud;
    faults.tooManyRequests({ retryAfter: 1, path: /\/runs\/\?/ });
    faults.tooManyRequests({ path: /\/jobs\// });
    faults.unavailable(503, { path: /environments/ });
    faults.unavailable(500, { path: artifacts });
    faults.cutBody({ path: /manifest\.json/ });
    const sync = await syncOnce(await connectCloud(access));
    expect(sync).toMatchObject({ status: "succeeded", counts: figuresOf([PEDALWORKS, CITY]) });
    expect(access.cloud.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it.each([0, 0.05, 0.15, 0.25, 0.4, 0.6, 0.8, 0.9, 0.99])(
    "a token that ends after %d of the calls fails it in words, and nothing is published",
    async (part) => {
      await syncOnce(await connectCloud(access));
      const calls = access.cloud.requests.length;
      const id = await connectCloud(access);
      access.cloud.faults.expireTokens({ after: Math.floor(calls * part) });
      const sync = await syncOnce(id);
      expect(sync).toMatchObject({ status: "failed", version: null, error: { code: "credentials-rejected" } });
      expect(sync.error?.remedy).not.toBe("");
      expect(await published(id)).toBe(0);
      access.cloud.faults.clear();
      expect(await syncOnce(id)).toMatchObject({ status: "succeeded", version: 1 });
    },
  );

  it("what was published before stays, whole", async () => {
    const id = await connectCloud(access);
    await syncOnce(id);
    access.cloud.forget();
    await syncOnce(id);
    const lists = access.cloud.requests.length;
    demo().pedalworks.nextNight();
    demo().cityMobility.runAgain();
    const rows = () =>
      pool().query("select count(*)::int as n, max(valid_from) as newest from assets where valid_to is null");
    const before = (await rows()).rows;
    // The lists still come, and the first of what is to be read.
    access.cloud.faults.expireTokens({ after: lists + 4 });
    expect(await syncOnce(id)).toMatchObject({ status: "failed" });
    expect((await rows()).rows).toEqual(before);
  });

  it("a page in the place of an artifact is told as such, and nothing is published", async () => {
    access.cloud.faults.signOnPage({ path: /manifest\.json/, times: 20 });
    const id = await connectCloud(access);
    expect(await syncOnce(id)).toMatchObject({ status: "failed", error: { code: "vendor-answer-unexpected" } });
    expect(await published(id)).toBe(0);
  });

  it("an artifact that is cut each time is not taken for the whole", async () => {
    access.cloud.faults.cutBody({ path: /manifest\.json/, times: 50 });
    const id = await connectCloud(access);
    const sync = await syncOnce(id, { trigger: "schedule" });
    // Nobody waits for it, so it is tried again later.
    expect(sync).toMatchObject({ status: "queued", error: { code: "vendor-unreachable" } });
    expect(await published(id)).toBe(0);
  }, 120_000);
});
