import { expect, it, onTestFinished } from "vitest";
import { asMarkdown, type Measured, readCalls, writeCalls } from "@/scripts/test/cloud-calls";
import { connectCloud, openCloud } from "@/scripts/test/cloud-connector";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { syncOnce } from "@/scripts/test/sync-once";

useFreshDatabase();

it("docs/dbt-cloud.md shows the calls of a first, an unchanged and a one-job-changed sync", async () => {
  const { cloud, primaryId } = await openCloud();
  onTestFinished(() => cloud.close());
  const id = await connectCloud({ cloud, primaryId });
  const measured: Measured[] = [];
  const measure = async (name: string, outcome: string) => {
    cloud.forget();
    const { status, error } = await syncOnce(id);
    expect([status, error]).toEqual([outcome, null]);
    expect(cloud.violations).toEqual([]);
    measured.push({ name, outcome, exchanges: [...cloud.requests] });
  };

  await measure("First sync", "succeeded");
  await measure("Nothing new", "unchanged");
  const account = { ...cloud.account, projects: [...cloud.account.projects], runs: [...cloud.account.runs] };
  const { id: newRun } = cloud.demo.cityMobility.runAgain();
  await measure("One job ran again", "succeeded");

  const unchanged = measured[1]?.exchanges ?? [];
  expect(unchanged.filter(({ path }) => /\/runs\/\d|artifacts/.test(path))).toEqual([]);
  const jobsAsked = unchanged.flatMap(({ query }) => query.job_definition_id ?? []);
  expect(new Set(jobsAsked).size).toBe(jobsAsked.length);

  const runsAsked = (measured[2]?.exchanges ?? []).flatMap(({ path }) => /\/runs\/(\d+)\//.exec(path)?.[1] ?? []);
  expect(new Set(runsAsked)).toEqual(new Set([String(newRun)]));

  const made = asMarkdown(account, measured);
  if (process.env.UPDATE_DOCS === "1") writeCalls(made);
  expect(readCalls()).toBe(made);
});
