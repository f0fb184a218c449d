import type { IntegrationDescriptor } from "./contract";
import { dbtCloud } from "./dbt-cloud/descriptor";
import { dbtCoreAzure } from "./dbt-core-azure/descriptor";
import { dbtCoreGcs } from "./dbt-core-gcs/descriptor";
import { dbtCoreS3 } from "./dbt-core-s3/descriptor";
import { dbtCoreUpload } from "./dbt-core-upload/descriptor";
import { postgres } from "./postgres/descriptor";

const registered = [postgres, dbtCloud, dbtCoreS3, dbtCoreGcs, dbtCoreAzure, dbtCoreUpload] as const;

/** The kinds that exist, as a type: `clients.ts` cannot forget one. */
export type IntegrationKind = (typeof registered)[number]["kind"];

/** Every integration, in the order of the gallery. Safe in a browser. */
export const integrations: readonly IntegrationDescriptor[] = registered;

export const integrationOf = (kind: string): IntegrationDescriptor | undefined =>
  integrations.find((integration) => integration.kind === kind);
