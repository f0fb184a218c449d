import { describe, expect, it } from "vitest";
import type { ArtifactSet } from "../../contract";
import { testClock } from "../fixtures/test-clock";
import { type BucketOptions, openBucket } from "./bucket-client";
import { syncPace } from "./object-store";
import { storeOf, type TestStore, testWords } from "./test-store";

const open = (store: TestStore, options: Partial<BucketOptions> = {}) =>
  openBucket({
    ...{ store, words: testWords(), pace: syncPace, signal: new AbortController().signal, clock: testClock() },
    ...options,
  });

/** A set in short: its place, and the paths of its files. */
const brief = ({ place, manifest, catalog, runResults, sources }: ArtifactSet) => ({
  place,
  manifest: manifest.path,
  ...(catalog && { catalog: catalog.path }),
  ...(runResults.length > 0 && { results: runResults.map(({ path }) => path) }),
  ...(sources && { sources: sources.path }),
});
const discover = async (objects: Parameters<typeof storeOf>[0], options?: Partial<BucketOptions>) => {
  const store = storeOf(objects);
  const found = await open(store, options).find();
  const sets = (await found.sets()).map(brief);
  return { sets, warnings: found.warnings.list, store, revision: found.revision };
};
const day = (date: number, hour = 3) =>
  `2026-11-${String(date).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z`;

describe("a target folder that was copied", () => {
  it("is one set, found without looking into any file", async () => {
    const { sets, warnings, store } = await discover({
      "target/manifest.json": day(1),
      "target/catalog.json": day(1),
      "target/run_results.json": day(1),
      "target/sources.json": day(1),
      "target/semantic_manifest.json": day(1),
      "target/compiled/shop/models/orders.sql": day(1),
      "target/": { bytes: 0 },
    });
    expect(sets).toEqual([
      {
        place: "",
        manifest: "target/manifest.json",
        catalog: "target/catalog.json",
        results: ["target/run_results.json"],
        sources: "target/sources.json",
      },
    ]);
    expect(warnings).toEqual([]);
    expect(store.calls).toEqual(["list"]);
  });

  it("may be the root, and need no more than a manifest", async () => {
    expect((await discover({ "manifest.json": day(1) })).sets).toEqual([{ place: "", manifest: "manifest.json" }]);
  });

  it("is looked for under the path alone", async () => {
    const objects = { "dbt/manifest.json": day(1), "dbt-old/manifest.json": day(2), "manifest.json": day(3) };
    const { sets, store } = await discover(objects, { path: "/dbt" });
    expect(sets).toEqual([{ place: "", manifest: "dbt/manifest.json" }]);
    expect(store.calls).toEqual(["list dbt/"]);
  });

  it("gives refs that say what was listed", async () => {
    const store = storeOf({ "target/manifest.json": { at: day(1), etag: "abc" } });
    const [set] = await (await open(store).find()).sets();
    expect(set?.manifest).toEqual({
      ...{ name: "manifest", path: "target/manifest.json", revision: "abc", modifiedAt: day(1) },
      bytes: store.objects.get("target/manifest.json")?.bytes.length,
    });
  });
});

describe("the newest run", () => {
  it("says so when it is a page with an error, and the run before it is read", async () => {
    const store = storeOf({ "runs/2026-11-01/manifest.json": { at: day(1), project: "shop" } });
    store.put("runs/2026-11-02/manifest.json", "<html>Not found</html>", { modifiedAt: day(2) });
    const found = await open(store).find();
    expect((await found.sets()).map(({ manifest }) => manifest.path)).toEqual(["runs/2026-11-01/manifest.json"]);
    expect(found.warnings.list).toMatchObject([
      { code: "manifest-foreign", examples: ["runs/2026-11-02/manifest.json"] },
    ]);
  });

  it("is not missed when the clock of one machine is a month ahead", async () => {
    const objects = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `runs/${at}/manifest.json`,
        { at: `2026-12-${String(20 - at).padStart(2, "0")}T00:00:00Z`, project: "shop", uploaded: day(1, at) },
      ]),
    );
    expect((await discover(objects)).sets).toMatchObject([{ manifest: "runs/0/manifest.json" }]);
  });
});

