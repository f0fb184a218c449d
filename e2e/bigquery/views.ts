import { hasStorage } from "./information-view";
import type { Dataset, Field, Project, Table } from "./world";

const millis = (time: Date): string => String(time.getTime());

export const datasetView = (project: Project, { id, location, description, labels, createdAt }: Dataset) => ({
  kind: "bigquery#dataset",
  etag: "etag",
  id: `${project.id}:${id}`,
  selfLink: `https://bigquery.googleapis.com/bigquery/v2/projects/${project.id}/datasets/${id}`,
  datasetReference: { datasetId: id, projectId: project.id },
  ...(description === undefined ? {} : { description }),
  ...(labels ? { labels } : {}),
  creationTime: millis(createdAt),
  lastModifiedTime: millis(createdAt),
  location,
  type: "DEFAULT",
});

/** A clone is a table like any other to the REST API. */
const typeOf = ({ type }: Table): string => (type === "CLONE" ? "TABLE" : type);

const partitioning = ({ timePartitioning, clustering }: Table) => ({
  ...(timePartitioning ? { timePartitioning } : {}),
  ...(clustering ? { clustering: { fields: clustering } } : {}),
});

const reference = (project: Project, dataset: Dataset, tableId: string) => ({
  projectId: project.id,
  datasetId: dataset.id,
  tableId,
});

export const tableListEntry = (project: Project, dataset: Dataset, table: Table) => ({
  kind: "bigquery#table",
  id: `${project.id}:${dataset.id}.${table.id}`,
  tableReference: reference(project, dataset, table.id),
  ...(table.labels ? { labels: table.labels } : {}),
  type: typeOf(table),
  ...partitioning(table),
  ...(table.type === "VIEW" ? { view: { useLegacySql: false } } : {}),
  creationTime: millis(table.createdAt),
});

export const tableView = (project: Project, dataset: Dataset, table: Table, hasStatistics: boolean) => ({
  kind: "bigquery#table",
  etag: "etag",
  id: `${project.id}:${dataset.id}.${table.id}`,
  selfLink: `https://bigquery.googleapis.com/bigquery/v2/projects/${project.id}/datasets/${dataset.id}/tables/${table.id}`,
  tableReference: reference(project, dataset, table.id),
  ...(table.description === undefined ? {} : { description: table.description }),
  ...(table.labels ? { labels: table.labels } : {}),
  schema: { fields: table.fields.map(fieldView) },
  ...(hasStatistics && hasStorage(table)
    ? { numBytes: String(table.bytes ?? 0), numLongTermBytes: "0", numRows: String(table.rows ?? 0) }
    : {}),
  creationTime: millis(table.createdAt),
  lastModifiedTime: millis(table.modifiedAt),
  type: typeOf(table),
  ...partitioning(table),
  ...(table.type === "VIEW" ? { view: { query: table.query ?? "", useLegacySql: false } } : {}),
  ...(table.type === "MATERIALIZED_VIEW"
    ? { materializedView: { query: table.query ?? "", enableRefresh: true, refreshIntervalMs: "1800000" } }
    : {}),
  ...(table.external ? { externalDataConfiguration: table.external } : {}),
  ...(table.base && table.type === "SNAPSHOT"
    ? {
        snapshotDefinition: {
          baseTableReference: { projectId: project.id, datasetId: table.base.dataset, tableId: table.base.table },
          snapshotTime: table.createdAt.toISOString(),
        },
      }
    : {}),
  location: dataset.location,
});

function fieldView({ name, type, mode, description, fields, maxLength, precision, scale }: Field): object {
  return {
    name,
    type,
    ...(mode ? { mode } : {}),
    ...(description === undefined ? {} : { description }),
    ...(fields ? { fields: fields.map(fieldView) } : {}),
    ...(maxLength === undefined ? {} : { maxLength: String(maxLength) }),
    ...(precision === undefined ? {} : { precision: String(precision) }),
    ...(scale === undefined ? {} : { scale: String(scale) }),
  };
}
