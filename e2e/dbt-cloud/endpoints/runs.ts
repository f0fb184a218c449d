import { seesProject } from "../access";
import type { Asked, Endpoint } from "../endpoint";
import { listing } from "../listing";
import { type RunRecord, runStatus } from "../records";
import { answer, notFound } from "../reply";
import { runView } from "../views/run-view";
import { stepView } from "../views/step-view";

export const visibleRuns = ({ account, grant }: Asked): RunRecord[] =>
  account.runs.filter(({ jobId }) => seesProject(grant, account.job(jobId).projectId));

const view = ({ account, query }: Asked, run: RunRecord) =>
  runView(account, run, (name) => query.has("include_related", name));

function matches({ account, query }: Asked, run: RunRecord): boolean {
  const job = account.job(run.jobId);
  const isAsked = <T>(asked: T | undefined, own: T) => asked === undefined || asked === own;
  const isAmong = <T>(asked: readonly T[] | undefined, own: T) => !asked || asked.includes(own);
  const isWithin = (range: readonly string[] | undefined, time: Date | null) => {
    if (!range) return true;
    const [from = 0, to = 0] = range.map((text) => Date.parse(text));
    return time !== null && time.getTime() >= from && time.getTime() <= to;
  };
  return (
    isAsked(query.integer("job_definition_id"), job.id) &&
    isAsked(query.integer("project_id"), job.projectId) &&
    isAmong(query.integers("project_id__in"), job.projectId) &&
    isAsked(query.integer("environment_id"), job.environmentId) &&
    isAsked(query.integer("status"), runStatus[run.outcome]) &&
    isAmong(query.integers("status__in"), runStatus[run.outcome]) &&
    isAsked(query.boolean("has_docs_generated"), run.hasDocs) &&
    isAsked(query.boolean("has_sources_generated"), run.hasSources) &&
    isAsked(query.integer("pk"), run.id) &&
    isAmong(query.integers("pk__in"), run.id) &&
    run.id > (query.integer("id__gt") ?? 0) &&
    isWithin(query.texts("created_at__range"), run.createdAt) &&
    isWithin(query.texts("finished_at__range"), run.finishedAt) &&
    isAsked(query.text("dbt_version"), "latest") &&
    isAmong(query.texts("dbt_version__in"), "latest") &&
    query.integer("deferring_run_id") === undefined
  );
}

const time = (run: RunRecord, field: string) => (field === "finished_at" ? run.finishedAt : run.createdAt);

export const runEndpoints: Endpoint[] = [
  {
    template: "/api/v2/accounts/{account_id}/runs/",
    resource: "runs",
    parameters: {
      created_at__range: "instants",
      dbt_version: "text",
      dbt_version__in: "texts",
      deferring_run_id: "integer",
      environment_id: "integer",
      finished_at__range: "instants",
      has_docs_generated: "boolean",
      has_sources_generated: "boolean",
      id__gt: "integer",
      include_related: { related: ["trigger", "job", "audit", "debug_logs"] },
      job_definition_id: "integer",
      limit: "limit",
      offset: "offset",
      order_by: { order: ["id", "created_at", "finished_at"] },
      pk: "integer",
      pk__in: "integers",
      project_id: "integer",
      project_id__in: "integers",
      state: "state",
      status: "integer",
      status__in: "integers",
    },
    answer: (asked) =>
      listing(
        visibleRuns(asked).filter((run) => matches(asked, run)),
        {
          ...asked,
          accountId: asked.account.id,
          defaultState: "all",
          sortedBy: (run, field) => (field === "id" ? run.id : time(run, field)),
          view: (run) => view(asked, run),
        },
      ),
  },
  {
    template: "/api/v2/accounts/{account_id}/runs/{id}/",
    resource: "runs",
    parameters: {
      include_related: {
        related: [
          ...["trigger", "job", "environment", "repository", "run_steps", "run_retries", "used_repo_cache"],
          ...["repo_cache_restore", "audit", "debug_logs"],
        ],
      },
    },
    answer: (asked) => {
      const run = visibleRuns(asked).find(({ id }) => id === asked.id("id"));
      return run ? answer(view(asked, run)) : notFound();
    },
  },
  {
    template: "/api/v2/accounts/{account_id}/steps/{id}/",
    resource: "runs",
    parameters: { include_related: { related: ["trigger", "job", "debug_logs"] } },
    answer: (asked) => {
      for (const run of visibleRuns(asked)) {
        const step = run.steps.find(({ id }) => id === asked.id("id"));
        if (step) return answer(stepView(asked.account, run, step));
      }
      return notFound();
    },
  },
];
