import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as access from "@/lib/access/mutations";
import { connectionTestSteps } from "@/lib/connectors/test-connection";
import { pool } from "@/lib/platform/db";
import { egress } from "@/lib/platform/egress";
import { operations } from "@/lib/platform/operations";
import { call, sessionHeaders } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { report } from "./figures";
import { type Sample, samplesAt } from "./sample-settings";

useFreshDatabase();

const BODY = "canary-of-an-inner-page";
let second = 0;
const elsewhere = http.createServer((_, response) => response.end(BODY)).on("connection", () => (second += 1));
let status = 302;
const lure = http.createServer((request, response) => {
  request.resume();
  response.writeHead(status, { location: `http://127.0.0.1:${portOf(elsewhere)}/next` }).end();
});
const page = http.createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "text/html", server: BODY }).end(`<html>${BODY}</html>`);
});
const silent = net.createServer((socket) => socket.on("error", () => {}));
const portOf = (server: net.Server): number => (server.address() as AddressInfo).port;

beforeAll(async () => {
  for (const server of [elsewhere, lure, page, silent])
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  process.env.EGRESS_ALLOW = [elsewhere, lure, page, silent].map((server) => `127.0.0.1:${portOf(server)}`).join(",");
});
afterAll(() => {
  for (const server of [elsewhere, lure, page]) server.closeAllConnections();
  for (const server of [elsewhere, lure, page, silent]) server.close();
});

/** What a person sees of a test of this connector, or of the refusal of what was typed. */
async function seen({ kind, config, secrets }: Pick<Sample, "kind" | "config" | "secrets">): Promise<string> {
  let text = "";
  try {
    for await (const event of connectionTestSteps(
      { kind, config, secrets, primaryConnectorId: undefined },
      AbortSignal.timeout(30_000),
    ))
      text = JSON.stringify(event);
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.message : error}`;
  }
  return text;
}

describe("F3 redirects", () => {
  it.each([301, 302, 303, 307, 308])(
    "F3 a %i to another allowed host is followed by no client, so that no token gets there",
    { timeout: 60_000 },
    async (code) => {
      status = code;
      second = 0;
      const before = portOf(lure);
      const views = await Promise.all(samplesAt(before).map(seen));
      await expect(egress().fetch(`http://127.0.0.1:${before}/`, { headers: { "x-api-key": "k" } })).rejects.toThrow();
      for (const view of views) expect(view).not.toContain('"ok":true');
      expect(second).toBe(0);
    },
  );
});

describe("F6 a connection test tells nothing about what is inside", () => {
  it("F6 blocked, closed, silent and speaking something else: words of our own, no word of what answered", {
    timeout: 90_000,
  }, async () => {
    const closed = net.createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const closedPort = portOf(closed);
    closed.close();
    process.env.EGRESS_ALLOW += `,127.0.0.1:${closedPort}`;
    const kinds: Record<string, number> = {
      closed: closedPort,
      silent: portOf(silent),
      "inner page": portOf(page),
      blocked: 1,
    };
    let looked = 0;
    for (const [what, port] of Object.entries(kinds)) {
      const start = performance.now();
      const views = await Promise.all(samplesAt(port).map(async (sample) => ({ ...sample, view: await seen(sample) })));
      for (const { kind, view } of views) {
        looked += 1;
        expect(view, `${kind} ${what}`).not.toContain(BODY);
        expect(view, `${kind} ${what}`).not.toContain('"ok":true');
        expect(view, `${kind} ${what}`).not.toMatch(/ECONN|ETIMEDOUT|at .*\.js:|node_modules|<html/);
        if (what === "blocked") expect(view, kind).toMatch(/not allowed/);
        else expect(view, kind).toMatch(/"remedy"|thrown/);
      }
      expect(performance.now() - start, what).toBeLessThan(30_000);
    }
    report("F6", { looked });
  });

  it.each<[what: string, kind: string, change: { config?: object; secrets?: object }]>([
    ["a socket file", "postgres", { config: { host: "/var/run/postgresql" } }],
    ["a path", "postgres", { config: { host: "../.." } }],
    ["a host with a scheme and a user", "mysql", { config: { host: "mysql://u:p@db" } }],
    [
      "credentials that name a program to run",
      "bigquery",
      {
        secrets: {
          serviceAccountJson: JSON.stringify({
            type: "external_account",
            credential_source: { executable: { command: "/bin/id" } },
          }),
        },
      },
    ],
    [
      "credentials of a person",
      "bigquery",
      { secrets: { serviceAccountJson: JSON.stringify({ type: "authorized_user", refresh_token: "x" }) } },
    ],
    ["an empty key", "dbt-core-s3", { secrets: { secretAccessKey: "" } }],
    ["an empty key id", "dbt-core-s3", { config: { accessKeyId: "" } }],
    ["an address with a user", "dbt-core-s3", { config: { storageUrl: "https://u:p@store.example.com" } }],
    ["no key", "dbt-core-azure", { secrets: { connectionString: "DefaultEndpointsProtocol=https;AccountName=a" } }],
    ["a file as an address", "snowflake", { config: { accessUrl: "file:///etc/passwd" } }],
    ["a file as an address", "dbt-cloud", { config: { accessUrl: "file:///etc/passwd" } }],
  ])("F6 %s, typed for %s, is refused with 422 before anything is dialled", async (_, kind, change) => {
    await pool().query("delete from rate_limits");
    const user = await access.createUser({
      email: `${Math.random()}@example.com`,
      name: "a",
      role: "admin",
      password: "tandem-velvet-quarry",
    });
    const sample = samplesAt(portOf(page)).find((one) => one.kind === kind);
    const body = {
      kind,
      config: { ...sample?.config, ...change.config },
      secrets: { ...sample?.secrets, ...change.secrets },
    };
    const answer = await call(operations.testConnection, { headers: await sessionHeaders(user), body });
    expect(answer.status, await answer.clone().text()).toBe(422);
  });

  it("F6 ten tests a minute for each admin, and the others are not in the way", { timeout: 60_000 }, async () => {
    const admin = (name: string) =>
      access.createUser({ email: `${name}@example.com`, name, role: "admin", password: "tandem-velvet-quarry" });
    const first = await admin("one");
    const [one, other] = [await sessionHeaders(first), await sessionHeaders(await admin("other"))];
    const { token } = await access.createApiToken({ name: "one more way", role: "admin" }, first.id);
    const body = {
      kind: "postgres",
      config: { host: "127.0.0.1", port: 1, database: "d", user: "u", sslMode: "disable" },
      secrets: { password: "p" },
    };
    const test = async (headers: Record<string, string>) =>
      (await call(operations.testConnection, { headers, body })).status;
    const statuses = await Promise.all(Array.from({ length: 15 }, () => test(one)));
    expect(statuses.filter((code) => code === 200)).toHaveLength(10);
    expect(statuses.filter((code) => code === 429)).toHaveLength(5);
    expect(await test({ authorization: `Bearer ${token}` }), "a token of the same admin").toBe(429);
    expect(await test(other)).toBe(200);
  });
});
