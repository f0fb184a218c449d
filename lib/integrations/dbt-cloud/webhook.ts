import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { WebhookReader } from "../contract";

/** Older messages may be replayed ones. dbt Cloud tries again for a while; what comes too late is found by the schedule. */
const OLDEST_MS = 5 * 60_000;
/** Clocks differ by a little. */
const EARLIEST_MS = 60_000;

/** Sent once a run's artifacts can be read, however the run ended. */
export const RUN_COMPLETED = "job.run.completed";

const id = z.union([z.string().min(1).max(200), z.number().int().nonnegative()]).transform(String);
const message = z.object({
  accountId: id,
  eventId: z.string().min(1).max(200),
  eventType: z.string().min(1).max(100),
  timestamp: z.string().max(64),
  data: z.object({ jobId: id.nullish(), runId: id.nullish() }).nullish(),
});

const isSame = (given: Buffer, expected: Buffer): boolean =>
  given.length === expected.length && timingSafeEqual(given, expected);

const parsed = (rawBody: Uint8Array) => {
  try {
    return message.safeParse(JSON.parse(Buffer.from(rawBody).toString("utf8"))).data;
  } catch {
    return undefined;
  }
};

/** Reads a message of dbt Cloud: signed by HMAC-SHA256 over the body as it came, in hex, in the Authorization header. */
export const readWebhook: WebhookReader = ({ rawBody, headers, secret, now }) => {
  const given = headers.get("authorization")?.trim() ?? "";
  if (given === "") return { ok: false, refusal: "signature-missing" };
  const expected = createHmac("sha256", secret).update(rawBody).digest();
  // Nothing of the body is looked at before it is certain who sent it.
  if (!/^[0-9a-f]{64}$/i.test(given) || secret === "" || !isSame(Buffer.from(given, "hex"), expected))
    return { ok: false, refusal: "signature-wrong" };

  const body = parsed(rawBody);
  const at = Date.parse(body?.timestamp ?? "");
  if (!body || Number.isNaN(at)) return { ok: false, refusal: "malformed" };
  const age = now.getTime() - at;
  if (age > OLDEST_MS) return { ok: false, refusal: "too-old" };
  if (age < -EARLIEST_MS) return { ok: false, refusal: "from-the-future" };
  const { eventId, eventType: type, accountId, data } = body;
  return {
    ok: true,
    event: {
      ...{ eventId, type, accountId, jobId: data?.jobId ?? null, runId: data?.runId ?? null },
      at: new Date(at).toISOString(),
      startsSync: type === RUN_COMPLETED,
    },
  };
};
