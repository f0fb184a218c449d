import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { ask } from "./ask";
import { type DbtCloud, startDbtCloud } from "./start";

let cloud: DbtCloud;
beforeEach(async () => {
  cloud = await startDbtCloud({ nights: 1 });
});
afterEach(() => cloud.close());

const runs = z.object({ data: z.array(z.looseObject({ id: z.number(), status: z.number() })) });
const manifest = z.looseObject({ nodes: z.record(z.string(), z.looseObject({ path: z.string() })) });
const newestWithDocs = async (jobId: number) =>
  runs.parse(
    JSON.parse(
      (await ask(cloud, `runs/?job_definition_id=${jobId}&has_docs_generated=true&order_by=-id&limit=1`)).text,
    ),
  ).data[0]?.id;
const nodesOf = async (runId: number | undefined) =>
  manifest.parse(JSON.parse((await ask(cloud, `runs/${runId}/artifacts/manifest.json`)).text)).nodes;

it("the next night brings the project of the next day, ended just now", async () => {
  const { jobs, nextNight } = cloud.demo.pedalworks;
  const before = await newestWithDocs(jobs.nightly.id);
  const run = nextNight();
  expect(await newestWithDocs(jobs.nightly.id)).toBe(run.id);
  expect(Math.abs((run.finishedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(Object.keys(await nodesOf(before))).not.toContain("model.pedalworks.station_rebalancing");
  expect(Object.keys(await nodesOf(run.id))).toContain("model.pedalworks.station_rebalancing");
});

it("a queued run can be made and finished", async () => {
  const { sandbox, pedalworks } = cloud.demo;
  const { id } = cloud.account.addRun(sandbox.job.id, { outcome: "queued" });
  const status = async () => {
    const { text } = await ask(cloud, `runs/?job_definition_id=${sandbox.job.id}`);
    return runs.parse(JSON.parse(text)).data.map((run) => run.status);
  };
  expect(await status()).toEqual([1]);
  cloud.account.finishRun(id, "success", { steps: [{ command: "dbt run", leaves: pedalworks.dbt.first.run }] });
  expect(await status()).toEqual([10]);
  expect((await ask(cloud, `runs/${id}/artifacts/run_results.json`)).status).toBe(200);
});

it("a file that was deleted or overwritten is so in the next answer, and the run is still listed", async () => {
  const id = (await newestWithDocs(cloud.demo.pedalworks.jobs.nightly.id)) ?? 0;
  cloud.account.deleteArtifacts(id, ["catalog.json"]);
  expect((await ask(cloud, `runs/${id}/artifacts/catalog.json`)).status).toBe(404);
  cloud.account.writeArtifact(id, 7, "manifest.json", "not JSON");
  expect((await ask(cloud, `runs/${id}/artifacts/manifest.json`)).text).toBe("not JSON");
  cloud.account.deleteArtifacts(id);
  expect((await ask(cloud, `runs/${id}/artifacts/`)).status).toBe(404);
  expect((await ask(cloud, `runs/${id}/`)).status).toBe(200);
});

it("models of PedalWorks stand in the manifest of City mobility as dbt puts them there: published, without a path", async () => {
  const nodes = await nodesOf(await newestWithDocs(cloud.demo.cityMobility.jobs.daily.id));
  expect(nodes["model.pedalworks.fct_rentals"]).toMatchObject({
    package_name: "pedalworks",
    access: "public",
    path: "",
    original_file_path: "",
    relation_name: '"pedalworks"."marts"."fct_rentals"',
  });
  expect(nodes["model.city_mobility.district_demand"]).toMatchObject({
    depends_on: { nodes: ["model.city_mobility.stg_bike_share__stations", "model.pedalworks.fct_rentals"] },
  });
});

it("there is a run of every status, and a job of every kind that is passed over", () => {
  expect(new Set(cloud.account.runs.map(({ outcome }) => outcome))).toEqual(
    new Set(["success", "error", "cancelled", "running", "queued"]),
  );
  const { ci, old, marts } = cloud.demo.pedalworks.jobs;
  expect([ci.type, old.deactivated, marts.generateDocs]).toEqual(["ci", true, false]);
});
