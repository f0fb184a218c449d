import { seesProject } from "../access";
import type { Asked, Endpoint } from "../endpoint";
import { isInState, listing } from "../listing";
import type { Parameters } from "../query";
import type { EnvironmentRecord } from "../records";
import { answer, notFound } from "../reply";
import { environmentViewV2, environmentViewV3 } from "../views/environment-view";

const resource = "environments";
const relatedV2 = { include_related: { related: ["repository", "connection"] } } as const;
const relatedV3 = { include_related: { related: ["project", "connection", "credentials", "repository"] } } as const;
const deploymentTypes = ["production", "staging"];

const shared: Parameters = {
  dbt_version: "text",
  dbt_version__in: "texts",
  limit: "limit",
  offset: "offset",
  order_by: { order: ["id", "name", "created_at", "updated_at"] },
  pk: "integer",
  project_id__in: "integers",
  state: "state",
};

const visible = ({ account, grant }: Asked) =>
  account.environments.filter(({ projectId }) => seesProject(grant, projectId));

const matches = (query: Asked["query"], record: EnvironmentRecord): boolean => {
  const isAsked = <T>(asked: T | undefined, own: T) => asked === undefined || asked === own;
  const isAmong = <T>(asked: readonly T[] | undefined, own: T) => !asked || asked.includes(own);
  const after = query.integer("id__gt");
  const part = query.text("name__icontains")?.toLowerCase();
  return (
    isInState(record.state, query, "active") &&
    isAsked(query.text("dbt_version"), record.dbtVersion) &&
    isAmong(query.texts("dbt_version__in"), record.dbtVersion) &&
    isAsked(query.integer("pk"), record.id) &&
    isAmong(query.integers("pk__in"), record.id) &&
    isAsked(query.integer("project_id"), record.projectId) &&
    isAmong(query.integers("project_id__in"), record.projectId) &&
    isAsked(query.text("deployment_type"), record.deploymentType ?? "") &&
    isAmong(query.texts("deployment_type__in"), record.deploymentType ?? "") &&
    isAsked(query.text("type"), record.type) &&
    isAsked(query.text("name"), record.name) &&
    (after === undefined || record.id > after) &&
    (part === undefined || record.name.toLowerCase().includes(part)) &&
    // No stand-in environment has credentials.
    query.integer("credentials_id") === undefined
  );
};

const list = (asked: Asked, records: EnvironmentRecord[], view: (record: EnvironmentRecord) => unknown) =>
  listing(
    records.filter((record) => matches(asked.query, record)),
    {
      ...asked,
      accountId: asked.account.id,
      defaultState: "active",
      sortedBy: (record, field) => (field === "id" ? record.id : field === "name" ? record.name : record.createdAt),
      view,
    },
  );

const viewV3 = ({ account, query }: Asked, record: EnvironmentRecord) =>
  environmentViewV3(account, record, query.has("include_related", "project"));
const inProject = (asked: Asked) => visible(asked).filter(({ projectId }) => projectId === asked.id("project_id"));

export const environmentEndpoints: Endpoint[] = [
  {
    template: "/api/v2/accounts/{account_id}/environments/",
    resource,
    parameters: { ...shared, ...relatedV2, project_id: "integer" },
    answer: (asked) => list(asked, visible(asked), (record) => environmentViewV2(asked.account, record)),
  },
  {
    template: "/api/v2/accounts/{account_id}/environments/{id}/",
    resource,
    parameters: relatedV2,
    answer: (asked) => {
      const record = visible(asked).find(({ id }) => id === asked.id("id"));
      return record ? answer(environmentViewV2(asked.account, record)) : notFound();
    },
  },
  {
    template: "/api/v3/accounts/{account_id}/projects/{project_id}/environments/",
    resource,
    parameters: {
      ...shared,
      ...relatedV3,
      credentials_id: "integer",
      deployment_type: { oneOf: deploymentTypes },
      deployment_type__in: { manyOf: deploymentTypes },
      id__gt: "integer",
      name: "text",
      name__icontains: "text",
      pk__in: "integers",
      type: "text",
    },
    answer: (asked) => {
      const isThere = asked.account.projects.some(({ id }) => id === asked.id("project_id"));
      if (!isThere || !seesProject(asked.grant, asked.id("project_id"))) return notFound();
      return list(asked, inProject(asked), (record) => viewV3(asked, record));
    },
  },
  {
    template: "/api/v3/accounts/{account_id}/projects/{project_id}/environments/{id}/",
    resource,
    parameters: relatedV3,
    answer: (asked) => {
      const record = inProject(asked).find(({ id }) => id === asked.id("id"));
      return record ? answer(viewV3(asked, record)) : notFound();
    },
  },
];
