import "server-only";
import type { WebhookReader } from "./contract";
import { addressOf, dbtCloudConfig } from "./dbt-cloud/config";
import { dbtCloud } from "./dbt-cloud/descriptor";
import { readWebhook } from "./dbt-cloud/webhook";

/** How the messages of a kind's vendor are taken. */
export type WebhookPort = {
  read: WebhookReader;
  /** The account that a connector's config is about; null while it names none. */
  accountOf(config: unknown): string | null;
};

const dbtCloudAccount = (config: unknown): string | null => {
  const parsed = dbtCloudConfig.safeParse(config);
  return parsed.success ? (addressOf(parsed.data)?.accountId ?? null) : null;
};

const portByKind: ReadonlyMap<string, WebhookPort> = new Map([
  [dbtCloud.kind, { read: readWebhook, accountOf: dbtCloudAccount }],
]);

/** Who takes what a vendor sends to a connector's webhook address; undefined for a kind whose descriptor has no `webhook`. */
export const webhookPortOf = (kind: string): WebhookPort | undefined => portByKind.get(kind);
