import type { CloudAccount } from "../cloud-account";
import { instant } from "../instants";
import { isComplete, type JobRecord, type RunRecord } from "../records";
import { environmentWithin } from "./environment-view";
import { jobSettings } from "./job-within";
import { runView } from "./run-view";

export function jobView(account: CloudAccount, job: JobRecord, related: (name: string) => boolean) {
  const runs = account.runs.filter(({ jobId }) => jobId === job.id);
  const within = (name: string, run: RunRecord | undefined) =>
    related(name) ? { [name]: run ? runView(account, run, () => false) : null } : {};
  const cron = job.cron ?? "0 * * * *";
  return {
    id: job.id,
    ...jobSettings(account, job),
    generate_sources: job.generateSources,
    is_deferrable: job.generateDocs,
    lifecycle_webhooks_url: null,
    raw_dbt_version: null,
    run_failure_count: job.failures,
    // Seen in answers, unknown to the specification.
    deactivated: job.deactivated,
    job_completion_trigger_condition: null,
    created_at: instant(job.createdAt),
    updated_at: instant(job.createdAt),
    account: null,
    project: null,
    environment: related("environment") ? environmentWithin(account, account.environment(job.environmentId)) : null,
    fusion_readiness: null,
    schedule: { cron, date: { type: "custom_cron", cron }, time: { type: "every_hour", interval: 1 } },
    next_run: null,
    ...(related("custom_environment_variables") ? { custom_environment_variables: [] } : {}),
    ...within("most_recent_run", runs.at(-1)),
    ...within("most_recent_completed_run", runs.findLast(isComplete)),
  };
}
