import "server-only";
import type { WebhookReader } from "./contract";
import { dbtCloud } from "./dbt-cloud/descriptor";
import { readWebhook } from "./dbt-cloud/webhook";

const readerByKind: ReadonlyMap<string, WebhookReader> = new Map([[dbtCloud.kind, readWebhook]]);

/** Who reads what a vendor sends to a connector's webhook address; undefined for a kind whose descriptor has no `webhook`. */
export const webhookReaderOf = (kind: string): WebhookReader | undefined => readerByKind.get(kind);
