import type { IntegrationDescriptor } from "../contract";
import { bigqueryConfig, bigquerySecrets } from "./config";
import { bigqueryGuide } from "./guide";
import { takeApart } from "./take-apart";

export const bigquery = {
  kind: "bigquery",
  tier: "primary",
  name: "Google BigQuery",
  family: "Google BigQuery",
  summary: "Datasets, tables, views, nested columns and date-sharded tables of a project, in every location.",
  config: bigqueryConfig,
  secrets: bigquerySecrets,
  guide: bigqueryGuide,
  scheduled: true,
  takeApart,
  docsUrl: "https://cloud.google.com/bigquery/docs/information-schema-intro",
} as const satisfies IntegrationDescriptor;
