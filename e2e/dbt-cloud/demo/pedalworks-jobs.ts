import type { CloudAccount } from "../cloud-account";

export function addPedalworksJobs(account: CloudAccount) {
  const project = account.addProject({ name: "Pedalworks", description: "Bicycle rental in one city" });
  const projectId = project.id;
  const environments = {
    production: account.addEnvironment({ projectId, name: "Production", deploymentType: "production" }),
    staging: account.addEnvironment({
      projectId,
      name: "Staging",
      deploymentType: "staging",
      customBranch: "staging",
    }),
    ci: account.addEnvironment({ projectId, name: "Continuous integration" }),
    development: account.addEnvironment({ projectId, name: "Development", type: "development" }),
  };
  const environmentId = environments.production.id;
  const jobs = {
    nightly: account.addJob({
      environmentId,
      name: "Nightly build",
      description: "Everything, with docs and the freshness of sources",
      steps: ["dbt seed", "dbt build --exclude tag:not_yet_built"],
      generateDocs: true,
      generateSources: true,
      type: "scheduled",
      cron: "0 3 * * *",
    }),
    hourly: account.addJob({
      environmentId,
      name: "Hourly tests",
      steps: ["dbt test"],
      type: "scheduled",
      cron: "10 * * * *",
    }),
    marts: account.addJob({
      environmentId,
      name: "Refresh marts",
      steps: ["dbt run --select tag:mart"],
      type: "scheduled",
      cron: "0 */4 * * *",
    }),
    old: account.addJob({
      environmentId,
      name: "Weekly full refresh",
      steps: ["dbt run --full-refresh"],
      type: "scheduled",
      cron: null,
      deactivated: true,
      failures: 98,
    }),
    ci: account.addJob({
      environmentId: environments.ci.id,
      name: "Pull requests",
      steps: ["dbt build --select state:modified+"],
      type: "ci",
    }),
    staging: account.addJob({
      environmentId: environments.staging.id,
      name: "Staging build",
      generateDocs: true,
      type: "scheduled",
      cron: "0 12 * * *",
    }),
  };
  return { project, environments, jobs };
}
