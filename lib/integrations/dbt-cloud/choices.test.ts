import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { openDbtCloud } from "./client";
import { type DbtCloudConfig, dbtCloudConfig } from "./config";
import { anAccount, answering, type CannedAccount, TOKEN } from "./fixtures/canned-account";

let server: AnsweringServer;
let account: CannedAccount;
beforeEach(async () => {
  server = await startAnsweringServer();
  account = anAccount();
  server.respond(answering(account));
});
afterEach(() => server.close());

const choices = async (field: string, change: Partial<DbtCloudConfig> = {}) =>
  openDbtCloud({
    ...{ connectorId: null, secrets: { serviceToken: TOKEN }, signal: new AbortController().signal, purpose: "test" },
    config: dbtCloudConfig.parse({ accountId: "12345", accessUrl: server.origin, ...change }),
  }).choices?.(field);

describe("what can be picked", () => {
  it("are projects, all but those where nothing runs", async () => {
    account.projects.push({ id: 3, name: "Empty" });
    expect(await choices("projectIds")).toEqual([
      { value: "3", label: "Empty", detail: "no job", isDefault: false, reason: "No job runs in it." },
      { value: "1", label: "Finance", detail: "3 jobs", isDefault: true },
      { value: "2", label: "Sales", detail: "1 job", isDefault: true },
    ]);
  });

  it("are environments, production by itself, and the others with the reason", async () => {
    expect(await choices("environmentIds")).toEqual([
      { value: "10", label: "Production", group: "Finance", detail: "production · 2 jobs", isDefault: true },
      {
        ...{ value: "12", label: "Development", group: "Finance", detail: "no job", isDefault: false },
        reason: expect.stringContaining("nothing runs"),
      },
      {
        ...{ value: "11", label: "Staging", group: "Finance", detail: "staging · 1 job", isDefault: false },
        reason: "Production is marked as production.",
      },
      { value: "20", label: "Nightly", group: "Sales", detail: "1 job", isDefault: true },
    ]);
    expect(server.asked.some(({ url }) => url?.includes("/runs/"))).toBe(false);
  });

  it("are environments by their runs where none is marked", async () => {
    account.environments["2"]?.push({ id: 21, name: "Idle", type: "deployment" });
    account.jobs.push({ id: 201, name: "Idle build", project_id: 2, environment_id: 21 });
    const ofSales = await choices("environmentIds", { projectIds: ["2"] });
    expect(ofSales?.map(({ label, isDefault, reason }) => [label, isDefault, reason])).toEqual([
      ["Nightly", true, undefined],
      ["Idle", false, "Nightly has more runs."],
    ]);
    const jobs = await choices("jobIds", { projectIds: ["2"] });
    expect(jobs?.map(({ label, reason }) => [label, reason])).toEqual([
      ["Sales build", undefined],
      ["Idle build", "It runs in Idle, which is not read."],
    ]);
  });

  it("are jobs, those that count by themselves, and the others with the reason", async () => {
    expect(await choices("jobIds")).toEqual([
      {
        value: "100",
        label: "Nightly build",
        group: "Finance",
        detail: "Production · generates docs",
        isDefault: true,
      },
      {
        ...{ value: "101", label: "Check", group: "Finance", detail: "Production", isDefault: false },
        reason: expect.stringContaining("continuous integration"),
      },
      {
        ...{ value: "102", label: "Staging build", group: "Finance", detail: "Staging", isDefault: false },
        reason: "It runs in Staging, which is not read.",
      },
      { value: "200", label: "Sales build", group: "Sales", detail: "Nightly", isDefault: true },
    ]);
  });

  it("are the jobs of a picked environment", async () => {
    const picked = await choices("jobIds", { projectIds: ["1"], environmentIds: ["11"] });
    expect(picked?.filter(({ isDefault }) => isDefault).map(({ label }) => label)).toEqual(["Staging build"]);
  });

  it("are the same whatever is picked of them by now", async () => {
    const picks = { projectIds: ["2"], environmentIds: ["11"], jobIds: ["102"] };
    for (const field of ["projectIds", "environmentIds", "jobIds"] as const)
      expect(await choices(field, { [field]: picks[field] }), field).toEqual(await choices(field));
  });

  it("is nothing for a field without a list", async () => {
    expect(await choices("accessUrl")).toEqual([]);
  });
});
