import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { makeCertificate } from "../../../scripts/test/certificate";
import { egress, egressBlockIn } from "../../platform/egress";
import { accountAgents } from "./account-agents";
import { snowflakeConfig } from "./config";
import { type CannedAccount, startCannedAccount } from "./fixtures/canned-account";
import { snowflakeFault } from "./messages";
import { openSession, type Pace, testPace } from "./session";

let account: CannedAccount;
beforeEach(async () => {
  account = await startCannedAccount();
});
afterEach(() => account.close());

const open = (
  over: { accessUrl?: string; role?: string } = {},
  signal = new AbortController().signal,
  pace: Pace = testPace,
) =>
  openSession(
    {
      config: snowflakeConfig.parse({
        ...{ account: "myorg-my_acct", user: "reader", warehouse: "wh", database: "db", accessUrl: account.origin },
        ...over,
      }),
      secrets: { password: "canary-password" },
      signal,
    },
    pace,
  );
const anything = z.looseObject({});
const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "nothing",
    (thrown: unknown) => thrown,
  );

describe("a session", () => {
  it("signs in with account, role and query tag, bounds every statement, and says goodbye", async () => {
    const session = await open({ role: '"Reader"' });
    await session.rows("select 1", anything);
    await session.close();
    const login = account.asked.find(({ path: at }) => at.includes("login-request"));
    expect(login?.path).toContain(`roleName=${encodeURIComponent('"Reader"')}`);
    expect(login?.body.data).toMatchObject({
      ...{ ACCOUNT_NAME: "myorg-my_acct", LOGIN_NAME: "reader", PASSWORD: "canary-password" },
      // It has looked neither for clouds nor for a binary of its own.
      CLIENT_ENVIRONMENT: { PLATFORM: ["disabled"], CORE_VERSION: null },
      SESSION_PARAMETERS: { QUERY_TAG: "connetra", CLIENT_STORE_TEMPORARY_CREDENTIAL: false },
    });
    const query = account.asked.find(({ path: at }) => at.includes("query-request"));
    expect(query?.body.parameters).toMatchObject({ STATEMENT_TIMEOUT_IN_SECONDS: 6, MULTI_STATEMENT_COUNT: 1 });
    expect(account.asked.at(-1)?.path).toContain("/session?delete=true");
  });

  it("gives up an answer that has no end, before it fills the memory", { timeout: 20_000 }, async () => {
    const piece = Buffer.alloc(2 ** 20, " ");
    account.instead((_, response) => {
      response.setHeader("content-type", "application/json");
      const flood = (): void => {
        while (!response.destroyed && response.write(piece));
        response.once("drain", flood);
      };
      flood();
      return true;
    });
    const config = snowflakeConfig.parse({ account: "myorg-my_acct", user: "reader", warehouse: "wh", database: "db" });
    const { message } = snowflakeFault(await thrownBy(open()), { config, kind: "password" });
    expect(message).toContain("answers without an end");
  });

  it("reports nothing to anybody", async () => {
    account.answer(() => ({ columns: ["N"], types: { N: "fixed" }, rows: [["123456789012345678901"]] }));
    const session = await open();
    await session.rows("select 1", anything);
    await session.close();
    expect(account.asked.filter(({ path: at }) => at.includes("telemetry"))).toEqual([]);
  });

  it("reads what lies in chunks, in order and as it comes", async () => {
    const chunk = (from: number) => Array.from({ length: 500 }, (_, at) => [String(from + at)]);
    account.answer(() => ({
      columns: ["N"],
      types: { N: "fixed" },
      rows: chunk(0),
      chunks: [chunk(500), chunk(1000)],
    }));
    const session = await open();
    const { total, rows } = await session.stream("select n", z.object({ N: z.number() }));
    const seen = [];
    for await (const row of rows) seen.push(row.N);
    await session.close();
    expect(total).toBe(1500);
    expect(seen).toEqual(Array.from({ length: 1500 }, (_, at) => at));
  });

  it("runs nothing that comes as a value: text that is code stays text", async () => {
    const code = "(globalThis.canaryRan = true, {})";
    account.answer(() => ({ columns: ["V"], types: { V: "variant" }, rows: [[code]] }));
    const session = await open();
    expect(await session.rows("select v", anything)).toEqual([{ V: code }]);
    await session.close();
    expect(globalThis).not.toHaveProperty("canaryRan");
  });
});

