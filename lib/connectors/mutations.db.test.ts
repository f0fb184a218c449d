import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { enqueueSync } from "@/lib/sync/mutations";
import { nextRun } from "@/lib/sync/next-run";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { findConnector, listConnectors } from "./data";
import { createConnector, deleteConnector, patchConnector } from "./mutations";
import { openConnector } from "./open-connector";
import { type ConnectorInput, connectorInput, connectorPatch, connectorView } from "./schema";
import { testSavedConnector } from "./test-connection";

const CANARY = "canary-7f3a-secret";
let names = 0;
const warehouse = (change: Record<string, unknown> = {}): ConnectorInput =>
  connectorInput.parse({
    name: `Warehouse ${++names}`,
    kind: "postgres",
    config: { host: "db.example.com", database: "analytics", user: "connetra", ...change },
    secrets: { password: CANARY },
  });
const project = (primaryConnectorId?: string | null): ConnectorInput =>
  connectorInput.parse({ name: `dbt ${++names}`, kind: "dbt-core-upload", primaryConnectorId });

const refused = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error("It was let through.")),
    (thrown: unknown) => (thrown instanceof AppError ? thrown : Promise.reject(thrown)),
  );
const paths = (error: AppError) => error.fields?.map(({ path }) => path);
const signal = () => AbortSignal.timeout(10_000);

