import type { IntegrationDescriptor } from "../contract";
import { dbtCloudConfig, dbtCloudSecrets } from "./config";
import { dbtCloudGuide, webhookSteps } from "./guide";
import { takeApart } from "./take-apart";

export const dbtCloud = {
  kind: "dbt-cloud",
  tier: "secondary",
  name: "dbt Cloud",
  family: "dbt Cloud",
  summary: "Every project of a dbt Cloud account, from the runs of its jobs: kept current by schedule or webhook.",
  config: dbtCloudConfig,
  secrets: dbtCloudSecrets,
  guide: dbtCloudGuide,
  scheduled: true,
  icon: "cloud",
  webhook: { events: ["Run completed"], secret: "webhookSecret", steps: webhookSteps },
  takeApart,
  docsUrl: "https://docs.getdbt.com/docs/dbt-apis/admin-api",
} as const satisfies IntegrationDescriptor;
