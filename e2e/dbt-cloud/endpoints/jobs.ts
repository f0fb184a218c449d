import { seesProject } from "../access";
import type { Asked, Endpoint } from "../endpoint";
import { isInState, listing } from "../listing";
import type { JobRecord } from "../records";
import { answer, notFound } from "../reply";
import { jobView } from "../views/job-view";

const related = {
  include_related: {
    related: [
      ...["environment", "custom_environment_variables", "most_recent_run", "most_recent_completed_run"],
      "fusion_readiness",
    ],
  },
} as const;

const visible = ({ account, grant }: Asked) => account.jobs.filter(({ projectId }) => seesProject(grant, projectId));
const view = ({ account, query }: Asked, job: JobRecord) =>
  jobView(account, job, (name) => query.has("include_related", name));

const matches = ({ query }: Asked, job: JobRecord): boolean => {
  const isAsked = <T>(asked: T | undefined, own: T) => asked === undefined || asked === own;
  const among = query.integers("project_id__in");
  const part = query.text("name__icontains")?.toLowerCase();
  return (
    isInState(job.state, query, "active") &&
    isAsked(query.integer("environment_id"), job.environmentId) &&
    isAsked(query.integer("pk"), job.id) &&
    isAsked(query.integer("project_id"), job.projectId) &&
    (!among || among.includes(job.projectId)) &&
    (part === undefined || job.name.toLowerCase().includes(part)) &&
    isAsked(query.boolean("triggers_schedule"), job.cron !== null) &&
    // No stand-in job is dbt Cloud's own, ready for Fusion, or held to a version of dbt.
    !query.boolean("is_system") &&
    !query.boolean("is_fusion_ready") &&
    query.texts("dbt_version__in") === undefined
  );
};

export const jobEndpoints: Endpoint[] = [
  {
    template: "/api/v2/accounts/{account_id}/jobs/",
    resource: "jobs",
    parameters: {
      ...related,
      dbt_version__in: "texts",
      environment_id: "integer",
      is_fusion_ready: "boolean",
      is_system: "boolean",
      limit: "limit",
      name__icontains: "text",
      offset: "offset",
      order_by: { order: ["id", "name", "created_at", "updated_at"] },
      pk: "integer",
      project_id: "integer",
      project_id__in: "integers",
      state: "state",
      triggers_schedule: "boolean",
    },
    answer: (asked) =>
      listing(
        visible(asked).filter((job) => matches(asked, job)),
        {
          ...asked,
          accountId: asked.account.id,
          defaultState: "active",
          sortedBy: (job, field) => (field === "id" ? job.id : field === "name" ? job.name : job.createdAt),
          view: (job) => view(asked, job),
        },
      ),
  },
  {
    template: "/api/v2/accounts/{account_id}/jobs/{id}/",
    resource: "jobs",
    parameters: related,
    answer: (asked) => {
      const job = visible(asked).find(({ id }) => id === asked.id("id"));
      return job ? answer(view(asked, job)) : notFound();
    },
  },
];
