import type { CloudAccount } from "../cloud-account";
import type { JobRecord } from "../records";

const triggers = ({ type, cron }: JobRecord) => ({
  github_webhook: type === "ci",
  git_provider_webhook: false,
  schedule: cron !== null,
  on_merge: type === "merge",
});

export const jobSettings = (account: CloudAccount, job: JobRecord) => ({
  account_id: account.id,
  project_id: job.projectId,
  environment_id: job.environmentId,
  name: job.name,
  dbt_version: null,
  deferring_environment_id: null,
  deferring_job_definition_id: null,
  description: job.description,
  execute_steps: job.steps,
  execution: { timeout_seconds: 0 },
  generate_docs: job.generateDocs,
  job_type: job.type,
  lifecycle_webhooks: false,
  run_compare_changes: false,
  compare_changes_flags: "--select state:modified",
  run_generate_sources: job.generateSources,
  run_lint: false,
  errors_on_lint_failure: true,
  cost_optimization_features: [],
  settings: { threads: 4, target_name: "default" },
  state: job.state,
  triggers_on_draft_pr: false,
  triggers: triggers(job),
});

/** A job within a run: its schedule is written in another way there. */
export const jobWithin = (account: CloudAccount, job: JobRecord) => ({
  id: job.id,
  ...jobSettings(account, job),
  schedule: { cron: job.cron ?? "0 * * * *", date: "custom_cron", time: "every_hour" },
});
