import { describe, expect, it } from "vitest";
import type { Environment, Job, Run } from "./answers";
import {
  type ChosenRuns,
  chooseRuns,
  type ListedRuns,
  olderRunsToAsk,
  resultRuns,
  sourceRuns,
  spreadOverJobs,
} from "./choose-runs";
import { aJob, anEnvironment, aProject, aRun } from "./fixtures/rows";
import { planProject } from "./plan-project";
import { CANCELLED, FAILED } from "./run-status";

const production = anEnvironment("10", "Production", { deploymentType: "production" });
const nightly = aJob("100", "Nightly build");
const docs = aJob("200", "Weekly docs", { generatesDocs: true });

const planOf = (jobs: readonly Job[], environments: readonly Environment[] = [production]) =>
  planProject(aProject("1", "Finance"), environments, jobs, {});
const listing = (byJob: Record<string, readonly Run[] | ListedRuns>): Map<string, ListedRuns> =>
  new Map(Object.entries(byJob).map(([id, runs]) => [id, "rows" in runs ? runs : { rows: runs, total: runs.length }]));
const choose = (
  byJob: Record<string, readonly Run[] | ListedRuns>,
  jobs = [nightly, docs],
  environments = [production],
) => chooseRuns(planOf(jobs, environments), listing(byJob));
const chosen = (...given: Parameters<typeof choose>): ChosenRuns => {
  const choice = choose(...given);
  if (choice.unusable !== null) throw new Error(choice.unusable);
  return choice;
};
const ids = (runs: readonly Run[]) => runs.map(({ id }) => id);
const results = (choice: ChosenRuns) => ids(resultRuns(choice, choice.structures[0]!));
const withDocs = { hasDocs: true };

describe("the structure of a project", () => {
  it("comes from the newest good run with docs, of whichever job of the environment", () => {
    const choice = chosen({
      "100": [aRun("9", 50), aRun("7", 30), aRun("3", 5, withDocs)],
      "200": [aRun("8", 40, { ...withDocs, jobId: "200" }), aRun("2", 2, { ...withDocs, jobId: "200" })],
    });
    expect(ids(choice.structures)).toEqual(["8", "3", "2", "9", "7"]);
    expect(choice.newerWithoutDocs?.id).toBe("9");
  });

  it("comes from the newest good run where none has docs", () => {
    const choice = chosen({ "100": [aRun("9", 50), aRun("7", 30)], "200": [] });
    expect(ids(choice.structures)).toEqual(["9", "7"]);
    expect(choice.newerWithoutDocs).toBeNull();
  });

  it("never comes from a run that failed, though it has docs", () => {
    const choice = chosen({ "100": [aRun("9", 50, { status: FAILED, ...withDocs }), aRun("7", 30)] });
    expect(ids(choice.structures)).toEqual(["7"]);
  });

  it("goes by when runs ended, not by when they began", () => {
    const choice = chosen({ "100": [aRun("9", 10, withDocs)], "200": [aRun("8", 40, { ...withDocs, jobId: "200" })] });
    expect(ids(choice.structures)).toEqual(["8", "9"]);
  });

  it("goes by the run's number where two ended together, or no end is told", () => {
    expect(ids(chosen({ "100": [aRun("99", 10), aRun("100", 10)] }).structures)).toEqual(["100", "99"]);
    const untold = { finishedAt: null };
    expect(ids(chosen({ "100": [aRun("99", 0, untold), aRun("100", 0, untold)] }).structures)).toEqual(["100", "99"]);
  });

  it("has a few runs to fall back on, and not all there are", () => {
    const runs = Array.from({ length: 20 }, (_, at) => aRun(String(50 - at), 50 - at, { hasDocs: at % 2 === 0 }));
    expect(ids(chosen({ "100": runs }).structures)).toEqual(["50", "48", "46", "49", "47", "45"]);
  });
});

describe("the results of a project", () => {
  it("come from the structure's run and every one since, failed ones, too", () => {
    const choice = chosen({
      "100": [aRun("9", 50, { status: FAILED }), aRun("7", 30), aRun("3", 5)],
      "200": [aRun("6", 20, { ...withDocs, jobId: "200" }), aRun("1", 1, { ...withDocs, jobId: "200" })],
    });
    expect(results(choice)).toEqual(["9", "7", "6"]);
  });

  it("come from a run that failed in the last minute of a project that never made docs", () => {
    const choice = chosen({ "100": [aRun("9", 50, { status: FAILED }), aRun("7", 30)] });
    expect(results(choice)).toEqual(["9", "7"]);
    expect(resultRuns(choice, choice.ended[0]!).map(({ id }) => id)).toEqual(["9"]);
  });

  it("leave out what does not count, and say why where it is newer than the structure", () => {
    const choice = chosen({
      "100": [
        aRun("19", 0, { status: 3, finishedAt: null }),
        aRun("18", 58, { status: CANCELLED }),
        aRun("17", 57, { isOfPullRequest: true }),
        aRun("16", 56, { keptNothing: true, status: FAILED }),
        aRun("15", 55, { environmentId: "11" }),
        aRun("14", 54),
        aRun("10", 30, withDocs),
        aRun("5", 20, { status: CANCELLED }),
      ],
    });
    expect(results(choice)).toEqual(["14", "10"]);
    expect(choice.skipped.map(({ run, job, reason }) => [run.id, job.name, reason])).toEqual([
      ["19", "Nightly build", "it has not ended"],
      ["18", "Nightly build", "it was cancelled"],
      ["17", "Nightly build", "it was for a pull request"],
      ["16", "Nightly build", "it left no artifacts"],
      ["15", "Nightly build", "it did not run in Production"],
    ]);
  });

  it.each([1, 2, 3, 7, 0])("leave out a run of status %i", (status) => {
    expect(results(chosen({ "100": [aRun("9", 50, { status }), aRun("7", 30)] }))).toEqual(["7"]);
  });

  it("know their job, also where dbt Cloud does not tell it", () => {
    const choice = chosen({ "200": [aRun("9", 50, { jobId: null })] });
    expect(choice.ended[0]?.jobId).toBe("200");
  });
});