describe("many runs of a project", () => {
  it("are one set: the newest run's files, and none of another run", async () => {
    const { sets, warnings } = await discover({
      "runs/2026-11-01/manifest.json": day(1),
      "runs/2026-11-01/catalog.json": day(1),
      "runs/2026-11-01/run_results.json": day(1),
      "runs/2026-11-02/manifest.json": day(2),
      "runs/2026-11-02/run_results.json": day(2),
    });
    expect(sets).toEqual([
      { place: "", manifest: "runs/2026-11-02/manifest.json", results: ["runs/2026-11-02/run_results.json"] },
    ]);
    expect(warnings).toEqual([]);
  });

  it("are told by dbt's time, not by that of a copy", async () => {
    const { sets } = await discover({
      "runs/1001/manifest.json": { at: day(9), uploaded: day(20, 1) },
      "runs/1002/manifest.json": { at: day(7), uploaded: day(20, 2) },
      "runs/1003/manifest.json": { at: day(8), uploaded: day(20, 3) },
    });
    expect(sets).toEqual([{ place: "", manifest: "runs/1001/manifest.json" }]);
  });

  it("are told by the time of upload where no head tells", async () => {
    const { sets } = await discover({
      "runs/1/manifest.json": { bare: true, uploaded: day(1) },
      "runs/2/manifest.json": { bare: true, uploaded: day(3) },
      "runs/3/manifest.json": { bare: true, uploaded: day(2) },
    });
    expect(sets).toEqual([{ place: "", manifest: "runs/2/manifest.json" }]);
  });

  it("are told by dbt's time, though a file that says nothing was uploaded later", async () => {
    const { sets } = await discover({
      "runs/1/manifest.json": day(1),
      "runs/2/manifest.json": { bare: true, uploaded: day(9) },
    });
    expect(sets).toEqual([{ place: "", manifest: "runs/1/manifest.json" }]);
  });

  it("may lie in partitions by date, in one folder by name, or under latest", async () => {
    const partitioned = await discover({
      "dbt/year=2026/month=11/day=01/manifest.json": day(1),
      "dbt/year=2026/month=11/day=02/manifest.json": day(2),
    });
    expect(partitioned.sets).toEqual([{ place: "", manifest: "dbt/year=2026/month=11/day=02/manifest.json" }]);
    const pointed = await discover({
      "dbt/latest/manifest.json": day(3),
      "dbt/2026-11-03/manifest.json": day(3),
      "dbt/2026-11-02/manifest.json": day(2),
    });
    expect(pointed.sets).toHaveLength(1);
  });

  it("in one folder by name take the files of the same name, and of results all", async () => {
    const { sets } = await discover({
      "t/manifest_20261101T0300.json": day(1),
      "t/catalog_20261101T0300.json": day(1),
      "t/run_results_20261101T0300.json": day(1),
      "t/manifest_20261102T0300.json": day(2),
      "t/catalog_20261102T0300.json": { at: day(2), uploaded: day(1) },
      "t/catalog_20261105T0300.json": day(5),
      "t/run_results_20261102T0300.json": day(2),
    });
    expect(sets).toEqual([
      {
        place: "",
        manifest: "t/manifest_20261102T0300.json",
        catalog: "t/catalog_20261102T0300.json",
        results: ["t/run_results_20261102T0300.json", "t/run_results_20261101T0300.json"],
      },
    ]);
  });

  it("in one folder by name take the newest catalog when none has the same name", async () => {
    const { sets } = await discover({
      "t/manifest_20261103.json": day(3),
      "t/catalog_20261101.json": { at: day(1), uploaded: day(9) },
      "t/catalog_20261102.json": { at: day(2), uploaded: day(8) },
    });
    expect(sets).toEqual([{ place: "", manifest: "t/manifest_20261103.json", catalog: "t/catalog_20261102.json" }]);
  });

  it("of which one is empty pass it over, and say so", async () => {
    const { sets, warnings } = await discover({
      "runs/1/manifest.json": day(1),
      "runs/2/manifest.json": { bytes: 0, uploaded: day(2) },
    });
    expect(sets).toEqual([{ place: "", manifest: "runs/1/manifest.json" }]);
    expect(warnings).toMatchObject([{ code: "manifest-empty", count: 1, examples: ["runs/2/manifest.json"] }]);
  });

  it("of which the last are in an archive give the newest that can be read", async () => {
    const { sets } = await discover({
      "runs/1/manifest.json": { at: day(1), archived: true },
      "runs/2/manifest.json": day(2),
      "runs/3/manifest.json": { at: day(3), archived: true },
    });
    expect(sets).toEqual([{ place: "", manifest: "runs/2/manifest.json" }]);
  });

  it("plain and compressed are read once", async () => {
    const { sets } = await discover({
      "t/manifest.json": { at: day(1), uploaded: day(1) },
      "t/manifest.json.gz": { at: day(2), uploaded: day(2), gz: true },
      "t/catalog.json": day(1),
      "t/catalog.json.gz": { at: day(2), gz: true },
      "t/run_results.json": day(1),
      "t/run_results.json.gz": { at: day(2), gz: true },
    });
    expect(sets).toEqual([
      {
        place: "",
        manifest: "t/manifest.json.gz",
        catalog: "t/catalog.json.gz",
        results: ["t/run_results.json.gz"],
      },
    ]);
  });

  it("take the smaller of two that are the same", async () => {
    const { sets } = await discover({
      "t/manifest.json": { at: day(1), project: "shop".repeat(99) },
      "t/manifest.json.gz": { at: day(1), project: "shop".repeat(99), gz: true },
    });
    expect(sets).toEqual([{ place: "", manifest: "t/manifest.json.gz" }]);
  });

  it("warn of a later one that is in an archive, and not of an earlier one that is empty", async () => {
    const { warnings } = await discover({
      "runs/1/manifest.json": { bytes: 0, uploaded: day(1) },
      "runs/2/manifest.json": day(2),
      "runs/3/manifest.json": { at: day(3), archived: true },
    });
    expect(warnings).toMatchObject([{ code: "manifest-archived", count: 1, examples: ["runs/3/manifest.json"] }]);
  });

  it("that were renamed are not two projects", async () => {
    const runs = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [
        `runs/run-${at}/manifest.json`,
        { at: day(at + 1), project: at < 4 ? "jaffle_shop" : "jaffle" },
      ]),
    );
    const { sets, warnings } = await discover(runs);
    expect(sets).toEqual([{ place: "", manifest: "runs/run-7/manifest.json" }]);
    expect(warnings).toEqual([]);
  });
});

