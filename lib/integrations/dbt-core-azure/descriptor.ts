import type { IntegrationDescriptor } from "../contract";
import { dbtCoreAzureConfig, dbtCoreAzureSecrets } from "./config";
import { dbtCoreAzureGuide } from "./guide";

export const dbtCoreAzure = {
  kind: "dbt-core-azure",
  tier: "secondary",
  name: "dbt Core: Azure Blob Storage",
  family: "dbt Core",
  summary: "Artifacts in a container of an Azure storage account, kept current by schedule.",
  config: dbtCoreAzureConfig,
  secrets: dbtCoreAzureSecrets,
  guide: dbtCoreAzureGuide,
  scheduled: true,
  icon: "blocks",
  docsUrl: "https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string",
} as const satisfies IntegrationDescriptor;