describe("freshness of sources", () => {
  it("comes from the newest run that checked it, also when that failed or is older than the structure", () => {
    const choice = chosen({
      "100": [
        aRun("9", 50, withDocs),
        aRun("8", 40, { hasSources: true, status: FAILED }),
        aRun("7", 30, { hasSources: true }),
      ],
    });
    expect(ids(sourceRuns(choice))).toEqual(["8", "7"]);
  });
});

describe("an environment that nobody marked", () => {
  const [a, b] = [anEnvironment("20", "A"), anEnvironment("21", "B")];
  const jobs = [aJob("1", "a", { environmentId: "20" }), aJob("2", "b", { environmentId: "21" })];
  const of = (environmentId: string, id: string, minute: number, change: Partial<Run> = {}) =>
    aRun(id, minute, { environmentId, ...change });

  it("is read when it has the most runs that count", () => {
    const choice = chosen(
      {
        "1": [of("20", "9", 50), of("20", "8", 49, { status: CANCELLED }), of("20", "7", 48, { status: CANCELLED })],
        "2": [of("21", "6", 40), of("21", "5", 30, { status: FAILED })],
      },
      jobs,
      [a, b],
    );
    expect(choice.environment).toEqual(b);
    expect(ids(choice.ended)).toEqual(["6", "5"]);
  });

  it("is read when it has as many and newer ones, else in a settled order", () => {
    expect(chosen({ "1": [of("20", "5", 30)], "2": [of("21", "6", 40)] }, jobs, [a, b]).environment).toEqual(b);
    expect(chosen({ "1": [of("20", "6", 40)], "2": [of("21", "5", 40)] }, jobs, [b, a]).environment).toEqual(a);
  });
});

describe("more runs than are read", () => {
  it("are the structure's and the newest of each job, however often one of them runs", () => {
    const tests = Array.from({ length: 9 }, (_, at) => aRun(String(50 - at), 50 - at));
    const builds = [aRun("20", 20, { jobId: "200" }), aRun("10", 10, { jobId: "200" }), aRun("5", 5)];
    expect(ids(spreadOverJobs([...tests, ...builds], 5))).toEqual(["50", "49", "20", "10", "5"]);
    expect(spreadOverJobs(builds, 5)).toEqual(builds);
  });
});

describe("a project of which nothing can be read", () => {
  it("says whether no run succeeded, or none is there", () => {
    expect(choose({ "100": [aRun("9", 50, { status: FAILED })] }).unusable).toBe("no run of Production succeeded yet");
    expect(choose({ "100": [aRun("9", 50, { isOfPullRequest: true })] }).unusable).toBe(
      "no run of Production that succeeded counts: it was for a pull request",
    );
    expect(choose({ "100": [], "200": [] }).unusable).toBe("no run of Production is there yet");
    expect(choose({}).unusable).toBe("no run of Production is there yet");
    expect(choose({}, []).unusable).toBe("no job runs in Production");
  });
});

describe("more runs than are listed", () => {
  const hundred = (change: Partial<Run> = {}) =>
    Array.from({ length: 100 }, (_, at) =>
      aRun(String(1_000 - at), 0, {
        finishedAt: new Date(Date.parse("2026-11-01T00:00:00Z") - at * 3_600_000).toISOString(),
        ...change,
      }),
    );
  const all = { rows: hundred(), total: 5_000 };

  it("are asked for where a job that makes docs has none among the newest", () => {
    expect(
      olderRunsToAsk(
        planOf([nightly, docs]),
        listing({ "100": all, "200": { ...all, rows: hundred({ jobId: "200" }) } }),
      ),
    ).toEqual([{ job: docs, withDocs: true }]);
  });

  it("are asked for where none of the newest succeeded", () => {
    const failing = { rows: hundred({ status: FAILED }), total: null };
    expect(olderRunsToAsk(planOf([nightly]), listing({ "100": failing }))).toEqual([{ job: nightly, withDocs: false }]);
  });

  it.each([
    ["the newest have docs", { "100": { rows: hundred(withDocs), total: 5_000 } }, [docs, nightly]],
    ["all are listed", { "200": { rows: hundred(), total: 100 } }, [docs]],
    ["no job makes docs", { "100": all }, [nightly]],
    ["nothing of the project can be read", {}, []],
  ])("are not asked for when %s", (_, byJob, jobs) => {
    expect(olderRunsToAsk(planOf(jobs), listing(byJob))).toEqual([]);
  });

  it("give the structure, and a gap that is told", () => {
    const older = aRun("5", 0, { finishedAt: "2026-09-01T00:00:00.000Z", ...withDocs });
    const choice = chosen({ "200": { ...all, older: [older] } }, [docs]);
    expect(choice.structures[0]?.id).toBe("5");
    expect(choice.cutJobs).toEqual([docs]);
    expect(resultRuns(choice, older)).toHaveLength(101);
  });

  it("are no matter where the structure is among the newest", () => {
    const rows = hundred().map((run, at) => (at === 40 ? { ...run, ...withDocs } : run));
    expect(chosen({ "100": { rows, total: 5_000 } }, [nightly]).cutJobs).toEqual([]);
  });
});