describe("many projects", () => {
  const projects = {
    "finance/target/manifest.json": { at: day(1), project: "finance" },
    "finance/target/catalog.json": day(1),
    "hr/target/manifest.json": { at: day(2), project: "hr" },
    "hr/target/run_results.json": day(2),
  };

  it("are a set each, named by their place", async () => {
    const { sets, warnings } = await discover(projects);
    expect(sets).toEqual([
      { place: "finance/target/", manifest: "finance/target/manifest.json", catalog: "finance/target/catalog.json" },
      { place: "hr/target/", manifest: "hr/target/manifest.json", results: ["hr/target/run_results.json"] },
    ]);
    expect(warnings).toEqual([]);
  });

  it("are read as picked", async () => {
    const { sets } = await discover(projects, { projects: ["hr/target/"] });
    expect(sets.map(({ place }) => place)).toEqual(["hr/target/"]);
  });

  it("with many runs each are the newest run of each", async () => {
    const { sets } = await discover({
      "finance/runs/2026-11-01/manifest.json": { at: day(1), project: "finance" },
      "finance/runs/2026-11-02/manifest.json": { at: day(2), project: "finance" },
      "hr/runs/2026-11-01/manifest.json": { at: day(1), project: "hr" },
      "hr/runs/2026-11-03/manifest.json": { at: day(3), project: "hr" },
    });
    expect(sets).toEqual([
      { place: "finance/runs/*/", manifest: "finance/runs/2026-11-02/manifest.json" },
      { place: "hr/runs/*/", manifest: "hr/runs/2026-11-03/manifest.json" },
    ]);
  });

  it("in one folder by name take the files of their own name only", async () => {
    const { sets } = await discover({
      "t/manifest_sales.json": { at: day(1), project: "sales" },
      "t/catalog_sales.json": day(1),
      "t/run_results_sales_build.json": day(1),
      "t/run_results_sales_test.json": day(2),
      "t/manifest_hr.json": { at: day(1), project: "hr" },
      "t/run_results_hr.json": day(1),
      "t/catalog.json": day(9),
    });
    expect(sets).toEqual([
      { place: "t/manifest_hr", manifest: "t/manifest_hr.json", results: ["t/run_results_hr.json"] },
      {
        place: "t/manifest_sales",
        manifest: "t/manifest_sales.json",
        catalog: "t/catalog_sales.json",
        results: ["t/run_results_sales_test.json", "t/run_results_sales_build.json"],
      },
    ]);
  });

  it("that write into the same run folders are told apart by their heads", async () => {
    const runs = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `runs/run-${at}/manifest.json`,
        {
          at: `2026-10-${String(1 + (at >> 1)).padStart(2, "0")}T0${at % 2}:00:00Z`,
          project: at % 10 === 5 ? "weekly" : "hourly",
        },
      ]),
    );
    const { sets, warnings } = await discover(runs);
    expect(sets).toEqual([
      { place: "runs/*/#hourly", manifest: "runs/run-39/manifest.json" },
      { place: "runs/*/#weekly", manifest: "runs/run-35/manifest.json" },
    ]);
    expect(warnings).toMatchObject([{ code: "projects-mixed", examples: ["runs/*/"] }]);
    const one = await discover(runs, { projects: ["runs/*/#weekly"] });
    expect(one.sets).toEqual([{ place: "runs/*/#weekly", manifest: "runs/run-35/manifest.json" }]);
    expect((await discover(runs, { projects: ["runs/*/"] })).sets).toHaveLength(2);
  });

  it("that write into the same run folders are told apart though one writes seldom", async () => {
    const { sets } = await discover(
      Object.fromEntries(
        Array.from({ length: 150 }, (_, at) => [
          `runs/run-${at}/manifest.json`,
          { at: new Date(Date.UTC(2026, 0, 1, at)).toISOString(), project: at % 7 === 3 ? "daily" : "hourly" },
        ]),
      ),
    );
    expect(sets).toEqual([
      { place: "runs/*/#daily", manifest: "runs/run-143/manifest.json" },
      { place: "runs/*/#hourly", manifest: "runs/run-149/manifest.json" },
    ]);
  });

  it("of which one is no dbt project leave it out, and say so", async () => {
    const { sets, warnings } = await discover({
      "dbt/manifest.json": { at: day(1), project: "shop" },
      "website/manifest.json": { bare: true, uploaded: day(9) },
      "exports/manifest.json": { schema: "catalog/v1", uploaded: day(9) },
    });
    expect(sets).toEqual([{ place: "dbt/", manifest: "dbt/manifest.json" }]);
    expect(warnings).toMatchObject([{ code: "manifest-foreign", count: 2, examples: ["exports/", "website/"] }]);
  });

  it("of which one is picked are read although it does not look like one", async () => {
    const objects = { "dbt/manifest.json": day(1), "odd/manifest.json": { bare: true, uploaded: day(2) } };
    expect((await discover(objects, { projects: ["odd/"] })).sets).toEqual([
      { place: "odd/", manifest: "odd/manifest.json" },
    ]);
  });

  it("that were picked and are gone are told; when none is left, nothing is read", async () => {
    const { sets, warnings } = await discover(projects, { projects: ["hr/target/", "gone/"] });
    expect(sets).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: "place-missing", examples: ["gone/"] }]);
    await expect(discover(projects, { projects: ["gone/"] })).rejects.toMatchObject({
      code: "artifact-missing",
      message: "None of the picked projects is there: gone/.",
    });
  });
});

