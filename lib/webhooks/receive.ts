import "server-only";
import { DatabaseError } from "pg";
import { type ConnectorRow, configOf, findConnectorRow } from "@/lib/connectors/data";
import { openStoredSecret } from "@/lib/connectors/open-connector";
import { AppError } from "@/lib/core/errors";
import type { IntegrationDescriptor, WebhookEvent } from "@/lib/integrations/contract";
import { integrationOf } from "@/lib/integrations/registry";
import { type WebhookPort, webhookPortOf } from "@/lib/integrations/webhooks";
import { log } from "@/lib/platform/log";
import { notFound } from "@/lib/platform/problem";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { complaintAbout } from "@/lib/platform/request-body";
import { noteRefusal, takeEvent } from "./mutations";
import { refused } from "./refused";
import type { WebhookAnswer, WebhookReason } from "./schema";

/** Messages that prove nothing, for one connector: enough for a webhook with a wrong secret, and not to fill a log with. */
const unproven: Limit = { name: "webhook-unproven", points: 30, seconds: 60 };
const FOREIGN_KEY_VIOLATION = "23503";

export type WebhookDelivery = {
  kind: string;
  connectorId: string;
  rawBody: Uint8Array;
  headers: { get(name: string): string | null };
  now: Date;
};

type Believed = { ok: true; event: WebhookEvent } | { ok: false; reason: WebhookReason };

/**
 * Takes what a vendor sent to a connector's webhook address.
 * @throws AppError `not-found` for an address that no connector has, `unauthorized` for what is not signed by its
 * secret, `forbidden` for another account's, `invalid-input` for what is no message or comes too late, `too-many-requests`
 */
export async function receiveWebhook(delivery: WebhookDelivery): Promise<WebhookAnswer> {
  const { connectorId, kind } = delivery;
  const row = await findConnectorRow(connectorId);
  const integration = integrationOf(kind);
  const port = webhookPortOf(kind);
  if (!row || !integration || !port || row.kind !== kind) throw noSuchWebhook();

  const believed = believe(integration, port, row, delivery);
  if (!believed.ok) return refuse(connectorId, believed.reason);
  const { type, runId } = believed.event;
  const answer = await takeEvent(connectorId, believed.event).catch(orGone);
  log.info({ connectorId, type, runId, outcome: answer.outcome }, "a webhook message was taken");
  return answer;
}

const noSuchWebhook = () => notFound("webhook");

const orGone = (thrown: unknown): never => {
  throw thrown instanceof DatabaseError && thrown.code === FOREIGN_KEY_VIOLATION ? noSuchWebhook() : thrown;
};

function believe(
  integration: IntegrationDescriptor,
  port: WebhookPort,
  row: ConnectorRow,
  { rawBody, headers, now }: WebhookDelivery,
): Believed {
  const field = integration.webhook?.secret ?? "";
  if (!row.secrets.some((secret) => secret.field === field)) return { ok: false, reason: "no-secret" };
  const secret = readable(() => openStoredSecret(integration, row, field));
  if (secret === null) return { ok: false, reason: "secret-unreadable" };
  const reading = port.read({ rawBody, headers, secret, now });
  if (!reading.ok) return { ok: false, reason: reading.refusal };
  // Whoever shares a secret between accounts must not start the syncs of one by the runs of the other.
  if (reading.event.accountId !== port.accountOf(configOf(row))) return { ok: false, reason: "other-account" };
  return complaintAbout({ ...reading.event }) ? { ok: false, reason: "malformed" } : reading;
}

const readable = (open: () => string): string | null => {
  try {
    return open();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "secret-unreadable") return null;
    throw thrown;
  }
};

/** Counted only where nothing was proven: nobody can keep the vendor out by sending nonsense before it. */
async function refuse(connectorId: string, reason: WebhookReason): Promise<never> {
  const error = refused(reason);
  if (error.code === "unauthorized") await countTry(unproven, connectorId);
  log.warn({ connectorId, reason }, "a webhook message was refused");
  await noteRefusal(connectorId, reason);
  throw error;
}
