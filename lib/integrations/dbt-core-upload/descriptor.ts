import type { IntegrationDescriptor } from "../contract";
import { dbtCoreUploadConfig, dbtCoreUploadSecrets } from "./config";
import { dbtCoreUploadGuide } from "./guide";

export const dbtCoreUpload = {
  kind: "dbt-core-upload",
  tier: "secondary",
  name: "dbt Core: file upload",
  family: "dbt Core",
  summary:
    "Upload manifest, catalog and run results from your target folder. A one-time sync: it does not update itself.",
  config: dbtCoreUploadConfig,
  secrets: dbtCoreUploadSecrets,
  guide: dbtCoreUploadGuide,
  upload: true,
  scheduled: false,
  icon: "files",
  docsUrl: "https://docs.getdbt.com/reference/artifacts/dbt-artifacts",
} as const satisfies IntegrationDescriptor;