describe("the same project at two places", () => {
  it("is read from the newer one, and both are named", async () => {
    const { sets, warnings } = await discover({
      "a/manifest.json": { at: day(3), project: "shop", uploaded: day(4) },
      "b/manifest.json": { at: day(2), project: "shop", uploaded: day(9) },
    });
    expect(sets).toEqual([{ place: "a/", manifest: "a/manifest.json" }]);
    expect(warnings).toMatchObject([
      { code: "project-repeated", examples: ["b/ (the same dbt project as a/, which is newer)"] },
    ]);
  });

  it("is known by its id where dbt was too old to write its name", async () => {
    const md5OfShop = "01fd8d4b2ed7db3ce9ad34ec4fd4b1ef";
    const { sets } = await discover({
      "a/manifest.json": { at: day(1), projectId: md5OfShop, version: "1.5.0" },
      "b/manifest.json": { at: day(2), project: "jaffle" },
      "c/manifest.json": { at: day(3), projectId: md5OfShop },
    });
    expect(sets.map(({ place }) => place)).toEqual(["b/", "c/"]);
  });

  it("is read from production where the names tell, though dev ran later", async () => {
    const { sets, warnings } = await discover({
      "dbt/prod/manifest.json": { at: day(1), project: "shop" },
      "dbt/dev/manifest.json": { at: day(2), project: "shop" },
      "dbt/ci/pr-12/manifest.json": { at: day(3), project: "shop" },
    });
    expect(sets).toEqual([{ place: "dbt/prod/", manifest: "dbt/prod/manifest.json" }]);
    expect(warnings).toMatchObject([
      {
        examples: [
          expect.stringContaining("dbt/ci/pr-12/"),
          "dbt/dev/ (the same dbt project as dbt/prod/, which is production)",
        ],
      },
    ]);
  });

  it("is read from the place that was picked", async () => {
    const { sets, warnings } = await discover(
      {
        "prod/manifest.json": { at: day(1), project: "shop" },
        "dev/manifest.json": { at: day(2), project: "shop" },
      },
      { projects: ["dev/"] },
    );
    expect(sets).toEqual([{ place: "dev/", manifest: "dev/manifest.json" }]);
    expect(warnings).toEqual([]);
  });
});

