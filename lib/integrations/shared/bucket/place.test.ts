import { describe, expect, it } from "vitest";
import { artifactOfFile, toArtifactObject } from "./artifact-object";
import { folderFacts, pathToPlace, placesOf, variantCore } from "./place";

const artifact = (key: string) => toArtifactObject({ key, bytes: 1, etag: "e", modifiedAt: null });
const places = (...keys: string[]) =>
  placesOf(keys.flatMap((key) => artifact(key) ?? [])).map(({ name, manifests }) => [name, manifests.length]);

describe("the name of an artifact", () => {
  it.each([
    ["manifest.json", "manifest", ""],
    ["manifest.json.gz", "manifest", ""],
    ["manifest_2026.json", "manifest", "_2026"],
    ["manifest-sales.json.gz", "manifest", "-sales"],
    ["manifest.prod.json", "manifest", ".prod"],
    ["manifest (1).json", "manifest", " (1)"],
    ["catalog.json", "catalog", ""],
    ["run_results.build.json", "run_results", ".build"],
    ["sources.json.gz", "sources", ""],
  ])("is seen in %s", (file, name, variant) => expect(artifactOfFile(file)).toEqual({ name, variant }));

  it.each([
    "semantic_manifest.json",
    "partial_parse.msgpack",
    "graph_summary.json",
    "manifest.json.bak",
    "manifest.jsonl",
    "manifest.yml",
    "manifest",
    "Manifest.json",
    "my_manifest.json",
    "run-results.json",
    "manifest.json.gz.tmp",
    ".json",
    "",
    "__proto__",
  ])("is not seen in %j", (file) => expect(artifactOfFile(file)).toBeNull());

  it("is not taken from a folder, nor from the mark of one", () => {
    expect(artifact("manifest.json/")).toBeNull();
    expect(artifact("manifest.json/readme.md")).toBeNull();
    expect(artifact("a/manifest.json")).toMatchObject({ folder: "a/", name: "manifest" });
  });
});

