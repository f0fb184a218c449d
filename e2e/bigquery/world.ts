/** What the stand-in knows of: projects, their datasets and tables, as BigQuery describes them. */
export type World = { projects: Project[] };

export type Project = {
  id: string;
  /** Only digits. */
  number: string;
  friendlyName?: string;
  /** False: the BigQuery API was never turned on in it. */
  isApiEnabled?: boolean;
  datasets: Dataset[];
};

export type Dataset = {
  id: string;
  /** `US`, `EU` or a region such as `europe-west3`. */
  location: string;
  description?: string;
  labels?: Record<string, string>;
  createdAt: Date;
  tables: Table[];
};

export type Table = {
  id: string;
  type: "TABLE" | "VIEW" | "MATERIALIZED_VIEW" | "EXTERNAL" | "SNAPSHOT" | "CLONE";
  fields: Field[];
  description?: string;
  labels?: Record<string, string>;
  /** Of views and materialized views. */
  query?: string;
  rows?: number;
  bytes?: number;
  createdAt: Date;
  modifiedAt: Date;
  timePartitioning?: { type: "DAY" | "HOUR" | "MONTH" | "YEAR"; field?: string };
  clustering?: string[];
  external?: { sourceFormat: string; sourceUris: string[] };
  /** The table that a snapshot or clone was made of, in the same project. */
  base?: { dataset: string; table: string };
};

export type Field = {
  name: string;
  type: FieldType;
  mode?: "NULLABLE" | "REQUIRED" | "REPEATED";
  description?: string;
  /** Of RECORD. */
  fields?: Field[];
  maxLength?: number;
  precision?: number;
  scale?: number;
};

/** As the REST API writes types. */
export type FieldType =
  | "STRING"
  | "BYTES"
  | "INTEGER"
  | "FLOAT"
  | "NUMERIC"
  | "BIGNUMERIC"
  | "BOOLEAN"
  | "TIMESTAMP"
  | "DATE"
  | "TIME"
  | "DATETIME"
  | "INTERVAL"
  | "GEOGRAPHY"
  | "JSON"
  | "RECORD";

/** One role, on a whole project or on one dataset of it. */
export type Grant = {
  project: string;
  role: "roles/bigquery.jobUser" | "roles/bigquery.metadataViewer" | "roles/bigquery.dataViewer";
  dataset?: string;
};

/** `bigquery.jobs.create` is a project's alone. */
export const mayRunJobs = (grants: readonly Grant[], project: string): boolean =>
  grants.some((grant) => grant.project === project && grant.role === "roles/bigquery.jobUser");

const readsMetadata = ({ role }: Grant): boolean => role !== "roles/bigquery.jobUser";

export const seesWholeProject = (grants: readonly Grant[], project: string): boolean =>
  grants.some((grant) => grant.project === project && grant.dataset === undefined && readsMetadata(grant));

export const seesDataset = (grants: readonly Grant[], project: string, dataset: string): boolean =>
  seesWholeProject(grants, project) ||
  grants.some((grant) => grant.project === project && grant.dataset === dataset && readsMetadata(grant));

export const hasProjectRole = (grants: readonly Grant[], project: string): boolean =>
  grants.some((grant) => grant.project === project && grant.dataset === undefined);

export const hasAnyRole = (grants: readonly Grant[], project: string): boolean =>
  grants.some((grant) => grant.project === project);

/** Locations are compared without regard to case: `eu` and `EU` are the same. */
export const sameLocation = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
