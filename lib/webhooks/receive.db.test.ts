import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signatureOf, type WebhookEvent } from "@/e2e/dbt-cloud/webhook";
import { findConnector } from "@/lib/connectors/data";
import { deleteConnector, patchConnector } from "@/lib/connectors/mutations";
import { pool } from "@/lib/platform/db";
import { operations } from "@/lib/platform/operations";
import { problem } from "@/lib/platform/problem";
import { call, unknownId } from "@/scripts/test/call-route";
import { type CloudAccess, connectCloud, openCloud } from "@/scripts/test/cloud-connector";
import { setTestKeys, useFreshDatabase } from "@/scripts/test/fresh-database";
import { requireSync, workOffOne } from "@/scripts/test/sync-once";
import { cancelSync, enqueueSync } from "../sync/mutations";
import { performSync } from "../sync/perform-sync";
import { claimSync, retrySync } from "../sync/queue";
import { runSchedules } from "../sync/scheduler";
import { webhookAnswer } from "./schema";

useFreshDatabase();

const SECRET = "dbtwhs_canary-of-this-test";
let access: CloudAccess;
let connectorId: string;
beforeAll(async () => {
  access = await openCloud();
});
afterAll(() => access.cloud.close());
beforeEach(async () => {
  await pool().query("delete from syncs; delete from rate_limits");
  connectorId = await connectCloud(access, { secrets: { webhookSecret: SECRET } });
});

const someRun = () => access.cloud.account.runs.at(-3)?.id ?? 0;
const event = (more: Partial<WebhookEvent> = {}): WebhookEvent => ({
  ...access.cloud.webhookEvent(someRun()),
  timestamp: new Date().toISOString(),
  ...more,
});

type Sending = { to?: string; kind?: string; secret?: string; signature?: string | null; body?: string };
async function send(message: WebhookEvent | null, { to, kind = "dbt-cloud", secret = SECRET, ...more }: Sending = {}) {
  const body = more.body ?? JSON.stringify(message);
  const signature = more.signature === undefined ? signatureOf(secret, body) : more.signature;
  const response = await call(operations.receiveWebhook, {
    params: { kind, connectorId: to ?? connectorId },
    headers: { "content-type": "application/json", ...(signature !== null && { authorization: signature }) },
    body: Buffer.from(body),
  });
  const text = await response.text();
  expect(text + JSON.stringify([...response.headers])).not.toContain(SECRET);
  return { status: response.status, body: JSON.parse(text) };
}
/** A message that is taken. */
const deliver = async (message: WebhookEvent = event()) => {
  const { status, body } = await send(message);
  expect(status, JSON.stringify(body)).toBe(200);
  return webhookAnswer.parse(body);
};

const syncs = async () =>
  (
    await pool().query("select id, status, trigger from syncs where connector_id = $1 order by created_at", [
      connectorId,
    ])
  ).rows;
const webhook = async () => (await findConnector(connectorId))?.webhook;