describe("connectors", () => {
  useFreshDatabase();
  afterEach(async () => {
    delete process.env.EGRESS_ALLOW;
    await pool().query("delete from connectors where primary_connector_id is not null");
    await pool().query("delete from connectors");
  });

  it("are saved with parsed config, sealed secrets and a state", async () => {
    const view = await createConnector(warehouse({ port: "6432" }), null);
    expect(connectorView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      ...{ kind: "postgres", tier: "primary", state: "new", stateReason: null, version: 0, lastSync: null },
      config: { host: "db.example.com", port: 6432, database: "analytics", user: "connetra", sslMode: "prefer" },
      secrets: { password: { savedAt: expect.stringMatching(/Z$/) } },
    });
    const { secretValues, client } = await openConnector(view.id, signal());
    expect(secretValues).toEqual([CANARY]);
    expect(client.tier).toBe("primary");
  });

  it("never show a secret, in no view and in no column", async () => {
    const { id } = await createConnector(warehouse(), null);
    expect(JSON.stringify([await listConnectors(), await findConnector(id)])).not.toContain(CANARY);
    const { rows } = await pool().query(
      "select c.*, s.* from connectors c join connector_secrets s on s.connector_id = c.id",
    );
    for (const spelling of [CANARY, Buffer.from(CANARY).toString("base64"), Buffer.from(CANARY).toString("hex")]) {
      expect(JSON.stringify(rows)).not.toContain(spelling);
    }
  });

  it("are refused with a complaint for each field", async () => {
    const input = { ...warehouse({ host: "postgres://x", port: 0, shcemas: [] }), secrets: { token: "x" } };
    const error = await refused(createConnector(input, null));
    expect(error.code).toBe("invalid-input");
    expect(paths(error)).toEqual(
      expect.arrayContaining(["config.host", "config.port", "config.shcemas", "secrets.password", "secrets.token"]),
    );
    expect(paths(await refused(createConnector({ ...warehouse(), kind: "oracle" }, null)))).toEqual(["kind"]);
  });

  it("have names of their own", async () => {
    const first = await createConnector(warehouse(), null);
    const other = await createConnector(warehouse(), null);
    const again = () => createConnector({ ...warehouse(), name: first.name }, null);
    const rename = () => patchConnector(other.id, { name: first.name }, null);
    for (const work of [again, rename]) {
      const error = await refused(work());
      expect([error.code, paths(error)]).toEqual(["conflict", ["name"]]);
    }
  });

  it("of dbt need a warehouse: none there, none chosen, one that is gone, one that is dbt", async () => {
    const none = await refused(createConnector(project(), null));
    expect(none.code).toBe("primary-required");
    expect(none.message).toContain("no warehouse is connected yet");
    expect(none.remedy).toContain("Settings → Data Connectors");
    const primary = await createConnector(warehouse(), null);
    const dbt = await createConnector(project(primary.id), null);
    for (const [choice, words] of [
      [null, "Choose the warehouse"],
      [randomUUID(), "not connected any more"],
      [dbt.id, "itself a dbt connector"],
    ] as const) {
      const error = await refused(createConnector(project(choice), null));
      expect([error.code, paths(error)]).toEqual(["primary-required", ["primaryConnectorId"]]);
      expect(error.message).toContain(words);
    }
    expect((await refused(patchConnector(dbt.id, { primaryConnectorId: null }, null))).code).toBe("primary-required");
    expect((await refused(createConnector({ ...warehouse(), primaryConnectorId: primary.id }, null))).code).toBe(
      "invalid-input",
    );
  });

  it("take a schedule where one makes sense", async () => {
    const { id } = await createConnector({ ...warehouse(), schedule: { everyMinutes: 60 } }, null);
    const { rows } = await pool().query(
      "select next_run_at > now() + interval '59 minutes' as later from connectors where id = $1",
      [id],
    );
    expect(rows).toEqual([{ later: true }]);
    const daily = { cron: "0 6 * * *", timeZone: "Europe/Berlin" };
    const patched = await patchConnector(id, { schedule: daily }, null);
    expect(patched).toMatchObject({ schedule: daily, nextRunAt: nextRun(daily, new Date()).toISOString() });
    expect(paths(await refused(patchConnector(id, { schedule: { cron: "never", timeZone: "UTC" } }, null)))).toEqual([
      "schedule",
    ]);
    expect(await patchConnector(id, { schedule: null }, null)).toMatchObject({ schedule: null, nextRunAt: null });
    expect(paths(await refused(createConnector({ ...project(id), schedule: { everyMinutes: 60 } }, null)))).toEqual([
      "schedule",
    ]);
  });

  it.each([-2, 2])("are due first by the database's clock, with a web process that is %d h off", async (hours) => {
    const hourly = { everyMinutes: 60 };
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const made = await createConnector({ ...warehouse(), schedule: hourly }, null);
    const patched = await createConnector(warehouse(), null);
    await patchConnector(patched.id, { schedule: hourly }, null);
    const { rows } = await pool().query(
      "select extract(epoch from next_run_at - now())::int as due from connectors where id = any($1)",
      [[made.id, patched.id]],
    );
    expect(rows).toHaveLength(2);
    for (const { due } of rows) expect(Math.abs(due - 3_600)).toBeLessThan(60);
  });

  it("are patched: what is left out stays, a secret too", async () => {
    const view = await createConnector(warehouse(), null);
    const patched = await patchConnector(
      view.id,
      connectorPatch.parse({ name: "Renamed", config: { schemas: ["a"] }, secrets: {} }),
      null,
    );
    expect(patched).toMatchObject({
      name: "Renamed",
      config: { ...view.config, schemas: ["a"] },
      secrets: view.secrets,
    });
    expect((await openConnector(view.id, signal())).secretValues).toEqual([CANARY]);
  });

  it("keep their kind: a patch with another is refused, not passed over", async () => {
    const { id, kind } = await createConnector(warehouse(), null);
    expect(paths(await refused(patchConnector(id, { kind: "mysql" }, null)))).toEqual(["kind"]);
    expect(await patchConnector(id, { kind, name: "As it was" }, null)).toMatchObject({ kind, name: "As it was" });
  });

  it("seal a secret anew for the destination it was typed for", async () => {
    const { id, secrets } = await createConnector(warehouse(), null);
    expect((await refused(patchConnector(id, { config: { host: "other.example.com" } }, null))).code).toBe(
      "secret-required",
    );
    const moved = await patchConnector(
      id,
      { config: { host: "other.example.com" }, secrets: { password: "typed-again" } },
      null,
    );
    expect(moved.config.host).toBe("other.example.com");
    expect(moved.secrets.password?.savedAt).not.toBe(secrets.password?.savedAt);
    expect((await openConnector(id, signal())).secretValues).toEqual(["typed-again"]);
  });

  it("cannot be opened when somebody changes the destination behind our back", async () => {
    const { id } = await createConnector(warehouse(), null);
    await pool().query(`update connectors set config = config || '{"host":"evil.example"}' where id = $1`, [id]);
    await expect(openConnector(id, signal())).rejects.toMatchObject({ code: "secret-unreadable" });
  });

  it("never try a stored secret on a server it was not typed for", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    process.env.EGRESS_ALLOW = `127.0.0.1:${port}`;
    const { id } = await createConnector(warehouse(), null);
    const test = testSavedConnector(id, signal(), { config: { host: "127.0.0.1", port } });
    await expect(test).rejects.toMatchObject({ code: "secret-required" });
    expect(connections).toBe(0);
    const typed = await testSavedConnector(id, signal(), {
      config: { host: "127.0.0.1", port },
      secrets: { password: "x" },
    });
    expect(typed.ok).toBe(false);
    expect(connections).toBeGreaterThan(0);
    await new Promise((closed) => server.close(closed));
  });

  it("two patches at once do not both move a secret", async () => {
    const { id } = await createConnector(warehouse(), null);
    await Promise.allSettled([
      patchConnector(id, { config: { host: "a.example.com" }, secrets: { password: "for-a" } }, null),
      patchConnector(id, { config: { port: 6000 } }, null),
      patchConnector(id, { config: { host: "b.example.com" }, secrets: { password: "for-b" } }, null),
    ]);
    const { connector, secretValues } = await openConnector(id, signal());
    const { host } = connector.config as { host: string };
    expect(secretValues).toEqual([host === "a.example.com" ? "for-a" : "for-b"]);
  });

  it("forget what was published from other settings, so that the next sync looks again", async () => {
    const { id } = await createConnector(warehouse(), null);
    await pool().query("update connectors set fingerprint = 'f', published_version = 1 where id = $1", [id]);
    await patchConnector(id, { name: "Only the name" }, null);
    const fingerprint = async () =>
      (await pool().query("select fingerprint from connectors where id = $1", [id])).rows[0].fingerprint;
    expect(await fingerprint()).toBe("f");
    await patchConnector(id, { config: { schemas: ["a"] } }, null);
    expect(await fingerprint()).toBeNull();
  });

  it("say that a secret cannot be read any more, and take it typed again", async () => {
    const { id } = await createConnector(warehouse(), null);
    process.env.SECRETS_KEYS = `k9:${randomBytes(32).toString("base64")}`;
    expect(await findConnector(id)).toMatchObject({
      state: "unreadable",
      stateRemedy: expect.stringContaining("Type it again"),
    });
    await expect(openConnector(id, signal())).rejects.toMatchObject({ code: "secret-unreadable" });
    const mended = await patchConnector(id, { secrets: { password: "again" } }, null);
    expect(mended.state).toBe("new");
    expect((await openConnector(id, signal())).secretValues).toEqual(["again"]);
  });

  it("are deleted with all that came from them, and not while dbt hangs on them", async () => {
    const primary = await createConnector(warehouse(), null);
    const dbt = await createConnector(project(primary.id), null);
    const error = await refused(deleteConnector(primary.id));
    expect(error.code).toBe("conflict");
    expect(error.message).toContain(dbt.name);
    await enqueueSync(dbt.id, { trigger: "manual" });
    await pool().query(
      `insert into edges (connector_id, from_id, to_id, valid_from) values ($1, gen_random_uuid(), gen_random_uuid(), 1)`,
      [dbt.id],
    );
    await deleteConnector(dbt.id);
    await deleteConnector(primary.id);
    expect(await listConnectors()).toEqual([]);
    for (const table of ["connector_secrets", "syncs", "edges"]) {
      expect((await pool().query(`select 1 from ${table}`)).rowCount).toBe(0);
    }
    expect((await refused(deleteConnector(primary.id))).code).toBe("not-found");
    expect((await refused(patchConnector(primary.id, {}, null))).code).toBe("not-found");
  });
});
