import type { Tier } from "./contract";

/** A gallery card of what comes later: no code stands behind it. */
export type PlannedIntegration = { name: string; family: string; tier: Tier; summary: string };

export const plannedIntegrations: readonly PlannedIntegration[] = [
  {
    name: "Amazon Redshift",
    family: "Amazon Redshift",
    tier: "primary",
    summary: "Schemas, tables, late-binding views and external tables of a cluster or workgroup.",
  },
  {
    name: "Snowflake",
    family: "Snowflake",
    tier: "primary",
    summary: "Databases, schemas, tables, views and dynamic tables that a role may see.",
  },
  {
    name: "Google BigQuery",
    family: "Google BigQuery",
    tier: "primary",
    summary: "Datasets, tables, views and nested columns of a project.",
  },
  {
    name: "dbt Core: Amazon S3",
    family: "dbt Core",
    tier: "secondary",
    summary: "Artifacts that your dbt runs copy to an S3 bucket, or to any storage that speaks S3.",
  },
  {
    name: "dbt Core: Google Cloud Storage",
    family: "dbt Core",
    tier: "secondary",
    summary: "Artifacts in a Cloud Storage bucket, read by its S3 interoperability.",
  },
  {
    name: "dbt Core: Azure Blob Storage",
    family: "dbt Core",
    tier: "secondary",
    summary: "Artifacts in a container of an Azure storage account.",
  },
];
