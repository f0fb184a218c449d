import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoAccount } from "./demo/demo-account";
import { deliverWebhook, webhookEvent } from "./webhook";

const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const receiver = createServer(async (request, response) => {
  received.push({ headers: request.headers, body: await text(request) });
  response.writeHead(202).end("taken");
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(() => void receiver.close());

const { account, demo } = demoAccount();
const run = demo.pedalworks.nextNight();

it("an event says the run in dbt Cloud's words, with ids as text", () => {
  const { project, jobs, environments } = demo.pedalworks;
  expect(webhookEvent(account, run.id)).toMatchObject({
    accountId: account.id,
    eventId: expect.stringMatching(/^wev_\w{27}$/),
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/),
    eventType: "job.run.completed",
    data: {
      jobId: String(jobs.nightly.id),
      runId: String(run.id),
      environmentId: String(environments.production.id),
      projectId: String(project.id),
      runStatus: "Success",
      runStatusCode: 10,
      runFinishedAt: expect.stringMatching(/Z$/),
    },
  });
});

it("a delivery is signed over its very bytes, in hex and without a word before it", async () => {
  const delivery = await deliverWebhook(url, "a secret", webhookEvent(account, run.id));
  expect(delivery).toMatchObject({ status: 202, answer: "taken" });
  const { headers, body } = received.at(-1) ?? { headers: {}, body: "" };
  expect(headers.authorization).toBe(createHmac("sha256", "a secret").update(body).digest("hex"));
  expect(JSON.parse(body)).toMatchObject({ data: { runId: String(run.id) } });
});

it("a delivery can be forged", async () => {
  const event = webhookEvent(account, run.id, "job.run.errored");
  const { body, signature } = await deliverWebhook(url, "a secret", event, { body: "{}", signature: "0".repeat(64) });
  expect(received.at(-1)).toMatchObject({ body, headers: { authorization: signature } });
});
