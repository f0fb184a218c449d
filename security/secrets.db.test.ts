import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as access from "@/lib/access/mutations";
import { findAsset } from "@/lib/catalog/asset-data";
import { createConnector } from "@/lib/connectors/mutations";
import { integrationOf } from "@/lib/integrations/registry";
import { pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { Operation } from "@/lib/platform/operation";
import { operations } from "@/lib/platform/operations";
import { call, sessionHeaders } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { workOffOne } from "@/scripts/test/sync-once";
import { dumpOf } from "./dump";
import { makeEchoServer } from "./echo-server";
import { report } from "./figures";
import { type Sample, samplesAt, spellingsOf } from "./sample-settings";

const asked = { headers: new Headers(), cookie: "" };
vi.mock("next/headers", () => ({
  headers: async () => asked.headers,
  cookies: async () => ({ get: () => ({ value: asked.cookie }) }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));

useFreshDatabase();

let connections = 0;
const echo = makeEchoServer().on("connection", () => {
  connections += 1;
});

const said: string[] = [];
let samples: Sample[] = [];
let admin: Record<string, string>;
let analyst: Record<string, string>;
let primaryId = "";
const saved: (Sample & { id: string })[] = [];
const answers: string[] = [];

/** Calls as the admin and keeps whatever comes back. */
async function ask(operation: Pick<Operation, "method" | "path">, options: Parameters<typeof call>[1] = {}) {
  const response = await call(operation, { headers: admin, ...options });
  const text = await response.text();
  answers.push(`${operation.method} ${operation.path} ${JSON.stringify([...response.headers])} ${text}`);
  return { status: response.status, body: text === "" ? {} : JSON.parse(text) };
}

beforeAll(async () => {
  await new Promise<void>((resolve) => echo.listen(0, "0.0.0.0", resolve));
  const { port } = echo.address() as AddressInfo;
  process.env.EGRESS_ALLOW = `127.0.0.1:${port},127.0.0.2:${port},127.0.0.1:${port - 1}`;
  samples = samplesAt(port);
  log.level = "trace";
  const stream: unknown = Reflect.get(log, pino.symbols.streamSym);
  if (!stream || typeof stream !== "object" || !("write" in stream)) throw new Error("The log has no stream.");
  vi.spyOn(stream as { write: (line: string) => void }, "write").mockImplementation((line) => void said.push(line));
  const user = (role: "admin" | "analyst") =>
    access.createUser({ email: `${role}@example.com`, name: role, role, password: "tandem-velvet-quarry" });
  admin = await sessionHeaders(await user("admin"));
  analyst = await sessionHeaders(await user("analyst"));
  const url = new URL(env().DATABASE_URL);
  const config = { host: url.hostname, port: Number(url.port), database: url.pathname.slice(1), user: url.username };
  const secrets = { password: decodeURIComponent(url.password) };
  primaryId = (
    await createConnector({ name: "good", kind: "postgres", config: { ...config, sslMode: "disable" }, secrets }, null)
  ).id;
});
afterAll(() => {
  log.level = "silent";
  vi.restoreAllMocks();
  echo.closeAllConnections();
  echo.close();
});

const isSecondary = (kind: string): boolean => integrationOf(kind)?.tier === "secondary";
const bodyOf = ({ kind, config, secrets }: Sample, name: string) => ({
  ...{ name, kind, config, secrets },
  ...(isSecondary(kind) && { primaryConnectorId: primaryId }),
});
const foundIn = (text: string): string[] =>
  samples.flatMap(({ kind, canaries }) =>
    canaries.flatMap((canary) =>
      spellingsOf(canary).flatMap((form) => (text.includes(form) ? [`${kind}: ${form}`] : [])),
    ),
  );

describe("S1 a secret is in nothing that is kept or told", () => {
  it("S1 saved, tested, synced well and badly against a far end that repeats all it hears", {
    timeout: 300_000,
  }, async () => {
    for (const [at, sample] of samples.entries()) {
      const body = bodyOf(sample, `sample ${at} ${sample.kind}`);
      await ask(operations.testConnection, { body });
      const made = await ask(operations.createConnector, { body });
      expect(made.status, JSON.stringify(made.body)).toBe(201);
      saved.push({ ...sample, id: made.body.id });
      const params = { id: made.body.id };
      await ask(operations.testSavedConnector, { params, body: {} });
      await ask(operations.patchConnector, { params, body: { name: `renamed ${at}`, secrets: sample.secrets } });
      expect((await ask(operations.startSync, { params, body: {} })).status).toBe(202);
    }
    expect((await ask(operations.startSync, { params: { id: primaryId }, body: {} })).status).toBe(202);
    await pool().query("update syncs set not_before = now(), attempts = 4 where status = 'queued'");
    let good = 0;
    let bad = 0;
    for (let ended = await workOffOne(); ended; ended = await workOffOne()) {
      if (ended.status === "succeeded") good += 1;
      else bad += 1;
    }
    const dump = [...(await dumpOf(env().DATABASE_URL))].flatMap(([table, rows]) =>
      rows.map((row) => `${table} ${row}`),
    );
    const canaries = samples.flatMap((sample) => sample.canaries);
    report("S1", {
      ...{ kinds: new Set(samples.map(({ kind }) => kind)).size, canaries: canaries.length },
      ...{ spellings: canaries.flatMap(spellingsOf).length, "good syncs": good, "failed syncs": bad },
      ...{
        "rows of the dump": dump.length,
        "lines of the log": said.length,
        answers: answers.length,
        "connections to the far end": connections,
      },
    });
    expect([good, bad]).toEqual([1, samples.length]);
    expect(said.length).toBeGreaterThan(samples.length);
    // The scan is not blind: what is no secret is found by it.
    expect(dump.some((line) => line.includes("renamed 0"))).toBe(true);
    expect(foundIn(`x${encodeURIComponent(samples[0]?.canaries[0] ?? "")}x`)).not.toEqual([]);
    for (const text of [...dump, ...said, ...answers]) expect(foundIn(text), text.slice(0, 200)).toEqual([]);
  });
});

describe("S2 no answer holds a secret", () => {
  it("S2 every call that reads, of every connector and sync, as admin and as analyst", async () => {
    const syncs = await pool().query<{ id: string }>("select id from syncs");
    const assets = await pool().query<{ id: string }>("select id from assets limit 3");
    const idsFor = (path: string): string[] => {
      if (!path.includes("{id}")) return [""];
      const rows = path.startsWith("/syncs") ? syncs.rows : path.startsWith("/assets") ? assets.rows : saved;
      return rows.map(({ id }) => id);
    };
    let asked = 0;
    let read = 0;
    for (const operation of Object.values<Operation>(operations).filter(({ method }) => method === "GET"))
      for (const headers of [admin, analyst])
        for (const id of idsFor(operation.path)) {
          const response = await call(operation, { headers, params: { id } });
          const text = `${JSON.stringify([...response.headers])} ${await response.text()}`;
          asked += 1;
          if (response.status === 200) read += 1;
          expect(foundIn(text), `${operation.path} ${id}`).toEqual([]);
          expect(text, operation.path).not.toMatch(/\bv1\.k1\.|argon2/);
        }
    report("S2", { asked, "answered 200": read });
    expect(read).toBeGreaterThan(60);
    expect(assets.rows[0] && (await findAsset(assets.rows[0].id))).toBeTruthy();
  });
});

describe("S3 a stored secret belongs to its destination", () => {
  beforeEach(() => {
    connections = 0;
  });

  it("S3 the samples name every field that says where a secret goes", () => {
    for (const { kind, config, elsewhere } of samples) {
      const shape = integrationOf(kind)?.config.shape ?? {};
      const flagged = Object.entries(shape).filter(([, field]) => {
        const meta: unknown = field.meta()?.connetra;
        return typeof meta === "object" && meta !== null && "destination" in meta && meta.destination === true;
      });
      const open = flagged
        .map(([name]) => name)
        .filter((name) => name !== "sslRootCert" && name !== "roleArn" && name !== "credentials");
      expect(Object.keys(elsewhere).sort(), kind).toEqual(open.sort());
      for (const [name, value] of Object.entries(elsewhere)) expect(config[name], `${kind} ${name}`).not.toEqual(value);
    }
  });

  it("S3 edited without typing it again: kept; with its destination changed: 422, in saving, testing and choosing, and nobody is called", async () => {
    let refused = 0;
    let cases = 0;
    for (const { id, kind, elsewhere, secrets } of saved) {
      const params = { id };
      const before = await pool().query("select sealed from connector_secrets where connector_id = $1 order by field", [
        id,
      ]);
      expect((await ask(operations.patchConnector, { params, body: { name: `edited ${id}` } })).status).toBe(200);
      const [first = "", ...others] = Object.keys(secrets);
      for (const [name, value] of Object.entries(elsewhere)) {
        const config = { [name]: value };
        const bodies = [
          { config },
          { config, secrets: {} },
          { config, secrets: { [first]: "" } },
          { config, secrets: Object.fromEntries(others.map((other) => [other, secrets[other] ?? ""])) },
          { config: { ...elsewhere } },
          { config, name: `moved ${id}` },
        ];
        for (const body of bodies) {
          const { name: _, ...tested } = { name: "", ...body };
          const field = Object.keys(integrationOf(kind)?.config.shape ?? {}).at(-1) ?? "";
          for (const [operation, sent] of [
            [operations.patchConnector, body],
            [operations.testSavedConnector, tested],
            [operations.listSavedChoices, { ...tested, field }],
          ] as const) {
            await pool().query("delete from rate_limits");
            const answer = await ask(operation, { params, body: sent });
            cases += 1;
            if (answer.status === 422) refused += 1;
            expect(
              answer.status,
              `${operation.path} ${kind} ${JSON.stringify(sent).slice(0, 200)} ${JSON.stringify(answer.body)}`,
            ).toBe(422);
          }
        }
      }
      const after = await pool().query("select sealed from connector_secrets where connector_id = $1 order by field", [
        id,
      ]);
      expect(after.rows, kind).toEqual(before.rows);
    }
    report("S3", { cases, refused, "connections to the new place": connections });
    expect(connections).toBe(0);
    expect(cases).toBeGreaterThan(40);
  });
});

describe("S4 a sealed secret is of one place", () => {
  const open = async (id: string) => {
    const { requireConnectorRow, openStoredSecret } = await import("@/lib/connectors/open-connector");
    const { knownIntegration } = await import("@/lib/connectors/parse-config");
    const row = await requireConnectorRow(id);
    return row.secrets.map(({ field }) => openStoredSecret(knownIntegration(row.kind), row, field));
  };
  const setSealed = (id: string, field: string, sealed: string) =>
    pool().query("update connector_secrets set sealed = $3 where connector_id = $1 and field = $2", [
      id,
      field,
      sealed,
    ]);
  const unreadable = expect.objectContaining({ code: "secret-unreadable" });

  it("S4 swapped between rows, between fields, moved in the database, with any one character changed: refused, and told", {
    timeout: 120_000,
  }, async () => {
    let tried = 0;
    const refusedIn = async (id: string, what: string) => {
      tried += 1;
      await expect(open(id), what).rejects.toThrow(unreadable);
    };
    const { rows } = await pool().query<{ id: string; field: string; sealed: string; kind: string }>(
      "select connector_id as id, field, sealed, kind from connector_secrets join connectors c on c.id = connector_id where connector_id <> $1",
      [primaryId],
    );
    for (const one of rows) {
      for (const other of rows.filter((candidate) => candidate !== one)) {
        await setSealed(one.id, one.field, other.sealed);
        await refusedIn(one.id, `${one.kind} ${one.field} with that of ${other.kind} ${other.field}`);
      }
      await setSealed(one.id, one.field, one.sealed);
      expect((await open(one.id)).length).toBeGreaterThan(0);
    }
    for (const { id, kind, elsewhere } of saved)
      for (const [name, value] of Object.entries(elsewhere)) {
        const {
          rows: [was],
        } = await pool().query("select config from connectors where id = $1", [id]);
        await pool().query("update connectors set config = config || $2 where id = $1", [
          id,
          JSON.stringify({ [name]: value }),
        ]);
        await refusedIn(id, `${kind} moved by ${name}`);
        await pool().query("update connectors set config = $2 where id = $1", [id, JSON.stringify(was.config)]);
      }
    const [subject] = rows.filter(({ kind }) => kind === "mysql");
    if (!subject) throw new Error("There is no connector to hurt.");
    for (let at = 0; at < subject.sealed.length; at += 1) {
      const other = subject.sealed[at] === "A" ? "B" : "A";
      await setSealed(subject.id, subject.field, subject.sealed.slice(0, at) + other + subject.sealed.slice(at + 1));
      await refusedIn(subject.id, `character ${at}`);
    }
    report("S4", { tried, opened: 0 });

    // It fails that connector alone, in words, and the rest goes on.
    const params = { id: subject.id };
    await pool().query("delete from rate_limits");
    expect((await ask(operations.testSavedConnector, { params, body: {} })).body.code).toBe("secret-unreadable");
    await ask(operations.startSync, { params, body: {} });
    expect(await workOffOne()).toMatchObject({ status: "failed", error: { code: "secret-unreadable" } });
    expect((await ask(operations.readConnector, { params })).body).toMatchObject({ state: "unreadable" });
    expect((await ask(operations.listConnectors)).status).toBe(200);
    await setSealed(subject.id, subject.field, subject.sealed);
    expect((await open(subject.id)).length).toBe(1);
  });
});

describe("S2 no answer to a form holds a secret", () => {
  it("S2 every action of connectors, done and refused, by an admin and by an analyst", async () => {
    const { load } = await import("./route-files");
    type Action = (input: unknown) => Promise<{ ok: boolean }>;
    const actions = Object.entries(await load<Action>("lib/connectors/actions.ts")).filter(
      // It makes connectors of its own, from nothing that was typed.
      ([name]) => name !== "exploreSampleAction",
    );
    let answered = 0;
    let done = 0;
    for (const headers of [analyst, admin]) {
      asked.headers = new Headers({ host: "localhost:3000", ...headers });
      asked.cookie = /connetra\.session=([^;]+)/.exec(headers.cookie ?? "")?.[1] ?? "";
      for (const [at, sample] of samples.entries()) {
        const body = bodyOf(sample, `by a form ${at} ${sample.kind}`);
        const { id } = saved[at] ?? { id: "" };
        const typed = { connectorId: id, config: sample.config, secrets: sample.secrets };
        const [secret = ""] = sample.canaries;
        // A secret in every field where none belongs.
        const everywhere = Object.fromEntries(Object.keys(sample.config).map((field) => [field, secret]));
        const inputs: object[] = [
          ...[body, { ...body, name: "" }, { ...body, config: {} }, { ...body, config: sample.secrets }],
          ...[{ ...body, config: everywhere }, typed, { ...typed, config: sample.elsewhere }],
          ...[
            { connectorId: id, secrets: { nowhere: secret } },
            { connectorId: id, config: everywhere },
          ],
          ...[{ connectorId: secret }, { syncId: secret }, { connectorId: id }],
        ];
        for (const [name, action] of actions.filter(([name]) => name !== "deleteConnectorAction"))
          for (const input of inputs) {
            const answer = await action(input);
            answered += 1;
            if (answer.ok) done += 1;
            expect(foundIn(JSON.stringify(answer)), `${name} ${Object.keys(input)}`).toEqual([]);
          }
      }
    }
    report("S2", { actions: actions.length, "answers of actions": answered, done });
    expect(done).toBeGreaterThan(samples.length * 2);
  });
});
