import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArtifactRef, ArtifactSet, ClientContext } from "../contract";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { openDbtCloud } from "./client";
import { type DbtCloudConfig, type DbtCloudSecrets, dbtCloudConfig } from "./config";
import { anAccount, answering, type CannedAccount, TOKEN } from "./fixtures/canned-account";

let server: AnsweringServer;
let account: CannedAccount;
beforeEach(async () => {
  server = await startAnsweringServer();
  account = anAccount();
  server.respond(answering(account));
});
afterEach(() => server.close());

const open = (change: Partial<DbtCloudConfig> = {}, more: Partial<ClientContext<unknown, DbtCloudSecrets>> = {}) =>
  openDbtCloud({
    ...{ connectorId: null, secrets: { serviceToken: TOKEN }, signal: new AbortController().signal, purpose: "sync" },
    ...more,
    config: dbtCloudConfig.parse({ accountId: "12345", accessUrl: server.origin, ...change }),
  });
const sets = async (...given: Parameters<typeof open>): Promise<ArtifactSet[]> => (await open(...given).find()).sets();
const warningsOf = async (...given: Parameters<typeof open>) => {
  const found = await open(...given).find();
  await found.sets();
  return found.warnings.list.map(({ code, examples }) => [code, examples]);
};
const paths = () => server.asked.map(({ url }) => url ?? "");
const places = (refs: readonly ArtifactRef[]) => refs.map(({ path }) => path);