describe("a message that a run is complete", () => {
  it("starts a sync at once, and is shown as the last that came", async () => {
    const message = event();
    const { outcome, syncId } = await deliver(message);
    expect(outcome).toBe("started");
    expect(await syncs()).toEqual([{ id: syncId, status: "queued", trigger: "webhook" }]);
    expect(await webhook()).toMatchObject({
      url: `http://localhost:3000/api/v1/webhooks/dbt-cloud/${connectorId}`,
      ...{ events: ["Run completed"], hasSecret: true, lastRefusal: null },
      lastEvent: {
        ...{ type: "job.run.completed", jobId: message.data.jobId, runId: message.data.runId },
        ...{ outcome, syncId, sentAt: message.timestamp },
      },
    });
    expect(await workOffOne()).toMatchObject({ id: syncId, status: "succeeded", trigger: "webhook" });
    expect(await workOffOne()).toBeNull();
  });

  it("of a run that is not read still starts one, which finds nothing new", async () => {
    await enqueueSync(connectorId, { trigger: "manual" });
    await workOffOne();
    const ofPullRequest = access.cloud.account.runs.find(({ trigger }) => trigger.pullRequest !== null);
    expect((await deliver({ ...event(), ...access.cloud.webhookEvent(ofPullRequest?.id ?? 0) })).outcome).toBe(
      "started",
    );
    expect(await workOffOne()).toMatchObject({ status: "unchanged" });
  });

  it("counts once, though it comes twenty times at the same time and again later", async () => {
    const message = event();
    const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(message)));
    expect(answers.filter(({ outcome }) => outcome === "started")).toHaveLength(1);
    expect(answers.filter(({ outcome }) => outcome === "duplicate")).toHaveLength(19);
    await workOffOne();
    expect(await deliver(message)).toEqual({ outcome: "duplicate", syncId: null });
    expect(await syncs()).toHaveLength(1);
    expect((await webhook())?.lastEvent).toMatchObject({ outcome: "started" });
  });

  it("counts for each connector by itself", async () => {
    const other = await connectCloud(access, { secrets: { webhookSecret: SECRET } });
    const message = event();
    await deliver(message);
    expect((await send(message, { to: other })).body).toMatchObject({ outcome: "started" });
  });

  it("joins a sync that waits in the queue, and many messages are one sync", async () => {
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    const answers = await Promise.all(Array.from({ length: 12 }, () => deliver()));
    expect(answers).toEqual(Array.from({ length: 12 }, () => ({ outcome: "waiting", syncId: id })));
    expect(await syncs()).toHaveLength(1);
  });

  it("does not wait with a sync that is to be tried again later, unless the vendor asked for the pause", async () => {
    for (const [code, isHurried] of [
      ["vendor-unreachable", true],
      ["vendor-rate-limited", false],
    ] as const) {
      await pool().query("delete from syncs");
      await enqueueSync(connectorId, { trigger: "schedule" });
      const lease = await claimSync("test");
      if (!lease) throw new Error("nothing to claim");
      await retrySync(lease, { code, message: "m", remedy: "r" }, 600_000);
      expect((await deliver()).outcome).toBe("waiting");
      expect((await claimSync("test")) !== null).toBe(isHurried);
    }
  });

  it("is followed by a sync of its own when one is running, which may have looked too early", async () => {
    await enqueueSync(connectorId, { trigger: "manual" });
    const lease = await claimSync("test");
    if (!lease) throw new Error("nothing to claim");
    const answers = await Promise.all([deliver(), deliver(), deliver()]);
    for (const answer of answers) expect(answer).toEqual({ outcome: "follows", syncId: lease.syncId });
    expect(await syncs()).toHaveLength(1);
    await performSync(lease);
    const [first, second] = await syncs();
    expect([first, second]).toMatchObject([{ status: "succeeded" }, { status: "queued", trigger: "webhook" }]);
    expect((await webhook())?.lastEvent).toMatchObject({ outcome: "follows", syncId: second.id });
    expect(await workOffOne()).toMatchObject({ id: second.id, status: "unchanged" });
    // Three messages, one sync.
    expect(await workOffOne()).toBeNull();
  });

  it("is followed up also after a sync that failed or was cancelled", async () => {
    for (const end of ["failed", "cancelled"] as const) {
      await pool().query("delete from syncs");
      const { id } = await enqueueSync(connectorId, { trigger: "manual", force: true });
      const lease = await claimSync("test");
      if (!lease) throw new Error("nothing to claim");
      await deliver();
      if (end === "cancelled") await cancelSync(id);
      else access.cloud.faults.expireTokens({ after: 4 });
      await performSync(lease);
      access.cloud.faults.clear();
      expect(await requireSync(id)).toMatchObject({ status: end });
      expect((await syncs()).at(-1)).toMatchObject({ status: "queued", trigger: "webhook" });
    }
  });

  it("is not lost with the worker that was to follow it up", async () => {
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    await claimSync("test");
    await deliver();
    // The worker ends the sync and dies before it comes to what follows.
    await pool().query("update syncs set status = 'succeeded' where id = $1", [id]);
    await Promise.all([runSchedules(new Date()), runSchedules(new Date())]);
    expect((await syncs()).map(({ trigger }) => trigger)).toEqual(["manual", "webhook"]);
    await runSchedules(new Date());
    expect(await syncs()).toHaveLength(2);
  });

  it("leaves the schedule as it is", async () => {
    await patchConnector(connectorId, { schedule: { everyMinutes: 60 } }, null);
    const due = (await findConnector(connectorId))?.nextRunAt;
    await deliver();
    await workOffOne();
    expect((await findConnector(connectorId))?.nextRunAt).toBe(due);
    await pool().query("update connectors set next_run_at = now() where id = $1", [connectorId]);
    await runSchedules(new Date());
    expect((await syncs()).map(({ trigger }) => trigger)).toEqual(["webhook", "schedule"]);
  });
});

