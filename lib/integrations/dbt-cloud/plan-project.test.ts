import { describe, expect, it } from "vitest";
import { aJob, anEnvironment, aProject } from "./fixtures/rows";
import { type Picks, planProject } from "./plan-project";

const project = aProject("1", "Finance");
const production = anEnvironment("10", "Production", { deploymentType: "production" });
const staging = anEnvironment("11", "Staging", { deploymentType: "staging" });
const development = anEnvironment("12", "Development", { isDevelopment: true });
const general = anEnvironment("13", "Nightly");

const nightly = aJob("100", "Nightly build", { environmentId: "10", generatesDocs: true });
const ci = aJob("101", "Check", { environmentId: "10", type: "ci" });
const stagingJob = aJob("102", "Staging build", { environmentId: "11" });

const plan = (environments = [production, staging, development], jobs = [nightly, ci, stagingJob], picks: Picks = {}) =>
  planProject(project, environments, jobs, picks);
const reasons = (excluded: readonly { item: { name: string }; reason: string }[]) =>
  Object.fromEntries(excluded.map(({ item, reason }) => [item.name, reason]));

describe("the environment of a project", () => {
  it("is what is marked as production, and the others say why they are not", () => {
    const { environments, excludedEnvironments, unusable } = plan();
    expect(environments).toEqual([production]);
    expect(unusable).toBeNull();
    expect(reasons(excludedEnvironments)).toEqual({
      Staging: "Production is marked as production.",
      Development: "A development environment: nothing runs in it by itself.",
    });
  });

  it("is one of those that are no staging, where none is marked as production", () => {
    const other = anEnvironment("14", "Weekly");
    const jobs = [aJob("1", "a", { environmentId: "13" }), aJob("2", "b", { environmentId: "14" }), stagingJob];
    const { environments, excludedEnvironments } = plan([general, other, staging], jobs);
    expect(environments).toEqual([general, other]);
    expect(reasons(excludedEnvironments)).toEqual({ Staging: "A staging environment." });
  });

  it("is staging where nothing else runs", () => {
    const { environments, excludedEnvironments } = plan([general, staging], [stagingJob]);
    expect(environments).toEqual([staging]);
    expect(reasons(excludedEnvironments)).toEqual({ Nightly: "No job runs in it." });
  });

  it("is the one that was picked", () => {
    const { environments, jobs, excludedEnvironments } = plan(undefined, undefined, { environmentIds: ["11"] });
    expect(environments).toEqual([staging]);
    expect(jobs).toEqual([stagingJob]);
    expect(reasons(excludedEnvironments).Production).toBe("Not among the chosen environments.");
  });

  it("is production when both it and another were picked: one of a project is read", () => {
    expect(plan(undefined, undefined, { environmentIds: ["11", "10"] }).environments).toEqual([production]);
  });

  it("is where the picked jobs run", () => {
    const { environments, jobs, excludedEnvironments } = plan(undefined, undefined, { jobIds: ["102"] });
    expect(environments).toEqual([staging]);
    expect(jobs).toEqual([stagingJob]);
    expect(reasons(excludedEnvironments).Production).toBe("None of the chosen jobs runs in it.");
  });

  it("is never one for development, or deleted, even when it was picked", () => {
    expect(plan(undefined, undefined, { environmentIds: ["12"] }).unusable).toBe(
      "none of its deployment environments is chosen",
    );
    expect(plan([{ ...production, isDeleted: true }]).unusable).toBe("it has no deployment environment");
  });
});

describe("the jobs of a project", () => {
  it("are those of its environment, and the others say why they are not", () => {
    const others = [
      aJob("103", "Merge", { environmentId: "10", type: "merge" }),
      aJob("104", "Old", { environmentId: "10", isDeactivated: true }),
      aJob("105", "Dashboards", { environmentId: "10", type: "exposure_sync" }),
      aJob("106", "Lost", { environmentId: null }),
      aJob("107", "Of another project", { projectId: "2", environmentId: "10" }),
    ];
    const { jobs, excludedJobs } = plan(undefined, [nightly, ci, stagingJob, ...others]);
    expect(jobs).toEqual([nightly]);
    expect(reasons(excludedJobs)).toEqual({
      Check: "A job for continuous integration: it builds pull requests into schemas of their own.",
      Merge: "A merge job: it builds only what was merged.",
      Old: "It is deactivated.",
      Dashboards: "It refreshes dashboards and builds nothing.",
      "Staging build": "It runs in Staging, which is not read.",
      Lost: "It runs in an environment that cannot be seen, which is not read.",
    });
  });

  it.each(["scheduled", "other", "adaptive", "hybrid", "a type of next year", null])("may be of type %s", (type) => {
    expect(plan(undefined, [{ ...nightly, type }]).jobs).toHaveLength(1);
  });

  it("are those that were picked, whatever they are", () => {
    const { jobs, excludedJobs, pickedJobs } = plan(undefined, undefined, { jobIds: ["101"] });
    expect(jobs).toEqual([ci]);
    expect(pickedJobs).toBe(true);
    expect(reasons(excludedJobs)).toEqual({
      "Nightly build": "Not among the chosen jobs.",
      "Staging build": "Not among the chosen jobs.",
    });
  });
});

describe("a project of which nothing can be read", () => {
  it.each([
    ["has no environment", [], [], {}, "it has no deployment environment"],
    ["has only one for development", [development], [], {}, "it has no deployment environment"],
    ["has no job", [production], [], {}, "no job runs in Production"],
    ["has only jobs for continuous integration", [production], [ci], {}, "no job that counts runs in Production"],
    [
      "has none of the picked environments",
      [production],
      [nightly],
      { environmentIds: ["99"] },
      "none of its deployment environments is chosen",
    ],
    [
      "has the picked job elsewhere than in the picked environment",
      [production, staging],
      [nightly, stagingJob],
      { environmentIds: ["10"], jobIds: ["102"] },
      "none of the chosen jobs runs in its chosen environment",
    ],
    ["has none of the picked jobs", [production], [nightly], { jobIds: ["99"] }, "none of its jobs is chosen"],
    [
      "runs only in staging while production stands idle",
      [production, staging],
      [stagingJob],
      {},
      "no job runs in Production",
    ],
  ])("%s", (_, environments, jobs, picks, reason) => {
    expect(plan(environments, jobs, picks).unusable).toBe(reason);
  });
});