describe("what is found in an account", () => {
  it("is a set for each project, every artifact with the run that it comes from", async () => {
    const [finance, sales] = await sets();
    expect(finance?.place).toBe("Finance");
    expect(finance?.manifest).toEqual({
      name: "manifest",
      path: "Nightly build › run 7012 › manifest.json",
      bytes: null,
      revision: expect.stringContaining("7012"),
      modifiedAt: "2026-11-01T03:10:00.000Z",
      origin: {
        ...{
          project: "Finance",
          environment: "Production",
          jobId: "100",
          job: "Nightly build",
          runId: "7012",
          step: null,
        },
        url: `${server.origin}/deploy/12345/projects/1/runs/7012`,
        finishedAt: "2026-11-01T03:10:00.000Z",
      },
      isLasting: true,
    });
    expect(finance?.catalog?.path).toBe("Nightly build › run 7012 › catalog.json");
    expect(finance?.sources?.path).toBe("Nightly build › run 7012 › step 3 › sources.json");
    expect(places(finance?.runResults ?? [])).toEqual([
      "Nightly build › run 7013 › step 4 › run_results.json",
      "Nightly build › run 7012 › step 4 › run_results.json",
      "Nightly build › run 7012 › step 5 › run_results.json",
    ]);
    expect(finance?.runResults[0]?.origin).toMatchObject({ runId: "7013", step: 4 });
    expect(sales?.place).toBe("Sales");
    expect(sales?.catalog).toBeUndefined();
    const revisions = [finance, sales].flatMap((set) => [
      set!.manifest,
      set!.catalog,
      set!.sources,
      ...set!.runResults,
    ]);
    const known = revisions.flatMap((ref) => (ref ? [ref.revision] : []));
    expect(new Set(known).size).toBe(known.length);
  });

  it("is told by lists alone, one for each job whose runs count", async () => {
    await open().find();
    expect(paths().map((path) => path.replace(/\?.*job_definition_id=(\d+).*/, " of $1").replace(/\?.*/, ""))).toEqual(
      expect.arrayContaining([
        "/api/v3/accounts/12345/projects/",
        "/api/v3/accounts/12345/projects/1/environments/",
        "/api/v3/accounts/12345/projects/2/environments/",
        "/api/v2/accounts/12345/jobs/",
        "/api/v2/accounts/12345/runs/ of 100",
        "/api/v2/accounts/12345/runs/ of 200",
      ]),
    );
    expect(server.asked).toHaveLength(6);
  });

  it("is looked for once in the life of a client", async () => {
    const client = open();
    const [one, two] = await Promise.all([client.find(), client.find()]);
    expect(one).toBe(two);
    expect(await one.sets()).toBe(await two.sets());
  });

  it("never asks of steps that cannot have left results, and never for what the docs left", async () => {
    await sets();
    const asked = paths().filter((path) => path.includes("run_results.json"));
    expect(asked.map((path) => path.replace(/.*runs\/(\d+)\/.*step=(\d)/, "$1/$2")).sort()).toEqual([
      ...["7012/4", "7012/5", "7013/4", "7013/5", "8001/4"],
    ]);
  });

  it("says what was passed over, and why", async () => {
    account.runs.unshift({
      id: 7099,
      job_definition_id: 100,
      environment_id: 10,
      status: 30,
      finished_at: "2026-11-03 03:00:00Z",
    });
    account.projects.push({ id: 3, name: "Empty" });
    expect(await warningsOf()).toEqual([
      ["run-passed-over", ["Nightly build › run 7099: it was cancelled"]],
      [
        "job-passed-over",
        ["Finance › Check: A job for continuous integration: it builds pull requests into schemas of their own."],
      ],
      ["docs-missing", ["Sales"]],
      ["project-passed-over", ["Empty: it has no deployment environment"]],
    ]);
  });

  it("says that newer runs made no docs", async () => {
    account.runs.unshift({
      ...account.runs[1]!,
      id: 7020,
      has_docs_generated: false,
      finished_at: "2026-11-03 03:00:00Z",
    });
    expect(await warningsOf({ projectIds: ["1"] })).toContainEqual([
      ...["docs-older-than-runs", ["Finance: run 7012 of Nightly build instead of run 7020 of Nightly build"]],
    ]);
  });

  it("is what was picked", async () => {
    expect((await sets({ projectIds: ["2"] })).map(({ place }) => place)).toEqual(["Sales"]);
    account.runs.push({
      id: 6000,
      job_definition_id: 102,
      environment_id: 11,
      status: 10,
      finished_at: "2026-10-01 00:00:00Z",
    });
    account.artifacts["6000"] = { "manifest.json": "{}" };
    const [staging] = await sets({ projectIds: ["1"], environmentIds: ["11"] });
    expect(staging?.manifest.origin).toMatchObject({ environment: "Staging", job: "Staging build" });
  });

  it("tells projects of one name apart", async () => {
    account.projects[1]!.name = "Finance";
    expect((await sets()).map(({ place }) => place)).toEqual(["Finance (1)", "Finance (2)"]);
  });

  it("takes the structure from an older run where the newest one's artifacts are gone", async () => {
    account.artifacts["7012"] = {};
    account.artifacts["7011"] = { "manifest.json": "{}", "catalog.json": "{}" };
    const [finance] = await sets({ projectIds: ["1"] });
    expect(finance?.manifest.origin?.runId).toBe("7011");
    expect(await warningsOf({ projectIds: ["1"] })).toContainEqual([
      ...["run-passed-over", ["Nightly build › run 7012: its manifest is kept no more"]],
    ]);
  });

  it("finds manifest and catalog in a step where the run's last one left neither", async () => {
    const { "manifest.json": manifest = "", "catalog.json": catalog = "", ...rest } = account.artifacts["7012"] ?? {};
    account.artifacts["7012"] = {
      ...rest,
      "compiled/x.sql": "",
      "5/manifest.json": manifest,
      "6/catalog.json": catalog,
    };
    account.artifacts["7012"]["telemetry.json"] = "";
    const [finance] = await sets({ projectIds: ["1"] });
    expect(finance?.manifest.path).toBe("Nightly build › run 7012 › step 5 › manifest.json");
    expect(finance?.catalog?.path).toBe("Nightly build › run 7012 › step 6 › catalog.json");
  });

  it("takes what a run without told steps left", async () => {
    account.steps["8001"] = [];
    account.artifacts["8001"]!["run_results.json"] = "{}";
    const [sales] = await sets({ projectIds: ["2"] });
    expect(places(sales?.runResults ?? [])).toEqual(["Sales build › run 8001 › run_results.json"]);
  });

  it("takes results once where each step answers with the same", async () => {
    server.respond((request, response) => {
      if (!request.url?.includes("run_results.json")) return answering(account)(request, response);
      response.writeHead(200, { etag: '"same"' }).end("{}");
    });
    const [finance] = await sets({ projectIds: ["1"] });
    expect(places(finance?.runResults ?? [])).toEqual([
      ...[
        "Nightly build › run 7013 › step 4 › run_results.json",
        "Nightly build › run 7012 › step 4 › run_results.json",
      ],
    ]);
  });

  it("is not all of a job that builds far more often than it makes docs", async () => {
    const builds = Array.from({ length: 150 }, (_, at) => ({
      ...{ id: 9_000 - at, job_definition_id: 100, environment_id: 10, status: 10 },
      finished_at: new Date(Date.parse("2026-12-01T00:00:00Z") - at * 60_000).toISOString(),
    }));
    account.runs.unshift(...builds);
    account.artifacts = Object.fromEntries([
      ...Object.entries(account.artifacts),
      ...builds.map(({ id }) => [String(id), { "run_results.json": "{}" }]),
    ]);
    const found = await open({ projectIds: ["1"] }).find();
    const [finance] = await found.sets();
    expect(finance?.manifest.origin?.runId).toBe("7012");
    expect(finance?.runResults).toHaveLength(101);
    expect(places(finance?.runResults ?? [])).toContain("Nightly build › run 7012 › step 5 › run_results.json");
    expect(found.warnings.list.map(({ code }) => code)).toContain("runs-not-all-read");
  });

  it("is a sample of the results in a test, which somebody waits for", async () => {
    for (let id = 7020; id < 7040; id += 1)
      account.runs.unshift({
        ...account.runs.at(-4)!,
        id,
        job_definition_id: 100,
        has_docs_generated: false,
        finished_at: `2026-11-05 03:${id - 7000}:00Z`,
      });
    await sets({ projectIds: ["1"] }, { purpose: "test" });
    expect(paths().filter((path) => path.includes("run_steps")).length).toBeLessThanOrEqual(4);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["no project", { projects: [] }, "nothing-found", "sees no project"],
    [
      "no run",
      { runs: [] },
      "artifact-missing",
      "Finance: no run of Production is there yet; Sales: no run of Nightly is there yet",
    ],
    ["no job", { jobs: [] }, "artifact-missing", "Finance: no job runs in Production"],
  ])("is an account with %s", async (_, change, code, words) => {
    Object.assign(account, change);
    await expect(open().find()).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("is a picked project that the token does not see", async () => {
    const unseen = "project 9: the token does not see it";
    await expect(open({ projectIds: ["9"] }).find()).rejects.toMatchObject({
      message: expect.stringContaining(unseen),
    });
    expect(await warningsOf({ projectIds: ["2", "9"] })).toContainEqual(["project-passed-over", [unseen]]);
  });

  it("is a picked environment or job that is there no more", async () => {
    const warnings = await warningsOf({ environmentIds: ["10", "99"], jobIds: ["100", "98"] });
    expect(warnings).toContainEqual(["pick-not-found", ["environment 99", "job 98"]]);
  });

  it("is a project whose artifacts are all gone, though others are there", async () => {
    account.artifacts = { "8001": account.artifacts["8001"]! };
    expect((await sets()).map(({ place }) => place)).toEqual(["Sales"]);
    expect(await warningsOf()).toContainEqual([
      ...["project-passed-over", ["Finance: the manifests of its runs are kept no more"]],
    ]);
    account.artifacts = {};
    await expect(sets()).rejects.toMatchObject({ code: "artifact-missing" });
  });
});

describe("the revision", () => {
  const revision = async (change: Partial<DbtCloudConfig> = {}) => (await open(change).find()).revision;

  it("stays the same as long as nothing that counts has changed", async () => {
    const before = await revision();
    account.runs.unshift(
      { id: 7100, job_definition_id: 100, environment_id: 10, status: 3, finished_at: null },
      { id: 7101, job_definition_id: 100, environment_id: 10, status: 30, finished_at: "2026-11-04 03:00:00Z" },
      { id: 7102, job_definition_id: 101, environment_id: 10, status: 10, finished_at: "2026-11-04 03:00:00Z" },
    );
    account.jobs.reverse();
    account.projects.reverse();
    expect(await revision()).toBe(before);
  });

  it.each<[string, (account: CannedAccount) => void]>([
    ["a run ends", ({ runs }) => runs.unshift({ ...runs[0]!, id: 7050, finished_at: "2026-11-05 03:00:00Z" })],
    ["the same run ends otherwise", ({ runs }) => Object.assign(runs[0]!, { status: 10 })],
    ["artifacts of a run arrive", ({ runs }) => Object.assign(runs[0]!, { artifacts_saved: false })],
    ["a job is called differently", ({ jobs }) => Object.assign(jobs[0]!, { name: "Morning build" })],
    ["a project is called differently", ({ projects }) => Object.assign(projects[0]!, { name: "Treasury" })],
    ["a project goes", ({ projects }) => projects.pop()],
  ])("is another one when %s", async (_, change) => {
    const before = await revision();
    change(account);
    expect(await revision()).not.toBe(before);
  });

  it("is another one when something else is picked", async () => {
    expect(await revision({ jobIds: ["100", "200"] })).not.toBe(await revision());
  });
});

describe("an artifact", () => {
  it("is opened by where it comes from, also by another client", async () => {
    const [finance] = await sets();
    const another = open();
    const read = async (ref: ArtifactRef) => text(await another.open(ref));
    expect(await read(finance!.manifest)).toBe('{"of":7012}');
    expect(await read(finance!.runResults[2]!)).toBe('{"of":"7012/5"}');
    expect(await read(finance!.sources!)).toBe('{"sources":7012}');
  });

  it("is asked for as a file, lists as JSON, both with the token", async () => {
    const [finance] = await sets();
    await text(await open().open(finance!.manifest));
    for (const { url, headers } of server.asked) {
      const isArtifact = /\/artifacts\/./.test(url ?? "");
      expect(headers.accept).toBe(isArtifact ? "*/*" : "application/json");
      expect(headers.authorization).toBe(`Token ${TOKEN}`);
    }
  });

  it("that has gone since is stale", async () => {
    const [finance] = await sets();
    delete account.artifacts["7012"]!["manifest.json"];
    await expect(open().open(finance!.manifest)).rejects.toMatchObject({ code: "artifact-stale", retryable: true });
    const { origin: _, ...foreign } = finance!.manifest;
    await expect(open().open(foreign)).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("is no page that somebody puts in its place", async () => {
    const [finance] = await sets();
    server.respond((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"));
    await expect(open().open(finance!.manifest)).rejects.toMatchObject({
      ...{ code: "vendor-answer-unexpected", message: expect.stringContaining("page for people") },
    });
  });
});

describe("a token that ends half-way", () => {
  it("is told as such, whatever was asked for, and nothing is asked again with it", async () => {
    let left = 4;
    server.respond((request, response) => {
      left -= 1;
      if (left < 0) return response.writeHead(401, { "content-type": "application/json" }).end("{}");
      return answering(account)(request, response);
    });
    await expect(open().find()).rejects.toMatchObject({
      ...{ code: "credentials-rejected", retryable: false, message: expect.stringContaining("no longer accepts") },
    });
    const asked = server.asked.length;
    await new Promise((done) => setTimeout(done, 50));
    expect(server.asked.length).toBe(asked);
  });

  it("ends the reading of artifacts, too", async () => {
    const found = await open().find();
    server.respond((_, response) => response.writeHead(401).end());
    await expect(found.sets()).rejects.toMatchObject({ message: expect.stringContaining("no longer accepts") });
  });
});

it("makes few calls: so many for a first look, for one that finds nothing new, and for one new run", async () => {
  const count = async () => {
    const before = server.asked.length;
    const found = await open().find();
    const lists = server.asked.length - before;
    for (const set of await found.sets())
      for (const ref of [set.manifest, set.catalog, set.sources, ...set.runResults])
        if (ref) await text(await open().open(ref));
    return { lists, all: server.asked.length - before };
  };
  // Projects, environments of two, jobs, runs of two. Then, of each run, its steps, which artifacts are there, and those.
  expect(await count()).toEqual({ lists: 6, all: 25 });
  account.runs.unshift({
    ...account.runs[1]!,
    id: 7014,
    has_sources_generated: false,
    finished_at: "2026-11-03 03:10:00Z",
  });
  account.steps["7014"] = account.steps["7012"]!;
  account.artifacts["7014"] = account.artifacts["7012"]!;
  expect(await count()).toEqual({ lists: 6, all: 22 });
});

it("only ever gets: nothing that a client does can start, stop or change a job", async () => {
  const client = open({}, { purpose: "test" });
  for await (const _ of client.test());
  const found = await (await client.find()).sets();
  for (const set of found) for (const ref of [set.manifest, ...set.runResults]) await text(await client.open(ref));
  for (const field of ["projectIds", "environmentIds", "jobIds"]) await client.choices?.(field);
  await client.close();
  expect(server.asked.length).toBeGreaterThan(20);
  expect(new Set(server.asked.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(paths().filter((path) => /\/(run|cancel|retry|rerun)\/?$/.test(path))).toEqual([]);
});

it("asks nothing more once it is closed", async () => {
  const client = open();
  await client.close();
  await expect(client.find()).rejects.toMatchObject({ code: "cancelled" });
  expect(server.asked).toEqual([]);
});

it("says what is missing when a list is opened in a half-filled form", () => {
  const config = { accessUrl: "https://ab123.us1.dbt.com" } as DbtCloudConfig;
  const context = { connectorId: null, config, secrets: { serviceToken: TOKEN }, signal: new AbortController().signal };
  expect(() => openDbtCloud({ ...context, purpose: "test" })).toThrow("do not name one account yet");
});

describe("runs that were read in an earlier sync", () => {
  const noted = () => {
    const port = {
      kept: null as unknown,
      recall: async () => port.kept,
      async keep(notes: object) {
        port.kept = JSON.parse(JSON.stringify(notes));
      },
    };
    return port;
  };
  const ofRuns = () => paths().filter((path) => /\/runs\/\d/.test(path));

  it("are asked nothing again; what is read of them is the same", async () => {
    const notes = noted();
    const first = await sets({}, { notes });
    server.asked.length = 0;
    expect(await sets({}, { notes })).toEqual(first);
    expect(ofRuns()).toEqual([]);
  });

  it("leave only the new run to be asked", async () => {
    const notes = noted();
    await sets({}, { notes });
    account.runs.unshift({ ...account.runs[0]!, id: 7020, finished_at: "2026-11-03 03:00:00Z" });
    account.steps["7020"] = [{ index: 4, name: "Invoke dbt with `dbt build`", status: 10 }];
    account.artifacts["7020"] = { "4/run_results.json": "{}" };
    server.asked.length = 0;
    await sets({}, { notes });
    expect(ofRuns().map((path) => path.replace(/.*runs\/(\d+)\/([^?]*).*/, "$1 $2"))).toEqual([
      "7020 ",
      "7020 artifacts/run_results.json",
    ]);
  });

  it("are asked anew once something of them is gone, so that the next try does without it", async () => {
    const notes = noted();
    await sets({ projectIds: ["1"] }, { notes });
    account.artifacts["7012"] = {};
    account.artifacts["7011"] = { "manifest.json": '{"of":7011}' };
    const client = open({ projectIds: ["1"] }, { notes });
    const [before] = await (await client.find()).sets();
    expect(before?.manifest.origin?.runId).toBe("7012");
    await expect(client.open(before!.manifest)).rejects.toMatchObject({ code: "artifact-stale" });
    const [after] = await sets({ projectIds: ["1"] }, { notes });
    expect(after?.manifest.origin?.runId).toBe("7011");
  });

  it("do not believe the list of a run once something on it could not be read", async () => {
    const notes = noted();
    const canned = answering(account);
    let isGone = true;
    server.respond((request, response) =>
      isGone && request.url?.endsWith("/artifacts/catalog.json")
        ? response.writeHead(404, { "content-type": "application/json" }).end("{}")
        : canned(request, response),
    );
    const client = open({ projectIds: ["1"] }, { notes });
    const [before] = await (await client.find()).sets();
    await expect(client.open(before!.catalog!)).rejects.toMatchObject({ code: "artifact-stale" });
    const [after] = await sets({ projectIds: ["1"] }, { notes });
    expect(after?.manifest.origin?.runId).toBe("7012");
    expect(after?.catalog).toBeUndefined();
    isGone = false;
    const [healed] = await sets({ projectIds: ["1"] }, { notes });
    expect(healed?.catalog?.origin?.runId).toBe("7012");
  });
});