it("a message of another sort is noted and starts nothing", async () => {
  expect(await deliver(event({ eventType: "job.run.started" }))).toEqual({ outcome: "noted", syncId: null });
  expect(await syncs()).toEqual([]);
  expect((await webhook())?.lastEvent).toMatchObject({ type: "job.run.started", outcome: "noted", syncId: null });
});

describe("a message that is refused", () => {
  const minutes = (by: number) => new Date(Date.now() + by * 60_000).toISOString();
  const valid = () => JSON.stringify(event());
  const refusals: [name: string, sending: () => [WebhookEvent | null, Sending?], status: number, reason: string][] = [
    ["without a signature", () => [event(), { signature: null }], 401, "signature-missing"],
    ["with a wrong signature", () => [event(), { signature: "0".repeat(64) }], 401, "signature-wrong"],
    ["signed with another secret", () => [event(), { secret: "another" }], 401, "signature-wrong"],
    ["signed with an empty secret", () => [event(), { secret: "" }], 401, "signature-wrong"],
    ["that is a bearer token", () => [event(), { signature: `Bearer ${SECRET}x` }], 401, "signature-wrong"],
    [
      "whose body was changed",
      () => [null, { body: valid().replace("completed", "completed "), signature: signatureOf(SECRET, valid()) }],
      401,
      "signature-wrong",
    ],
    ["of six minutes ago", () => [event({ timestamp: minutes(-6) })], 422, "too-old"],
    ["of the future", () => [event({ timestamp: minutes(3) })], 422, "from-the-future"],
    ["of another account", () => [event({ accountId: 4711 })], 403, "other-account"],
    ["that is no JSON", () => [null, { body: "{" }], 422, "malformed"],
    ["that is empty", () => [null, { body: "" }], 422, "malformed"],
    ["without an event id", () => [event({ eventId: "" })], 422, "malformed"],
    ["with what cannot be kept", () => [event({ eventId: "a\0b" })], 422, "malformed"],
    ["that is a broken character", () => [null, { body: "\ud800" }], 422, "malformed"],
  ];

  it.each(refusals)("%s starts nothing, and why is shown", async (_, sending, status, reason) => {
    const answer = await send(...sending());
    expect(answer.status).toBe(status);
    expect(problem.strict().parse(answer.body).remedy).not.toBe("");
    expect(await syncs()).toEqual([]);
    expect(await webhook()).toMatchObject({ lastEvent: null, lastRefusal: { reason } });
    // What is taken later says that all is well again.
    await deliver();
    expect(await webhook()).toMatchObject({ lastEvent: { outcome: "started" }, lastRefusal: null });
  });

  it("is answered alike whether there is no secret, another one, or one that cannot be opened", async () => {
    const wrong = await send(event(), { secret: "another" });
    await patchConnector(connectorId, { secrets: { webhookSecret: null } }, null);
    const none = await send(event());
    expect(await webhook()).toMatchObject({ hasSecret: false, lastRefusal: { reason: "no-secret" } });
    await patchConnector(connectorId, { secrets: { webhookSecret: SECRET } }, null);
    const keys = process.env.SECRETS_KEYS;
    setTestKeys();
    const unreadable = await send(event());
    process.env.SECRETS_KEYS = keys;
    expect(await webhook()).toMatchObject({ lastRefusal: { reason: "secret-unreadable" } });
    for (const answer of [none, unreadable]) expect(answer).toEqual(wrong);
    await deliver();
  });

  it("is 404 with the same words for an unknown connector, one of another kind, one deleted, and no kind at all", async () => {
    const gone = await connectCloud(access, { secrets: { webhookSecret: SECRET } });
    await deleteConnector(gone);
    const answers = await Promise.all([
      send(event(), { to: unknownId }),
      send(event(), { to: gone }),
      send(event(), { to: access.primaryId }),
      send(event(), { to: randomUUID(), signature: null }),
      send(event(), { kind: "postgres", to: access.primaryId }),
      send(event(), { kind: "nothing" }),
      send(event(), { to: "no-uuid" }),
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(404);
  });

  it("is limited for each connector, and keeps nobody out who signs rightly", async () => {
    for (let tries = 0; tries < 30; tries += 1) expect((await send(event(), { secret: "x" })).status).toBe(401);
    const limited = await send(event(), { secret: "x" });
    expect(limited.status).toBe(429);
    const other = await connectCloud(access, { secrets: { webhookSecret: SECRET } });
    expect((await send(event(), { to: other, secret: "x" })).status).toBe(401);
    expect((await deliver()).outcome).toBe("started");
  });

  it("is refused by its size before it is looked at", async () => {
    const body = JSON.stringify({ ...event(), filler: "x".repeat(256 * 1024) });
    expect((await send(null, { body })).status).toBe(413);
    expect(await webhook()).toMatchObject({ lastRefusal: null });
  });

  it("is judged by the time it came, and not by how often it is sent", async () => {
    const message = event();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    const late = await send(message);
    vi.useRealTimers();
    expect(late.status).toBe(422);
    expect(await deliver(message)).toMatchObject({ outcome: "started" });
  });
});

describe("the webhook's secret", () => {
  it("is changed and taken away without the token, and nothing is read anew for it", async () => {
    await enqueueSync(connectorId, { trigger: "manual" });
    await workOffOne();
    await patchConnector(connectorId, { secrets: { webhookSecret: "another one" } }, null);
    expect((await send(event())).status).toBe(401);
    expect((await send(event(), { secret: "another one" })).status).toBe(200);
    expect(await workOffOne()).toMatchObject({ status: "unchanged" });
    await patchConnector(connectorId, { secrets: { webhookSecret: null } }, null);
    expect((await webhook())?.hasSecret).toBe(false);
    expect(Object.keys((await findConnector(connectorId))?.secrets ?? {})).toEqual(["serviceToken"]);
  });

  it("goes with the account that it was for", async () => {
    const moved = { config: { accountId: "99" }, secrets: { serviceToken: "t" } };
    await expect(patchConnector(connectorId, moved, null)).rejects.toMatchObject({
      code: "secret-required",
      fields: [{ path: "secrets.webhookSecret" }],
    });
  });
});

it("events are forgotten after a day, the last one stays", async () => {
  await deliver();
  await pool().query("update webhook_events set received_at = now() - interval '2 days'");
  expect((await webhook())?.lastEvent).not.toBeNull();
  await deliver();
  expect((await pool().query("select 1 from webhook_events where connector_id = $1", [connectorId])).rowCount).toBe(1);
});

it("a kind without a webhook has none", async () => {
  expect((await findConnector(access.primaryId))?.webhook).toBeNull();
});