describe("artifacts apart from their manifest", () => {
  it("belong to the nearest folder above that has one", async () => {
    const { sets } = await discover({
      "manifest.json": { at: day(1), project: "root" },
      "shop/manifest.json": { at: day(1), project: "shop" },
      "shop/docs/catalog.json": day(1),
      "shop/results/2026-11-01/run_results.json": day(1),
      "shop/results/2026-11-02/run_results.json": day(2),
    });
    expect(sets).toEqual([
      { place: "/", manifest: "manifest.json" },
      {
        place: "shop/",
        manifest: "shop/manifest.json",
        catalog: "shop/docs/catalog.json",
        results: ["shop/results/2026-11-02/run_results.json", "shop/results/2026-11-01/run_results.json"],
      },
    ]);
  });

  it("belong to the only place there is, but never to another run", async () => {
    const { sets } = await discover({
      "manifest/2026-11-01/manifest.json": day(1),
      "manifest/2026-11-02/manifest.json": day(2),
      "catalog/2026-11-01/catalog.json": day(1),
      "run_results/2026-11-01/run_results.json": day(1),
      "run_results/2026-11-02/run_results.json": day(2),
      "freshness/sources.json": day(1),
    });
    expect(sets).toEqual([
      {
        place: "",
        manifest: "manifest/2026-11-02/manifest.json",
        results: ["run_results/2026-11-02/run_results.json"],
        sources: "freshness/sources.json",
      },
    ]);
  });

  it("belong to nobody where there are several places", async () => {
    const { sets } = await discover({
      "a/manifest.json": { at: day(1), project: "a" },
      "b/manifest.json": { at: day(1), project: "b" },
      "docs/catalog.json": day(1),
    });
    expect(sets.every((set) => !("catalog" in set))).toBe(true);
  });

  it("are not taken when they are something else of the same name", async () => {
    const { sets } = await discover({
      "dbt/manifest.json": day(1),
      "dbt/catalog_products.json": { bare: true, uploaded: day(9) },
      "shop/sources.json": { bare: true, uploaded: day(9) },
      "shop/catalog.json": { bare: true, uploaded: day(9) },
    });
    expect(sets).toEqual([{ place: "", manifest: "dbt/manifest.json" }]);
  });

  it("that are empty or in an archive are left out, and that is said", async () => {
    const { sets, warnings } = await discover({
      "t/manifest.json": day(1),
      "t/catalog.json": { bytes: 0 },
      "t/run_results.json": { at: day(1), archived: true },
      "t/run_results_build.json": day(1),
    });
    expect(sets).toEqual([{ place: "", manifest: "t/manifest.json", results: ["t/run_results_build.json"] }]);
    expect(warnings.map(({ code, examples }) => [code, ...examples])).toEqual([
      ["artifact-empty", "t/catalog.json"],
      ["artifact-archived", "t/run_results.json"],
    ]);
  });

  it("are of results the newest hundred", async () => {
    const results = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [
        `t/run_results_run-${at}.json`,
        { uploaded: new Date(Date.UTC(2026, 0, at + 1)).toISOString() },
      ]),
    );
    const { sets, warnings } = await discover({ "t/manifest.json": day(1), ...results });
    expect(sets[0]?.results).toHaveLength(100);
    expect(sets[0]?.results?.[0]).toBe("t/run_results_run-149.json");
    expect(warnings).toMatchObject([{ code: "results-many", examples: ["t/"] }]);
  });
});

