import { CloudAccount } from "../cloud-account";
import type { RunPlan } from "../run-plan";
import { addCityMobility } from "./city-mobility";
import { addPedalworks } from "./pedalworks";

/** Runs wait here until all are known, because dbt Cloud numbers them in the order in which they were made. */
export type Schedule = (jobId: number, hoursAgo: number, plan: RunPlan) => void;

export type DemoOptions = {
  /** What the stand-in takes for now; every time in the account is before it. */
  now?: () => Date;
  /** 1: the nightly build has run over demo/artifacts/1.12. 2: once more, a day later, over 1.12-next. */
  nights?: 1 | 2;
};

/** Three projects of one account: PedalWorks, City mobility that refers to models of it, and one that has never run. */
export function demoAccount({ now = () => new Date(), nights = 2 }: DemoOptions = {}) {
  const account = new CloudAccount("PedalWorks", now);
  const waiting: { jobId: number; createdAt: Date; plan: RunPlan }[] = [];
  const schedule: Schedule = (jobId, hoursAgo, plan) => {
    waiting.push({ jobId, createdAt: new Date(now().getTime() - hoursAgo * 3_600_000), plan });
  };

  const pedalworks = addPedalworks(account, schedule, nights);
  const cityMobility = addCityMobility(account, schedule);
  const sandbox = account.addProject({ name: "Finance sandbox", description: "Not started yet" });
  const sandboxEnvironment = account.addEnvironment({
    projectId: sandbox.id,
    name: "Trial",
    deploymentType: "staging",
  });
  const sandboxJob = account.addJob({ environmentId: sandboxEnvironment.id, name: "First try", steps: ["dbt run"] });
  account.addProject({ name: "Old warehouse", state: 2 });
  account.addSubscription({ name: "Run finished", url: "https://catalog.example/hooks/dbt-cloud" });

  waiting.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (const { jobId, createdAt, plan } of waiting) account.addRun(jobId, { ...plan, createdAt });
  return {
    account,
    demo: { pedalworks, cityMobility, sandbox: { project: sandbox, environment: sandboxEnvironment, job: sandboxJob } },
  };
}

export type Demo = ReturnType<typeof demoAccount>["demo"];
