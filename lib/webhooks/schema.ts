import { z } from "zod";
import { webhookRefusals } from "../integrations/contract";

/** What became of a message that was taken. */
export const webhookOutcome = z.enum([
  /** A sync was put into the queue. */
  "started",
  /** One was waiting in the queue, and finds what the message tells of. */
  "waiting",
  /** One was running, which may have looked before: another follows it. */
  "follows",
  /** It tells of nothing that there would be to read. */
  "noted",
]);
export type WebhookOutcome = z.infer<typeof webhookOutcome>;

/** Why a message was refused: what its reader says, or what only the connector can tell. */
export const webhookReason = z.enum([...webhookRefusals, "no-secret", "secret-unreadable", "other-account"]);
export type WebhookReason = z.infer<typeof webhookReason>;

/** What is answered to the vendor. A message that came before is taken once, and answered as taken. */
export const webhookAnswer = z.object({
  outcome: z.enum([...webhookOutcome.options, "duplicate"]),
  syncId: z.uuid().nullable(),
});
export type WebhookAnswer = z.infer<typeof webhookAnswer>;

/** A connector's webhook address, and what came to it. */
export const webhookView = z.object({
  url: z.url(),
  /** Events to subscribe to, as the vendor's form names them. */
  events: z.array(z.string()),
  hasSecret: z.boolean(),
  /** The newest message that was signed rightly and taken. */
  lastEvent: z
    .object({
      at: z.iso.datetime(),
      sentAt: z.iso.datetime(),
      /** As the vendor names it. */
      type: z.string(),
      jobId: z.string().nullable(),
      runId: z.string().nullable(),
      outcome: webhookOutcome,
      /** The sync that it started, joined or is followed by. */
      syncId: z.uuid().nullable(),
    })
    .nullable(),
  /** The newest message that was refused, whoever sent it; null when none was refused since the last that was taken. */
  lastRefusal: z.object({ at: z.iso.datetime(), reason: webhookReason }).nullable(),
});
export type WebhookView = z.infer<typeof webhookView>;
