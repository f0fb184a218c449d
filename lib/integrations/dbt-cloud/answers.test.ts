import { describe, expect, it } from "vitest";
import { account, environment, job, page, project, run, runSteps } from "./answers";

describe("what dbt Cloud answers", () => {
  it("has ids as numbers or text, and fields that nobody asked for", () => {
    expect(project.parse({ id: 7, name: "Finance", connection: { password: "x" } })).toEqual({
      id: "7",
      name: "Finance",
    });
    expect(project.parse({ id: "7", name: null })).toMatchObject({ id: "7", name: "Project 7" });
    expect(account.parse({ id: 1, plan: "a plan of next year" })).toMatchObject({ id: "1", name: null, locked: null });
  });

  it("is not readable without an id", () => {
    for (const shape of [project, account, environment, job, run]) {
      expect(shape.safeParse({ name: "x", status: 10 }).success).toBe(false);
      expect(shape.safeParse({ id: {}, status: 10 }).success).toBe(false);
    }
  });

  it("may leave out nearly everything", () => {
    expect(environment.parse({ id: 1 })).toEqual({
      ...{
        id: "1",
        projectId: null,
        name: "Environment 1",
        isDevelopment: false,
        deploymentType: null,
        isDeleted: false,
      },
    });
    expect(job.parse({ id: 1 })).toMatchObject({
      name: "Job 1",
      type: null,
      generatesDocs: false,
      isDeactivated: false,
    });
    expect(run.parse({ id: 1, status: "20" })).toEqual({
      ...{ id: "1", jobId: null, environmentId: null, status: 20, finishedAt: null, hasDocs: false, hasSources: false },
      ...{ keptNothing: false, isOfPullRequest: false },
    });
    expect(runSteps.parse({}).run_steps).toEqual([]);
    expect(page(project).parse({ data: [] })).toEqual({ data: [], extra: null });
    expect(page(project).parse({ data: [], extra: { pagination: { count: 0, total_count: 3 } } }).extra).toBe(3);
  });

  it.each([
    ["2026-11-01 03:00:00.123456+00:00", "2026-11-01T03:00:00.123Z"],
    ["2026-11-01T03:00:00Z", "2026-11-01T03:00:00.000Z"],
    ["2026-11-01 03:00:00", "2026-11-01T03:00:00.000Z"],
    ["2026-11-01T05:00:00+02:00", "2026-11-01T03:00:00.000Z"],
    ["some day", null],
    [null, null],
  ])("a time %s is %s, whatever the zone of the machine", (finished_at, iso) => {
    expect(run.parse({ id: 1, status: 10, finished_at }).finishedAt).toBe(iso);
  });

  it.each([
    [{ job_type: "ci" }, "ci"],
    [{ job_type: "scheduled", triggers: { github_webhook: true } }, "scheduled"],
    [{ triggers: { github_webhook: true, schedule: false } }, "ci"],
    [{ triggers: { git_provider_webhook: true } }, "ci"],
    [{ triggers: { github_webhook: false, on_merge: true } }, "merge"],
    [{ triggers: { github_webhook: false, git_provider_webhook: null } }, null],
    [{ job_type: "a type of next year" }, "a type of next year"],
  ])("a job %j is of type %s", (given, type) => {
    expect(job.parse({ id: 1, ...given }).type).toBe(type);
  });

  it.each([{ state: 2 }, { deactivated: true }])("a job %j is deactivated", (given) => {
    expect(job.parse({ id: 1, ...given }).isDeactivated).toBe(true);
  });

  it.each([
    [{ github_pull_request_id: 12 }, true],
    [{ gitlab_merge_request_id: 1 }, true],
    [{ azure_pull_request_id: 1 }, true],
    [{ non_native_pull_request_id: 3 }, true],
    [{ cause: "Kicked off from UI", github_pull_request_id: null }, false],
    [null, false],
  ])("a run that %j triggered is of a pull request: %s", (trigger, is) => {
    expect(run.parse({ id: 1, status: 10, trigger }).isOfPullRequest).toBe(is);
  });
});