describe("a large bucket", () => {
  const runs = (count: number, uploaded?: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => {
        const time = new Date(Date.UTC(2026, 0, 1, at)).toISOString();
        return [`dbt/run-${at}/manifest.json`, { at: time, uploaded: uploaded ?? time }];
      }),
    );

  it("of ten thousand runs is found by listing, with a handful of heads", async () => {
    const { sets, store } = await discover(runs(10_000));
    expect(sets).toEqual([{ place: "", manifest: "dbt/run-9999/manifest.json" }]);
    expect(store.calls.filter((call) => call.startsWith("list"))).toHaveLength(10);
    expect(store.reads).toHaveLength(16);
    expect(store.mostReading).toBeLessThanOrEqual(8);
  });

  it("that was copied at once is found by the names, with a bounded number of heads", async () => {
    const { sets, store } = await discover(runs(10_000, day(1)));
    expect(sets).toEqual([{ place: "", manifest: "dbt/run-9999/manifest.json" }]);
    expect(store.reads.length).toBeLessThanOrEqual(40);
  });

  it("of a thousand projects has each, eight heads at a time", async () => {
    const projects = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [`p${at}/manifest.json`, { at: day(1), project: `p${at}` }]),
    );
    const { sets, store } = await discover(projects);
    expect(sets).toHaveLength(1_000);
    expect(store.mostReading).toBe(8);
    expect(store.reads).toHaveLength(1_000);
  });

  it("of more places than anybody picks from gives the newest, and says so", async () => {
    const places = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, at) => [
        `p${at}/manifest.json`,
        { at: new Date(Date.UTC(2026, 0, 1, at)).toISOString(), project: `p${at}` },
      ]),
    );
    const { sets, warnings } = await discover(places);
    expect(sets).toHaveLength(1_000);
    expect(sets.some(({ place }) => place === "p1199/")).toBe(true);
    expect(warnings).toMatchObject([{ code: "places-many", count: 200 }]);
  });

  it("of other things is listed once, and none of them is looked at", async () => {
    const store = storeOf({ "dbt/manifest.json": day(1) });
    for (let at = 0; at < 200_000; at += 1)
      store.objects.set(`logs/${at}`, {
        bytes: Buffer.alloc(0),
        listed: { key: `logs/${at}.json.gz.log`, bytes: 5, etag: "e", modifiedAt: null },
      });
    store.pageSize = 5_000;
    const client = open(store);
    expect(await (await client.find()).sets()).toHaveLength(1);
    // Pages of a listing and no look at anything of the rest.
    expect(store.calls.filter((call) => call.startsWith("list"))).toHaveLength(41);
    expect(store.calls.filter((call) => call.includes("read logs/"))).toEqual([]);
  });
});

