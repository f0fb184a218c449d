import { type DbtCloud, startDbtCloud } from "@/e2e/dbt-cloud/start";
import { createConnector } from "@/lib/connectors/mutations";
import type { ConnectorInput } from "@/lib/connectors/schema";

let serial = 0;

/** A warehouse that is never crawled, for dbt connectors to stand on. */
export async function idleWarehouse(): Promise<string> {
  serial += 1;
  const config = { host: "warehouse.test", port: 5432, database: "w", user: "u", sslMode: "disable" };
  const secrets = { password: "not used here" };
  return (await createConnector({ name: `idle warehouse ${serial}`, kind: "postgres", config, secrets }, null)).id;
}

export type CloudAccess = { cloud: DbtCloud; primaryId: string };

/** A dbt Cloud of its own that connectors of this process may reach, and a warehouse beside it. Whoever asks closes it. */
export async function openCloud(options: Parameters<typeof startDbtCloud>[0] = {}): Promise<CloudAccess> {
  const cloud = await startDbtCloud(options);
  process.env.EGRESS_ALLOW = [process.env.EGRESS_ALLOW, new URL(cloud.url).host].filter(Boolean).join(",");
  return { cloud, primaryId: await idleWarehouse() };
}

/** Saves a connector to that account. @returns its id */
export async function connectCloud(
  { cloud, primaryId }: CloudAccess,
  { config = {}, secrets = {}, ...rest }: Partial<ConnectorInput> = {},
): Promise<string> {
  serial += 1;
  const { id } = await createConnector(
    {
      ...{ name: `dbt Cloud ${serial}`, kind: "dbt-cloud", primaryConnectorId: primaryId },
      config: { accountId: String(cloud.accountId), accessUrl: cloud.url, ...config },
      secrets: { serviceToken: cloud.token, ...secrets },
      ...rest,
    },
    null,
  );
  return id;
}
