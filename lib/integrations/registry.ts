import type { IntegrationDescriptor } from "./contract";
import { dbtCloud } from "./dbt-cloud/descriptor";
import { dbtCoreUpload } from "./dbt-core-upload/descriptor";
import { postgres } from "./postgres/descriptor";

const registered = [postgres, dbtCloud, dbtCoreUpload] as const;

/** The kinds that exist, as a type: `clients.ts` cannot forget one. */
export type IntegrationKind = (typeof registered)[number]["kind"];

/** Every integration, in the order of the gallery. Safe in a browser. */
export const integrations: readonly IntegrationDescriptor[] = registered;

export const integrationOf = (kind: string): IntegrationDescriptor | undefined =>
  integrations.find((integration) => integration.kind === kind);