describe("the revision", () => {
  const objects = {
    "a/manifest.json": { at: day(1), project: "a", etag: "1" },
    "a/catalog.json": { at: day(1), etag: "2" },
    "b/manifest.json": { at: day(1), project: "b", etag: "3" },
    "b/run_results.json": { at: day(1), etag: "4" },
  };
  const revision = async (changed: Parameters<typeof storeOf>[0], projects?: string[]) => {
    const { store, revision: digest } = await discover({ ...objects, ...changed }, projects && { projects });
    return { digest, store };
  };
  const before = revision({});

  it("is the same as long as nothing changes, and costs list calls only", async () => {
    const store = storeOf(objects);
    const { revision: again } = await open(store).find();
    expect(again).toBe((await before).digest);
    expect(store.calls).toEqual(["list"]);
  });

  it.each([
    ["replaced", { "a/manifest.json": { at: day(1), project: "a", etag: "x" } }],
    ["a catalog replaced", { "a/catalog.json": { at: day(1), etag: "x" } }],
    ["added", { "a/sources.json": day(1) }],
    ["a place added", { "c/manifest.json": { at: day(1), project: "c" } }],
  ])("is another when an artifact is %s", async (_, changed) => {
    expect((await revision(changed)).digest).not.toBe((await before).digest);
  });

  it("is another when an artifact is removed", async () => {
    const { "b/run_results.json": _, ...rest } = objects;
    const { revision: digest } = await open(storeOf(rest)).find();
    expect(digest).not.toBe((await before).digest);
  });

  it("is another when other projects are picked", async () => {
    const picked = await Promise.all([revision({}, ["a/"]), revision({}, ["b/"]), revision({}, ["a/", "b/"]), before]);
    expect(new Set(picked.map(({ digest }) => digest)).size).toBe(4);
    expect((await revision({}, ["b/", "a/"])).digest).toBe(picked[2]?.digest);
  });

  it("does not change with what is no artifact, or is of a project that was not picked", async () => {
    expect((await revision({ "a/run.log": { etag: "x" }, "a/manifest.yml": { etag: "y" } })).digest).toBe(
      (await before).digest,
    );
    const picked = await revision({}, ["a/"]);
    const changed = { "b/manifest.json": { at: day(9), project: "b", etag: "x" }, "b/sources.json": day(9) };
    expect((await revision(changed, ["a/"])).digest).toBe(picked.digest);
    expect((await revision({ "a/catalog.json": { at: day(1), etag: "x" } }, ["a/"])).digest).not.toBe(picked.digest);
  });
});

describe("hostile keys", () => {
  it("are places like others, and shown without what would turn a text around", async () => {
    const { sets, warnings } = await discover({
      "__proto__/manifest.json": { at: day(1), project: "one" },
      "constructor/manifest.json": { at: day(2), project: "two" },
      "a\nb\u202e/manifest.json": { at: day(1), project: "two" },
      "a//manifest.json": { at: day(1), project: "three" },
      [`${"k".repeat(1_000)}/manifest.json`]: { at: day(1), project: "four" },
      "ä ö/manifest.json": { at: day(1), project: "five" },
    });
    expect(sets.map(({ place }) => place.slice(0, 12))).toEqual([
      "__proto__/",
      "a//",
      "constructor/",
      "kkkkkkkkkkkk",
      "ä ö/",
    ]);
    expect(warnings[0]?.examples[0]).toMatch(/^a\ufffdb\ufffd\//);
    expect(Object.hasOwn(Object.prototype, "manifest")).toBe(false);
  });
});
