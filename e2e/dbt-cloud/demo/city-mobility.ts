import path from "node:path";
import type { CloudAccount } from "../cloud-account";
import type { RunPlan } from "../run-plan";
import type { Schedule } from "./demo-account";
import { recordedProject } from "./recorded-project";

/** The dbt project in ../city-mobility: its models refer to public models of PedalWorks across projects. */
export function addCityMobility(account: CloudAccount, schedule: Schedule) {
  const dbt = recordedProject(path.join(import.meta.dirname, "../city-mobility/artifacts"));
  const project = account.addProject({
    name: "City mobility",
    description: "Bicycle lanes, planned from what PedalWorks publishes",
    subdirectory: "transform",
  });
  const production = account.addEnvironment({
    projectId: project.id,
    name: "Production",
    deploymentType: "production",
  });
  const development = account.addEnvironment({ projectId: project.id, name: "Development", type: "development" });
  const daily = account.addJob({
    environmentId: production.id,
    name: "Daily plan",
    generateDocs: true,
    type: "scheduled",
    cron: "0 6 * * *",
  });

  const dailyRun: RunPlan = {
    outcome: "success",
    steps: [
      { command: "dbt build", seconds: 40, leaves: dbt.build },
      { command: "dbt docs generate", seconds: 15, leaves: dbt.docs },
    ],
  };
  schedule(daily.id, 43, dailyRun);
  schedule(daily.id, 19, dailyRun);

  return {
    project,
    environments: { production, development },
    jobs: { daily },
    /** The next run of the daily job, which finds nothing new in the project. */
    runAgain: () => account.addRun(daily.id, dailyRun),
  };
}