describe("a folder that only says when or in which run", () => {
  it.each([
    "2026-11-01",
    "20261101",
    "2026_11_01",
    "01-11-2026",
    "2026-11-01T03:00:00Z",
    "2026-11-01T03%3A00%3A00+00%3A00",
    "2026-11-01T03:00:00.123456+00:00",
    "20261101T030000Z",
    "20261101_030000",
    "20261101030000",
    "2026-11-01_03-00-00",
    "2026-11-01 03h00",
    "2026",
    "2026-11",
    "2026-W45",
    "2026Q4",
    "dt=2026-11-01",
    "ds=20261101",
    "date=2026-11-01",
    "run_date=2026-11-01",
    "year=2026",
    "month=11",
    "hour=3",
    "run_id=scheduled__2026-11-01T00:00:00+00:00",
    "manual__2026-11-01T00:00:00+00:00",
    "run-17",
    "run_70471822",
    "run17",
    "run=5",
    "build-200",
    "attempt-1",
    "run-3c7c6f1",
    "1793500000",
    "1793500000.123",
    "70471822",
    "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
    "run-6f9619ff-8b86-d011-b42d-00cf4fc964ff",
    "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "d98f7f69c68e60f3a40bc1d2af1fb9cbbb1ae25a",
    "3c7c6f12dd7ac83c",
    "latest",
    "current",
  ])("is left out: %s", (segment) => {
    expect(folderFacts(`dbt/${segment}/target/`)).toEqual({ pattern: "dbt/*/target/", run: segment });
  });

  it.each([
    "target",
    "finance",
    "prod",
    "dbt-1.9",
    "v2",
    "1",
    "17",
    "job-55",
    "job_123456",
    "project-70437463654",
    "pr-123",
    "env=prod",
    "project=finance",
    "tenant=1234567",
    "3d_models",
    "facade1",
    "deadbeef",
    "q4-report",
    "runner",
    "my run",
    "__proto__",
    "день",
    "10 year plan",
    "",
  ])("is not this one: %j", (segment) => {
    expect(folderFacts(`dbt/${segment}/target/`)).toEqual({ pattern: `dbt/${segment}/target/`, run: "" });
  });

  it.each([
    ["finance-2026-11-01/", "finance-*/"],
    ["2026-11-01_finance/", "*_finance/"],
    ["nightly_20261101T0300/", "nightly_*/"],
    ["nightly=2026-11-01/", "nightly=*/"],
    ["target/jaffle_assets-3c7c6f1-2dd7ac8/", "target/jaffle_assets-*/"],
    ["shop-6f9619ff-8b86-d011-b42d-00cf4fc964ff/", "shop-*/"],
  ])("may name the project too: %s is %s", (folder, pattern) => expect(folderFacts(folder).pattern).toBe(pattern));

  it.each([
    ["2026/11/01/", "*/"],
    ["dbt/2026/11/01/03/00/target/", "dbt/*/target/"],
    ["year=2026/month=11/day=01/", "*/"],
    ["runs/2026-11-01/03-00/", "runs/*/"],
    ["2026/finance/11/", "*/finance/11/"],
  ])("may be many in a row: %s is %s", (folder, pattern) => expect(folderFacts(folder).pattern).toBe(pattern));

  it.each([
    ["runs/17/", "runs/*/"],
    ["dbt_runs/3c7c6f1/", "dbt_runs/*/"],
    ["history/2/", "history/*/"],
    ["commits/3c7c6f1/", "commits/*/"],
    ["projects/17/", "projects/17/"],
    ["projects/70437463654/", "projects/70437463654/"],
    ["accounts/6f9619ff-8b86-d011-b42d-00cf4fc964ff/", "accounts/6f9619ff-8b86-d011-b42d-00cf4fc964ff/"],
    ["jobs/1234567/run-8/", "jobs/1234567/*/"],
    ["jobs/2026-11-01/", "jobs/*/"],
  ])("is told by the folder above where it could be either: %s is %s", (folder, pattern) =>
    expect(folderFacts(folder).pattern).toBe(pattern),
  );

  it("does not take long to tell, whatever it is called", () => {
    const started = performance.now();
    for (const piece of ["1", "*", "-", "a1", "2026-", " ", "0f", "_.", "2026-11-01 "])
      for (const end of ["", "x", "\n"]) {
        const text = piece.repeat(1024 / piece.length) + end;
        folderFacts(`${text}/`);
        variantCore(text);
      }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("the variant of a file", () => {
  it.each(["", "_20261101", "-2026-11-01T03:00:00", "_17", " (1)", "_latest", ".bak", "_old", "_run-5", "_copy"])(
    "%j only tells runs or copies apart",
    (variant) => expect(variantCore(variant)).toBe(""),
  );

  it.each([
    ["_sales", "sales"],
    ["-sales", "sales"],
    [".prod", "prod"],
    ["_sales_20261101", "sales"],
    ["_20261101_sales", "sales"],
    ["_v12", "v12"],
    ["s", "s"],
  ])("%j is a project of its own", (variant, core) => expect(variantCore(variant)).toBe(core));
});

describe("places", () => {
  it("are folders, and the root is a slash", () => {
    expect(places("manifest.json", "finance/target/manifest.json", "finance/target/manifest.json.gz")).toEqual([
      ["/", 1],
      ["finance/target/", 2],
    ]);
  });

  it("gather the runs of a project, in folders or in names", () => {
    expect(
      places("runs/2026-11-01/manifest.json", "runs/2026-11-02/manifest.json", "runs/latest/manifest.json"),
    ).toEqual([["runs/*/", 3]]);
    expect(places("t/manifest.json", "t/manifest_20261101.json", "t/manifest_20261102.json.gz")).toEqual([["t/", 3]]);
  });

  it("keep projects apart, in folders or in names", () => {
    expect(
      places(
        "a/runs/1/manifest.json",
        "b/runs/1/manifest.json",
        "t/manifest_sales.json",
        "t/manifest-hr_20261101.json",
      ),
    ).toEqual([
      ["a/runs/*/", 1],
      ["b/runs/*/", 1],
      ["t/manifest-hr", 1],
      ["t/manifest_sales", 1],
    ]);
  });

  it("are none without a manifest", () => {
    expect(places("a/catalog.json", "a/run_results.json", "b/semantic_manifest.json")).toEqual([]);
  });

  it("tell hostile folders apart, to the letter", () => {
    expect(
      places(
        "manifest.json",
        "/manifest.json",
        "//manifest.json",
        "__proto__/manifest.json",
        "constructor/manifest.json",
        "a//manifest.json",
        "a/manifest.json",
        " a /manifest.json",
        "ä/manifest.json",
        "a\nb/manifest.json",
        `${"k".repeat(1000)}/manifest.json`,
      ).map(([name]) => name),
    ).toEqual([
      " a /",
      "/",
      "//",
      "///",
      "__proto__/",
      "a\nb/",
      "a/",
      "a//",
      "constructor/",
      `${"k".repeat(1000)}/`,
      "ä/",
    ]);
  });

  it("of ten thousand runs are found at once", () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `dbt/p${at % 7}/run-${at}/target/manifest.json`);
    const started = performance.now();
    expect(places(...keys)).toHaveLength(7);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("the path to a place", () => {
  it.each([
    ["/", ""],
    ["dbt/prod/", "dbt/prod/"],
    ["runs/*/target/", "runs/"],
    ["*/", ""],
    ["a/finance-*/x/", "a/"],
    ["target/manifest_sales", "target/"],
    ["target/#finance", "target/"],
    ["//dbt/", ""],
    ["dbt//", "dbt//"],
  ])("%s is %j", (name, path) => expect(pathToPlace(name)).toBe(path));
});
