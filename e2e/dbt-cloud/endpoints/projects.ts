import { seesProject } from "../access";
import type { Asked, Endpoint } from "../endpoint";
import { isInState, listing } from "../listing";
import { answer, notFound } from "../reply";
import { projectView } from "../views/project-view";

const related = {
  include_related: { related: ["repository", "connection", "group_permissions", "docs_job", "freshness_job"] },
} as const;

const visible = ({ account, grant }: Asked) => account.projects.filter(({ id }) => seesProject(grant, id));

const list = (template: string): Endpoint => ({
  template,
  resource: "projects",
  parameters: {
    ...related,
    limit: "limit",
    offset: "offset",
    name__icontains: "text",
    order_by: { order: ["id", "name", "created_at", "updated_at"] },
    pk: "integer",
    pk__gt: "integer",
    pk__in: "integers",
    state: "state",
  },
  answer: (asked) => {
    const { account, query } = asked;
    const [name, pk, after, among] = [
      query.text("name__icontains")?.toLowerCase(),
      query.integer("pk"),
      query.integer("pk__gt"),
      query.integers("pk__in"),
    ];
    const matching = visible(asked).filter(
      (project) =>
        isInState(project.state, query, "active") &&
        (name === undefined || project.name.toLowerCase().includes(name)) &&
        (pk === undefined || project.id === pk) &&
        (after === undefined || project.id > after) &&
        (!among || among.includes(project.id)),
    );
    return listing(matching, {
      ...asked,
      accountId: account.id,
      defaultState: "active",
      sortedBy: (project, field) => (field === "id" ? project.id : field === "name" ? project.name : project.createdAt),
      view: (project) => projectView(account, project),
    });
  },
});

const one = (template: string): Endpoint => ({
  template,
  resource: "projects",
  parameters: related,
  answer: (asked) => {
    const project = visible(asked).find(({ id }) => id === asked.id("id"));
    return project ? answer({ ...projectView(asked.account, project), default_version: "latest" }) : notFound();
  },
});

export const projectEndpoints: Endpoint[] = ["v2", "v3"].flatMap((version) => [
  list(`/api/${version}/accounts/{account_id}/projects/`),
  one(`/api/${version}/accounts/{account_id}/projects/{id}/`),
]);
