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
];
