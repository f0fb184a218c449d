// Where real answers are known not to be what the specification says. It never says that a field may be null, though
// many are; and it leaves fields out. Paths are within the object that an answer is about, by the name of its schema.
// Each path must be met by the stand-in: one that is not met any more is an error too.

export type Differences = { nulls: readonly string[]; undocumented?: readonly string[] };

const within = (name: string, fields: readonly string[]): string[] => fields.map((field) => `${name}/${field}`);

/** A guess: what this environment or project need not have. No answer with all of these was found. */
const environmentNulls = [
  ...["connection_id", "credentials_id", "repository_id", "extended_attributes_id", "custom_branch"],
  ...["dbt_project_subdirectory", "created_by_id", "deployment_type"],
];
const projectNulls = [
  ...["connection_id", "repository_id", "semantic_layer_config_id", "dbt_project_subdirectory", "docs_job_id"],
  "freshness_job_id",
];

/** Seen in answers that others have published. */
const jobNulls = ["dbt_version", "deferring_environment_id", "deferring_job_definition_id"];
const triggerNulls = [
  ...["git_branch", "git_sha", "github_pull_request_id", "schema_override", "dbt_version_override"],
  ...["threads_override", "target_name_override", "generate_docs_override", "timeout_seconds_override"],
  "steps_override",
];
/** The same steps asked for by themselves have all of these. */
const stepFields = [
  ...["id", "truncated_debug_logs", "started_at", "finished_at", "status_color", "status_humanized", "duration"],
  ...["duration_humanized", "created_at", "updated_at", "run_step_command", "run_step_invocation"],
];

export const differences: Record<string, Differences> = {
  Account: {
    // A guess.
    nulls: [
      ...["lock_reason", "lock_cause", "unlocked_at", "billing_email_address", "enterprise_login_slug"],
      ...["starter_repo_url", "trial_end_date", "vanity_subdomain", "run_locked_until", "docs_job_id"],
      ...["freshness_job_id", "copilot_locked_until"],
    ],
  },
  Project: {
    nulls: [...projectNulls, "connection", "repository", "docs_job", "freshness_job", "default_version"],
  },
  EnvironmentV2: { nulls: [...environmentNulls, "repository", "connection"] },
  EnvironmentV3: {
    nulls: [
      ...["credentials_id", "connection_id", "extended_attributes_id", "custom_branch", "deployment_type"],
      ...["project", "primary_profile_id", "credentials", ...within("project", projectNulls)],
    ],
    undocumented: ["project/id"],
  },
  HumanReadableJobDefinition: {
    nulls: [
      ...[...jobNulls, "raw_dbt_version", "lifecycle_webhooks_url", "account", "project", "environment"],
      ...within("environment", environmentNulls),
    ],
    undocumented: [
      // Seen.
      ...["deactivated", "next_run", "most_recent_run", "most_recent_completed_run", "environment/id"],
      // Named as something to include, and in no schema.
      "custom_environment_variables",
    ],
  },
  RunResponse: {
    nulls: [
      // Seen.
      ...["owner_thread_id", "deferring_run_id", "should_start_at", "trigger", "job", "environment"],
      ...["retrying_run_id", "is_running", "used_repo_cache", "status_message", "artifact_s3_path", "finished_at"],
      ...["last_checked_at", "last_heartbeat_at", "git_branch", "git_sha", "executed_by_thread_id", "dequeued_at"],
      ...["started_at", ...within("trigger", triggerNulls), ...within("job", jobNulls)],
      // Guesses.
      ...["deprecation", "retry_not_supported_reason", ...within("environment", environmentNulls)],
      ...within("trigger", ["azure_pull_request_id", "gitlab_merge_request_id", "non_native_pull_request_id"]),
      ...within("run_steps/*", ["log_path", "debug_log_path"]),
    ],
    undocumented: ["job/id", "environment/id", ...within("run_steps/*", stepFields)],
  },
  RunStep: {
    nulls: [
      ...["log_path", "debug_log_path", "truncated_debug_logs", "run_step_command", "run_step_invocation"],
      ...["started_at", "finished_at"],
    ],
  },
};

/** Of answers that are refusals. Seen. */
export const nullInRefusals = ["developer_message"];
