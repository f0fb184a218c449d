import type { CloudAccount } from "../cloud-account";
import { clock, inWords, maybeSpaced, secondsBetween, spacedInstant } from "../instants";
import { isComplete, type RunRecord, runStatus } from "../records";
import { environmentWithin } from "./environment-view";
import { jobWithin } from "./job-within";
import { inTitleCase } from "./run-words";
import { stepView } from "./step-view";

function durations(run: RunRecord, now: Date) {
  const end = run.finishedAt ?? now;
  const [total, queued, ran] = [
    secondsBetween(run.createdAt, end),
    secondsBetween(run.createdAt, run.startedAt ?? end),
    secondsBetween(run.startedAt, end),
  ];
  return {
    duration: clock(total),
    queued_duration: clock(queued),
    run_duration: clock(ran),
    duration_humanized: inWords(total),
    queued_duration_humanized: inWords(queued),
    run_duration_humanized: inWords(ran),
    created_at_humanized: `${inWords(secondsBetween(run.createdAt, now))} ago`,
    finished_at_humanized: run.finishedAt
      ? `${inWords(secondsBetween(run.finishedAt, now))} ago`
      : "0 minutes from now",
  };
}

const triggerView = ({ trigger, jobId, branch, sha }: RunRecord) => ({
  cause: trigger.cause,
  job_definition_id: jobId,
  git_branch: trigger.pullRequest === null ? null : branch,
  git_sha: trigger.pullRequest === null ? null : sha,
  azure_pull_request_id: null,
  github_pull_request_id: trigger.pullRequest,
  gitlab_merge_request_id: null,
  non_native_pull_request_id: null,
  schema_override: trigger.schemaOverride,
  dbt_version_override: null,
  threads_override: null,
  target_name_override: null,
  generate_docs_override: null,
  timeout_seconds_override: null,
  steps_override: null,
  cause_category: trigger.category,
});

/** What `include_related` can add; without it these fields are there and empty. */
function relatedView(account: CloudAccount, run: RunRecord, related: (name: string) => boolean) {
  const job = account.job(run.jobId);
  return {
    trigger: related("trigger") ? triggerView(run) : null,
    job: related("job") ? jobWithin(account, job) : null,
    environment: related("environment") ? environmentWithin(account, account.environment(job.environmentId)) : null,
    run_steps: related("run_steps") ? run.steps.map((step) => stepView(account, run, step)) : [],
    ...(related("audit") ? { audit: {} } : {}),
  };
}

export function runView(account: CloudAccount, run: RunRecord, related: (name: string) => boolean) {
  const job = account.job(run.jobId);
  const hasStarted = run.startedAt !== null;
  const hasArtifacts = isComplete(run) && hasStarted;
  const now = account.now();
  return {
    id: run.id,
    trigger_id: run.triggerId,
    account_id: account.id,
    environment_id: job.environmentId,
    project_id: job.projectId,
    job_definition_id: job.id,
    status: runStatus[run.outcome],
    dbt_version: "latest",
    git_branch: hasStarted ? run.branch : null,
    git_sha: hasStarted ? run.sha : null,
    status_message: run.message,
    owner_thread_id: null,
    executed_by_thread_id: hasStarted ? "scheduler-run-0-557678648f-g8vzk" : null,
    deferring_run_id: null,
    artifacts_saved: hasArtifacts,
    artifact_s3_path: hasArtifacts ? `prod/runs/${run.id}/artifacts/target` : null,
    has_docs_generated: run.hasDocs,
    has_sources_generated: run.hasSources,
    notifications_sent: isComplete(run),
    blocked_by: [],
    created_at: spacedInstant(run.createdAt),
    updated_at: spacedInstant(run.finishedAt ?? run.createdAt),
    dequeued_at: maybeSpaced(run.dequeuedAt),
    started_at: maybeSpaced(run.startedAt),
    finished_at: maybeSpaced(run.finishedAt),
    last_checked_at: maybeSpaced(run.finishedAt),
    last_heartbeat_at: maybeSpaced(run.finishedAt),
    should_start_at: null,
    ...relatedView(account, run, related),
    deprecation: null,
    status_humanized: inTitleCase(run.outcome),
    in_progress: !isComplete(run),
    is_complete: isComplete(run),
    is_success: run.outcome === "success",
    is_error: run.outcome === "error",
    is_cancelled: run.outcome === "cancelled",
    ...durations(run, now),
    retrying_run_id: null,
    can_retry: run.outcome === "error",
    retry_not_supported_reason: run.outcome === "error" ? null : "RETRY_NOT_FAILED_RUN",
    job_id: job.id,
    is_running: null,
    href: `${account.origin}/deploy/${account.id}/projects/${job.projectId}/runs/${run.id}/`,
    used_repo_cache: null,
  };
}
