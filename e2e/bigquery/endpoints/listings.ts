import { json } from "../../stand-in/reply";
import { datasetOf, type Endpoint, projectOf } from "../endpoint";
import { pageOf, sizeOf } from "../paging";
import { accessDenied, notFound, Refused } from "../refusal";
import { datasetView, tableListEntry, tableView } from "../views";
import { hasAnyRole, hasProjectRole, seesDataset } from "../world";

const paged = { maxResults: "count", pageToken: "text" } as const;
/** Guesses: BigQuery names the largest page of none of its lists but of datasets. */
const USUAL_PAGE = 50;
const LARGEST_PAGE = 1000;

const projects: Endpoint = {
  method: "GET",
  template: "projects",
  parameters: paged,
  answer: ({ world, account, parameter }) => {
    const seen = world.projects.filter(({ id }) => hasProjectRole(account.grants, id));
    const size = sizeOf(parameter("maxResults"), USUAL_PAGE, LARGEST_PAGE);
    const { items, ...next } = pageOf(seen, { token: parameter("pageToken"), size, list: "projects" });
    return json(200, {
      kind: "bigquery#projectList",
      etag: "etag",
      ...next,
      projects: items.map(({ id, number, friendlyName = id }) => ({
        kind: "bigquery#project",
        id,
        numericId: number,
        projectReference: { projectId: id },
        friendlyName,
      })),
      totalItems: seen.length,
    });
  },
};

const datasets: Endpoint = {
  method: "GET",
  template: "projects/{projectId}/datasets",
  // Google's own client says the project of another's datasets twice, in the path and here.
  parameters: { ...paged, all: "boolean", filter: "text", projectId: "text" },
  answer: (asked) => {
    const { account, parameter } = asked;
    const project = projectOf(asked);
    if (!hasAnyRole(account.grants, project.id))
      throw new Refused(
        accessDenied(
          `Project ${project.id}: Permission bigquery.datasets.get denied on project ${project.id} (or it may not exist).`,
        ),
      );
    if (parameter("filter") !== null) throw new Refused(notFound("filter: the stand-in filters no datasets"));
    const seen = project.datasets.filter(({ id }) => seesDataset(account.grants, project.id, id));
    const size = sizeOf(parameter("maxResults"), USUAL_PAGE, LARGEST_PAGE);
    const { items, ...next } = pageOf(seen, { token: parameter("pageToken"), size, list: `datasets ${project.id}` });
    return json(200, {
      kind: "bigquery#datasetList",
      etag: "etag",
      ...next,
      // An empty list is left out, as everything empty is.
      ...(items.length === 0
        ? {}
        : {
            datasets: items.map(({ id, location, labels }) => ({
              kind: "bigquery#dataset",
              id: `${project.id}:${id}`,
              datasetReference: { datasetId: id, projectId: project.id },
              ...(labels ? { labels } : {}),
              location,
              type: "DEFAULT",
            })),
          }),
    });
  },
};

const dataset: Endpoint = {
  method: "GET",
  template: "projects/{projectId}/datasets/{datasetId}",
  parameters: {
    accessPolicyVersion: "count",
    datasetView: { oneOf: ["DATASET_VIEW_UNSPECIFIED", "METADATA", "ACL", "FULL"] },
  },
  answer: (asked) => {
    const found = datasetOf(asked, "bigquery.datasets.get");
    return json(200, datasetView(found.project, found.dataset));
  },
};

const tables: Endpoint = {
  method: "GET",
  template: "projects/{projectId}/datasets/{datasetId}/tables",
  parameters: paged,
  answer: (asked) => {
    const { parameter } = asked;
    const { project, dataset: of } = datasetOf(asked, "bigquery.tables.list");
    const size = sizeOf(parameter("maxResults"), USUAL_PAGE, LARGEST_PAGE);
    const list = `tables ${project.id}.${of.id}`;
    const { items, ...next } = pageOf(of.tables, { token: parameter("pageToken"), size, list });
    return json(200, {
      kind: "bigquery#tableList",
      etag: "etag",
      ...next,
      ...(items.length === 0 ? {} : { tables: items.map((table) => tableListEntry(project, of, table)) }),
      totalItems: of.tables.length,
    });
  },
};

const table: Endpoint = {
  method: "GET",
  template: "projects/{projectId}/datasets/{datasetId}/tables/{tableId}",
  parameters: {
    selectedFields: "text",
    view: { oneOf: ["TABLE_METADATA_VIEW_UNSPECIFIED", "BASIC", "STORAGE_STATS", "FULL"] },
  },
  answer: (asked) => {
    const id = asked.part("tableId");
    const { project, dataset: of } = datasetOf(asked, "bigquery.tables.get");
    const found = of.tables.find((known) => known.id === id);
    if (!found) throw new Refused(notFound(`Table ${project.id}:${of.id}.${id}`));
    return json(200, tableView(project, of, found, asked.parameter("view") !== "BASIC"));
  },
};

export const listings: readonly Endpoint[] = [projects, datasets, dataset, tables, table];
