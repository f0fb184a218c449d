import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ask } from "./ask";
import type { RunRecord } from "./records";
import { type DbtCloud, startDbtCloud } from "./start";

const artifact = z.looseObject({
  metadata: z.looseObject({ generated_at: z.string(), invocation_id: z.string() }),
  args: z.looseObject({ which: z.string() }).optional(),
  results: z
    .array(
      z.looseObject({
        unique_id: z.string(),
        status: z.string(),
        timing: z.array(z.looseObject({ started_at: z.string(), completed_at: z.string() })),
      }),
    )
    .optional(),
});

let cloud: DbtCloud;
beforeAll(async () => {
  cloud = await startDbtCloud();
});
afterAll(() => cloud.close());

const runsOf = (jobId: number) => cloud.account.runs.filter((run) => run.jobId === jobId);
const newestGood = (jobId: number): RunRecord => {
  const run = runsOf(jobId).findLast(({ outcome }) => outcome === "success");
  if (!run) throw new Error("no good run");
  return run;
};
const read = async (path: string) => artifact.parse(JSON.parse((await ask(cloud, path)).text));
const stepsOf = ({ steps }: RunRecord, command: string) => steps.find(({ name }) => name.includes(command))?.index;

describe("a nightly build that generates docs", () => {
  const nightly = () => newestGood(cloud.demo.pedalworks.jobs.nightly.id);
  const path = (file: string) => `runs/${nightly().id}/artifacts/${file}`;

  it("starts with dbt Cloud's own steps and ends with docs", () => {
    expect(nightly().steps.map(({ index, name }) => `${index} ${name}`)).toEqual([
      "1 Clone git repository",
      "2 Create profile from connection Warehouse",
      "3 Invoke dbt with `dbt deps`",
      "4 Invoke dbt with `dbt source freshness`",
      "5 Invoke dbt with `dbt seed`",
      "6 Invoke dbt with `dbt build --exclude tag:not_yet_built`",
      "7 Invoke dbt with `dbt docs generate`",
    ]);
  });

  it("has results of each step, and those of docs where no step is asked for", async () => {
    const which = async (step: string) => (await read(path(`run_results.json${step}`))).args?.which;
    expect([await which("?step=5"), await which("?step=6"), await which("?step=7"), await which("")]).toEqual([
      "seed",
      "build",
      "generate",
      "generate",
    ]);
    const statuses = new Set((await read(path("run_results.json"))).results?.map(({ status }) => status));
    expect([...statuses]).toEqual(["success"]);
  });

  it.each([
    ["run_results.json?step=4", 404],
    ["sources.json?step=4", 200],
    ["sources.json", 200],
    ["catalog.json?step=6", 404],
    ["catalog.json?step=7", 200],
    ["manifest.json?step=1", 404],
    ["manifest.json?step=99", 404],
    ["sources.json.gz", 404],
  ])("answers %s with %i: the target folder as that step left it", async (file, status) => {
    expect((await ask(cloud, path(file))).status).toBe(status);
  });

  it("lists what the last step left, and tells of each kind of file what it is", async () => {
    const { text } = await ask(cloud, path(""));
    expect(JSON.parse(text)).toMatchObject({
      data: [
        "catalog.json",
        "index.html",
        "manifest.json",
        "partial_parse.msgpack",
        "run_results.json",
        "sources.json",
      ],
    });
    const type = async (file: string) => (await ask(cloud, path(file))).headers.get("content-type");
    expect([await type("manifest.json"), await type("index.html")]).toEqual(["application/json", "text/html"]);
  });

  it("says in each file when it was written and by which invocation, within the time of the step", async () => {
    const step = nightly().steps[5];
    const { metadata, results = [] } = await read(path("run_results.json?step=6"));
    expect(Date.parse(metadata.generated_at)).toBe(step?.finishedAt?.getTime());
    for (const { started_at, completed_at } of results.flatMap(({ timing }) => timing)) {
      expect(Date.parse(started_at)).toBeGreaterThanOrEqual(step?.startedAt?.getTime() ?? Number.NaN);
      expect(Date.parse(completed_at)).toBeLessThanOrEqual(step?.finishedAt?.getTime() ?? Number.NaN);
    }
    const manifests = [await read(path("manifest.json?step=6")), await read(path("manifest.json"))];
    expect(new Set([metadata, ...manifests.map((file) => file.metadata)].map((file) => file.invocation_id)).size).toBe(
      2,
    );
  });
});

describe("what else runs leave", () => {
  it("is bad results only where the step failed", async () => {
    const { jobs, failingTest } = cloud.demo.pedalworks;
    for (const run of cloud.account.runs.filter(({ jobId }) => [jobs.nightly.id, jobs.hourly.id].includes(jobId))) {
      const step = stepsOf(run, "dbt build") ?? stepsOf(run, "dbt test");
      if (!step || run.finishedAt === null) continue;
      const { results = [] } = await read(`runs/${run.id}/artifacts/run_results.json?step=${step}`);
      const bad = results.filter(({ status }) => /error|fail|skipped/.test(status));
      expect(bad.length > 0, `${run.id} ${run.outcome}`).toBe(run.outcome === "error");
      if (run.jobId === jobs.hourly.id && run.outcome === "error")
        expect(bad.map(({ unique_id }) => unique_id)).toEqual([failingTest]);
    }
  });

  it("is nothing while a run is on its way", async () => {
    const running = cloud.account.runs.find(({ outcome }) => outcome === "running");
    expect((await ask(cloud, `runs/${running?.id}/artifacts/`)).status).toBe(404);
    expect((await ask(cloud, `runs/${running?.id}/artifacts/manifest.json`)).status).toBe(404);
  });

  it("is nothing of the steps behind one that failed", async () => {
    const failed = runsOf(cloud.demo.pedalworks.jobs.nightly.id).findLast(({ outcome }) => outcome === "error");
    expect(failed?.steps.map(({ outcome }) => outcome).slice(-2)).toEqual(["error", "cancelled"]);
    expect((await read(`runs/${failed?.id}/artifacts/run_results.json`)).args?.which).toBe("build");
    expect((await ask(cloud, `runs/${failed?.id}/artifacts/catalog.json`)).status).toBe(404);
  });

  it("is found by the job too: the newest run that has the file", async () => {
    const { id } = cloud.demo.pedalworks.jobs.nightly;
    const ofJob = await read(`jobs/${id}/artifacts/catalog.json`);
    expect(ofJob).toEqual(await read(`runs/${newestGood(id).id}/artifacts/catalog.json`));
  });

  it("is the same for every step where the stand-in is told that steps are ignored", async () => {
    const other = await startDbtCloud({ isStepIgnored: true });
    const run = other.account.runs.findLast(({ hasSources, hasDocs }) => hasSources && hasDocs);
    const { text } = await ask(other, `runs/${run?.id}/artifacts/run_results.json?step=6`);
    expect(artifact.parse(JSON.parse(text)).args?.which).toBe("generate");
    await other.close();
  });
});