describe("a server that sends requests elsewhere", () => {
  let reached: string[] = [];
  let elsewhere = "";
  const other = http.createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.end("[1]");
  });
  beforeEach(async () => {
    reached = [];
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    // By another name, and listed, so that nothing but the rule about credentials keeps it from being reached.
    elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
    process.env.EGRESS_ALLOW += `,localhost:${(other.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((done) => other.close(done)));

  it.each([302, 307, 308])("is not followed by a redirect (%i)", async (status) => {
    account.instead((_, response) => {
      response.writeHead(status, { location: `${elsewhere}/steal` }).end();
      return true;
    });
    expect(await thrownBy(open())).toMatchObject({ response: { status } });
    expect(reached).toEqual([]);
  });

  it.each([
    ["a token", { method: "GET", headers: { authorization: 'Snowflake Token="t"' } }],
    ["a body", { method: "POST", headers: {} }],
  ])("does not get %s, whatever address it gave for a result", async (_, options) => {
    const agents = accountAgents(egress(), account.origin);
    const agent = agents.agentClass({ protocol: "http:" });
    const refusal = await new Promise((done) =>
      http
        .request(elsewhere, { ...options, agent })
        .on("error", done)
        .end(),
    );
    expect(egressBlockIn(refusal)?.message).toMatch(/with a credential/);
    expect(reached).toEqual([]);
    const bare = await new Promise((done) =>
      http.get(elsewhere, { agent }, (answer) => answer.resume().once("close", () => done(answer.statusCode))),
    );
    expect(bare).toBe(200);
    agents.close(null);
  });
});

describe("the guard of the way out", () => {
  it("keeps the SDK from an inner address, at once and without a try after it", async () => {
    const { port } = new URL(account.origin);
    process.env.EGRESS_ALLOW = "";
    const began = performance.now();
    const thrown = await thrownBy(open({ accessUrl: `https://127.0.0.1:${port}` }));
    expect(egressBlockIn(thrown)?.code).toBe("egress-blocked");
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(account.asked).toEqual([]);
  });

  it("keeps it from an inner address that a result is said to lie at", async () => {
    account.answer(() => ({ columns: ["N"], rows: [["a"]], chunks: [[["b"]]] }));
    const session = await open();
    const allowed = process.env.EGRESS_ALLOW;
    account.instead(({ path: at }, response) => {
      if (!at.includes("query-request")) return false;
      const chunks = [{ url: "http://169.254.169.254/latest/meta-data", rowCount: 1, uncompressedSize: 1 }];
      const rowtype = [{ name: "N", type: "text", nullable: true }];
      response.setHeader("content-type", "application/json");
      const data = {
        rowtype,
        rowset: [["a"]],
        chunks,
        total: 2,
        returned: 2,
        queryId: "q",
        version: 1,
        parameters: [],
      };
      response.end(JSON.stringify({ success: true, data: { ...data, statementTypeId: 4096 } }));
      return true;
    });
    expect(egressBlockIn(await thrownBy(session.rows("select 1", anything)))?.message).toMatch(/169\.254/);
    account.instead(null);
    process.env.EGRESS_ALLOW = allowed;
    await session.close();
  });
});

describe("a session that is given up", () => {
  it("ends while signing in, whatever the server does", async () => {
    account.instead(() => true);
    const ending = new AbortController();
    const opening = thrownBy(open({}, ending.signal));
    setTimeout(() => ending.abort(new Error("enough")), 300);
    expect(await opening).toMatchObject({ message: "enough" });
  });

  it("cancels the statement that runs, and asks nothing more", async () => {
    const ending = new AbortController();
    const session = await open({}, ending.signal);
    account.instead(({ path: at }) => at.includes("query-request"));
    const running = thrownBy(session.rows("select 1", anything));
    setTimeout(() => ending.abort(new Error("enough")), 300);
    expect(await running).toMatchObject({ message: "enough" });
    await session.close();
    const paths = account.asked.map(({ path: at }) => at.split("?")[0]);
    expect(paths).toContain("/queries/v1/abort-request");
    const count = account.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(account.asked).toHaveLength(count);
  });
});

describe("in a process of its own", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "connetra-snowflake-"));
  const root = path.resolve(import.meta.dirname, "../../..");
  const inFolder = (name: string) => path.join(folder, name);
  const signIn = async (url: string, env: Record<string, string>): Promise<string> => {
    const script = path.join(root, "scripts/test/snowflake-sign-in.ts");
    const loader = path.join(root, "node_modules/tsx/dist/loader.mjs");
    const given = { ...process.env, HOME: folder, ...env };
    const started = ["--conditions=react-server", "--import", loader, script, url];
    const { stdout } = await promisify(execFile)(process.execPath, started, { cwd: folder, env: given });
    return stdout.trim();
  };

  it("the SDK writes no file, not even where settings of its own ask for a log", async () => {
    const settings = { common: { log_level: "TRACE", log_path: folder } };
    writeFileSync(inFolder("sf_client_config.json"), JSON.stringify(settings), { mode: 0o600 });
    const env = { SF_CLIENT_CONFIG_FILE: inFolder("sf_client_config.json") };
    expect(await signIn("https://127.0.0.1:2", env)).toMatch(/egress-blocked/);
    expect(await signIn(account.origin, env)).toBe("signed in");
    expect(readdirSync(folder)).toEqual(["sf_client_config.json"]);
  }, 30_000);

  it("it signs in over TLS where the certificate is trusted, and otherwise says that it is not", async () => {
    const authority = makeCertificate("Test authority");
    const { key, cert } = makeCertificate("localhost", authority.authority);
    writeFileSync(inFolder("authority.pem"), authority.cert);
    const secure = https.createServer({ key, cert }, (request, response) => {
      const { hostname, port } = new URL(account.origin);
      const { method, url, headers } = request;
      const passedOn = http.request({ hostname, port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passedOn);
    });
    await new Promise<void>((done) => secure.listen(0, "127.0.0.1", done));
    const { port } = secure.address() as AddressInfo;
    const env = { EGRESS_ALLOW: `localhost:${port}` };
    expect(await signIn(`https://localhost:${port}`, env)).toMatch(/certificate of localhost:\d+ is not to be trusted/);
    expect(account.asked).toEqual([]);
    const trusted = { ...env, NODE_EXTRA_CA_CERTS: inFolder("authority.pem") };
    expect(await signIn(`https://localhost:${port}`, trusted)).toBe("signed in");
    await new Promise((done) => secure.close(done));
  }, 30_000);
});
