import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { integrations } from "../registry";
import { webhookPortOf } from "../webhooks";
import { readWebhook } from "./webhook";

const secret = "whsec-1234567890";
const sentAt = "2026-11-01T03:00:00.742843678Z";
const now = new Date("2026-11-01T03:00:30Z");
const message = {
  ...{ accountId: 12345, webhookId: "wsu_1", eventId: "wev_2L6Z", timestamp: sentAt, eventType: "job.run.completed" },
  data: { jobId: "91011", runId: 7012, projectId: "678", runStatus: "Errored", runStatusCode: 20 },
};

const sign = (body: string | Buffer, key = secret) => createHmac("sha256", key).update(body).digest("hex");
const read = (body: string | Buffer, authorization: string | null = sign(body), at = now) =>
  readWebhook({
    ...{ rawBody: Buffer.from(body), secret, now: at },
    headers: new Headers(authorization === null ? {} : { authorization }),
  });
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...message, ...change });

describe("a message that dbt Cloud signed", () => {
  it("says that a run can be read, also when it failed", () => {
    expect(read(JSON.stringify(message))).toEqual({
      ok: true,
      event: {
        ...{ eventId: "wev_2L6Z", type: "job.run.completed", accountId: "12345", jobId: "91011", runId: "7012" },
        ...{ at: "2026-11-01T03:00:00.742Z", startsSync: true },
      },
    });
  });

  it.each(["job.run.started", "job.run.errored", "an event of next year"])("starts nothing as %s", (eventType) => {
    expect(read(changed({ eventType }))).toMatchObject({ ok: true, event: { startsSync: false, type: eventType } });
  });

  it("may name no run, as a test of the address does", () => {
    expect(read(changed({ data: null }))).toMatchObject({ ok: true, event: { jobId: null, runId: null } });
  });

  it("may have its signature in capitals, and spaces around it", () => {
    const body = JSON.stringify(message);
    expect(read(body, ` ${sign(body).toUpperCase()} `).ok).toBe(true);
  });

  it("is read as it came, byte for byte", () => {
    const body = JSON.stringify(message, null, 2).replace("Errored", "Gestört");
    expect(read(body).ok).toBe(true);
    expect(read(body, sign(JSON.stringify(JSON.parse(body))))).toEqual({ ok: false, refusal: "signature-wrong" });
  });
});

describe("a message that is not believed", () => {
  const body = JSON.stringify(message);

  it.each([null, "", "  "])("has no signature (%j)", (authorization) => {
    expect(read(body, authorization)).toEqual({ ok: false, refusal: "signature-missing" });
  });

  it.each([
    ["of another secret", sign(body, "another")],
    ["of another body", sign(`${body} `)],
    ["that is cut", sign(body).slice(0, -1)],
    ["that is longer", `${sign(body)}0`],
    ["that is no hex", "z".repeat(64)],
    ["with a scheme before it", `Bearer ${sign(body)}`],
    ["of other letters that take more bytes", "ü".normalize().repeat(64).slice(0, 64)],
  ])("has a signature %s", (_, authorization) => {
    const headers = { get: () => authorization };
    expect(readWebhook({ rawBody: Buffer.from(body), headers, secret, now })).toEqual({
      ...{ ok: false, refusal: "signature-wrong" },
    });
  });

  it("is never believed where no secret is known", () => {
    const headers = new Headers({ authorization: sign(body, "") });
    expect(readWebhook({ rawBody: Buffer.from(body), headers, secret: "", now })).toMatchObject({ ok: false });
  });

  it.each([
    ["older than five minutes", "2026-11-01T03:05:02Z", "too-old"],
    ["a day old", "2026-11-02T03:00:00Z", "too-old"],
    ["ahead of its time", "2026-11-01T02:58:00Z", "from-the-future"],
  ])("is %s", (_, at, refusal) => {
    expect(read(body, sign(body), new Date(at))).toEqual({ ok: false, refusal });
  });

  it.each(["2026-11-01T03:05:00Z", "2026-11-01T02:59:30Z"])("is still believed at %s", (at) => {
    expect(read(body, sign(body), new Date(at)).ok).toBe(true);
  });

  it.each([
    "no JSON",
    "",
    "[]",
    "null",
    changed({ eventId: "" }),
    changed({ eventId: undefined }),
    changed({ accountId: null }),
    changed({ timestamp: "soon" }),
    changed({ timestamp: 1 }),
    changed({ eventType: {} }),
    changed({ data: "x" }),
  ])("is signed, and not what dbt Cloud sends: %s", (odd) => {
    expect(read(odd)).toEqual({ ok: false, refusal: "malformed" });
  });
});

it("has a reader for each integration that says it has a webhook, and for no other", () => {
  for (const { kind, webhook, secrets } of integrations) {
    expect(webhookPortOf(kind) !== undefined, kind).toBe(webhook !== undefined);
    if (webhook) expect(Object.keys(secrets.shape)).toContain(webhook.secret);
  }
});
