import { createHmac, randomBytes } from "node:crypto";
import type { CloudAccount } from "./cloud-account";
import { runStatus } from "./records";
import { inTitleCase } from "./views/run-words";

export type WebhookEventType = "job.run.started" | "job.run.completed" | "job.run.errored";

export type WebhookEvent = {
  accountId: number;
  webhookId: string;
  eventId: string;
  /** With nanoseconds. */
  timestamp: string;
  eventType: WebhookEventType;
  webhookName: string;
  /** Ids are text here. */
  data: Record<string, string | number>;
};

/** What dbt Cloud would say of a run. */
export function webhookEvent(
  account: CloudAccount,
  runId: number,
  eventType: WebhookEventType = "job.run.completed",
): WebhookEvent {
  const run = account.run(runId);
  const job = account.job(run.jobId);
  const words = { error: "Errored", running: "Running" } as const;
  const [subscription] = account.subscriptions;
  const seconds = (date: Date) => date.toISOString().replace(/\.\d+Z$/, "Z");
  const endedAt = eventType === "job.run.errored" ? "runErroredAt" : "runFinishedAt";
  return {
    accountId: account.id,
    webhookId: subscription?.id ?? "wsu_2QGRb6TLFTOlBXsWjL4kb0RHTWc",
    eventId: `wev_${randomBytes(21).toString("base64").replace(/[+/]/g, "0").slice(0, 27)}`,
    timestamp: account.now().toISOString().replace("Z", "418066Z"),
    eventType,
    webhookName: subscription?.name ?? "Connetra",
    data: {
      jobId: String(job.id),
      jobName: job.name,
      runId: String(run.id),
      environmentId: String(job.environmentId),
      environmentName: account.environment(job.environmentId).name,
      dbtVersion: "2026.11.12+9052846",
      projectName: account.project(job.projectId).name,
      projectId: String(job.projectId),
      runStatus: run.outcome === "error" || run.outcome === "running" ? words[run.outcome] : inTitleCase(run.outcome),
      runStatusCode: runStatus[run.outcome],
      runStatusMessage: run.message ?? "None",
      runReason: run.trigger.cause,
      ...(run.startedAt ? { runStartedAt: seconds(run.startedAt) } : {}),
      ...(run.finishedAt ? { [endedAt]: seconds(run.finishedAt) } : {}),
    },
  };
}

/** dbt Cloud's signature of a body: HMAC-SHA256 in hex, without any word before it. */
export const signatureOf = (secret: string, body: string | Buffer): string =>
  createHmac("sha256", secret).update(body).digest("hex");

export type Delivery = { status: number; answer: string; body: string; signature: string };

/** Posts an event as dbt Cloud does. `body` and `signature` send something else than belongs together. */
export async function deliverWebhook(
  url: string,
  secret: string,
  event: WebhookEvent,
  { body = JSON.stringify(event), signature = signatureOf(secret, body) }: { body?: string; signature?: string } = {},
): Promise<Delivery> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: signature },
    body,
    // dbt Cloud gives up after ten seconds.
    signal: AbortSignal.timeout(10_000),
  });
  return { status: response.status, answer: await response.text(), body, signature };
}
