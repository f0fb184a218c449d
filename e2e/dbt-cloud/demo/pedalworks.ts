import path from "node:path";
import type { CloudAccount } from "../cloud-account";
import type { RunPlan, StepPlan } from "../run-plan";
import type { Schedule } from "./demo-account";
import { addPedalworksJobs } from "./pedalworks-jobs";
import { type RecordedProject, recordedProject } from "./recorded-project";

const recorded = (set: string): RecordedProject =>
  recordedProject(path.join(import.meta.dirname, "../../../demo/artifacts", set));

/** Passes in both recorded sets, and fails in the last finished run of the hourly tests. */
const FAILING_TEST = "test.pedalworks.unique_dim_stations_station_id.e61d234552";

const EXCLUDING = "--exclude tag:not_yet_built";

const nightly = (dbt: RecordedProject): StepPlan[] => [
  { command: "dbt source freshness", seconds: 20, leaves: dbt.freshness },
  { command: "dbt seed", seconds: 15, leaves: dbt.seed },
  { command: `dbt build ${EXCLUDING}`, seconds: 120, leaves: dbt.build },
  { command: "dbt docs generate", seconds: 30, leaves: dbt.docs },
];
/** A night in which a model and a test fail: docs are never reached. */
const badNight = (dbt: RecordedProject): RunPlan => ({
  outcome: "error",
  message: "dbt command failed",
  steps: nightly(dbt).map((step) => (step.leaves === dbt.build ? { ...step, outcome: "error" } : step)),
});

const succeeded = (...steps: StepPlan[]): RunPlan => ({ outcome: "success", steps });
const failed = (...steps: StepPlan[]): RunPlan => ({
  outcome: "error",
  message: "dbt command failed",
  steps: steps.map((step) => ({ ...step, outcome: "error" })),
});
const tests = (leaves: StepPlan["leaves"]): StepPlan => ({
  command: "dbt test",
  seconds: 30,
  ...(leaves ? { leaves } : {}),
});
const pullRequest = (number: number, branch: string, jobId: number): Partial<RunPlan> => ({
  branch,
  trigger: {
    cause: `Pull request #${number}`,
    category: "ci",
    pullRequest: number,
    schemaOverride: `dbt_cloud_pr_${jobId}_${number}`,
  },
});

/** The sample project of demo/, with a job of each kind and a run of each status. */
export function addPedalworks(account: CloudAccount, schedule: Schedule, nights: 1 | 2) {
  const [first, next] = [recorded("1.12"), recorded("1.12-next")];
  const newest = nights === 1 ? first : next;
  const { project, environments, jobs } = addPedalworksJobs(account);
  const marts = (dbt: RecordedProject): StepPlan => ({ command: "dbt run --select tag:mart", leaves: dbt.run });

  schedule(jobs.old.id, 2400, failed({ command: "dbt run --full-refresh" }));
  schedule(jobs.old.id, 2232, failed({ command: "dbt run --full-refresh" }));
  schedule(jobs.nightly.id, 76, badNight(first));
  schedule(jobs.nightly.id, 52, succeeded(...nightly(first)));
  schedule(jobs.ci.id, 30, {
    ...succeeded({ command: "dbt build --select state:modified+", leaves: first.build }),
    ...pullRequest(41, "station-rebalancing", jobs.ci.id),
  });
  if (nights === 2) schedule(jobs.nightly.id, 28, succeeded(...nightly(next)));
  schedule(
    jobs.staging.id,
    12,
    succeeded(
      { command: "dbt build", seconds: 90, leaves: next.build },
      { command: "dbt docs generate", leaves: next.docs },
    ),
  );
  schedule(jobs.marts.id, 9, succeeded(marts(newest)));
  schedule(jobs.marts.id, 5, {
    outcome: "cancelled",
    message: "Cancelled by a person",
    steps: [{ command: "dbt run --select tag:mart", outcome: "cancelled" }],
  });
  schedule(jobs.nightly.id, 4, badNight(newest));
  schedule(jobs.hourly.id, 3.2, succeeded(tests(newest.test())));
  schedule(jobs.hourly.id, 2.2, succeeded(tests(newest.test())));
  schedule(jobs.ci.id, 1.5, {
    ...succeeded({ command: "dbt build --select state:modified+", leaves: next.build }),
    ...pullRequest(42, "cheaper-unlock", jobs.ci.id),
  });
  schedule(jobs.hourly.id, 1.2, failed(tests(newest.test({ uniqueId: FAILING_TEST, failures: 4 }))));
  schedule(jobs.hourly.id, 0.05, { outcome: "running", steps: [{ command: "dbt test", outcome: "running" }] });
  schedule(jobs.nightly.id, 0.02, {
    outcome: "queued",
    trigger: { cause: "Kicked off from the UI by marit@pedalworks.example", category: "ui" },
  });

  return {
    project,
    environments,
    jobs,
    failingTest: FAILING_TEST,
    /** One more good night, over what demo/artifacts has of the next day. */
    nextNight: () => account.addRun(jobs.nightly.id, succeeded(...nightly(next))),
    /** dbt over the recorded files, for runs of a test's own. */
    dbt: { first, next },
  };
}
