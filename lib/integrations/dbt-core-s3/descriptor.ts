import type { IntegrationDescriptor } from "../contract";
import { dbtCoreS3Config, dbtCoreS3Secrets } from "./config";
import { dbtCoreS3Guide } from "./guide";

export const dbtCoreS3 = {
  kind: "dbt-core-s3",
  tier: "secondary",
  name: "dbt Core: Amazon S3",
  family: "dbt Core",
  summary:
    "Artifacts that your dbt runs copy to an S3 bucket, or to any storage that speaks S3. Kept current by schedule.",
  config: dbtCoreS3Config,
  secrets: dbtCoreS3Secrets,
  guide: dbtCoreS3Guide,
  scheduled: true,
  icon: "bucket",
  docsUrl: "https://docs.getdbt.com/reference/artifacts/dbt-artifacts",
} as const satisfies IntegrationDescriptor;
