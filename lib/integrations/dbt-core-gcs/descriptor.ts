import type { IntegrationDescriptor } from "../contract";
import { dbtCoreGcsConfig, dbtCoreGcsSecrets } from "./config";
import { dbtCoreGcsGuide } from "./guide";

export const dbtCoreGcs = {
  kind: "dbt-core-gcs",
  tier: "secondary",
  name: "dbt Core: Google Cloud Storage",
  family: "dbt Core",
  summary: "Artifacts in a Cloud Storage bucket, read by its S3 interoperability. Kept current by schedule.",
  config: dbtCoreGcsConfig,
  secrets: dbtCoreGcsSecrets,
  guide: dbtCoreGcsGuide,
  scheduled: true,
  icon: "cloud-bucket",
  docsUrl: "https://docs.getdbt.com/reference/artifacts/dbt-artifacts",
} as const satisfies IntegrationDescriptor;
