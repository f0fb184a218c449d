import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as access from "@/lib/access/mutations";
import { checkCredentials } from "@/lib/access/sign-in";
import { withActor } from "@/lib/platform/acting";
import { pool } from "@/lib/platform/db";
import { operations } from "@/lib/platform/operations";
import { call, sessionHeaders } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { listAudit } from "./data";
import type { AuditAction } from "./schema";

useFreshDatabase();

const asked = { headers: new Headers(), cookie: "" };
vi.mock("next/headers", () => ({
  headers: async () => asked.headers,
  cookies: async () => ({ get: () => ({ value: asked.cookie }) }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));

const password = "tandem-velvet-quarry";
const canary = "canary-9f2d71-secret";
const address = "203.0.113.7";
let admin: { id: string; email: string };
let headers: Record<string, string>;

beforeAll(async () => {
  admin = await access.createUser({ email: "ada@example.com", name: "Ada", role: "admin", password });
  headers = { ...(await sessionHeaders(admin)), "x-forwarded-for": `198.51.100.1, ${address}` };
  asked.headers = new Headers({ host: "localhost:3000", ...headers });
  asked.cookie = /connetra\.session=([^;]+)/.exec(headers.cookie ?? "")?.[1] ?? "";
});

let before = "0";
beforeEach(async () => {
  before = (await listAudit({ limit: 1 })).items[0]?.id ?? "0";
});
const written = async () => (await listAudit({ limit: 200 })).items.filter(({ id }) => BigInt(id) > BigInt(before));

/** One entry, by the admin, from her address; nothing secret in it. */
const expectOne = async (action: AuditAction, facts: object = {}, via = "page") => {
  const entries = await written();
  expect(entries.map((entry) => entry.action)).toEqual([action]);
  expect(entries[0]).toMatchObject({
    via,
    ...(via === "page" && { actor: { id: admin.id, name: admin.email }, address }),
    ...facts,
  });
  expect(Math.abs(Date.now() - Date.parse(entries[0]?.at ?? ""))).toBeLessThan(60_000);
  expect(JSON.stringify(entries)).not.toContain(canary);
  expect(JSON.stringify(entries)).not.toContain(password);
  return entries[0];
};

const warehouse = {
  name: "Warehouse",
  kind: "postgres",
  config: { host: "db.example.com", port: 5432, database: "a", user: "reader", sslMode: "require" },
  secrets: { password: canary },
};
const json = async (response: Response) => {
  expect(response.status).toBeLessThan(300);
  return response.status === 204 ? undefined : await response.json();
};

describe("people", () => {
  it("P4 an invitation, taken back", async () => {
    const { inviteAction, revokeInvitationAction } = await import("@/lib/access/actions");
    const answer = await inviteAction({ email: "bo@example.com", role: "analyst" });
    expect(answer.ok).toBe(true);
    const entry = await expectOne("invitation.created", { detail: { role: "analyst" } });
    expect(JSON.stringify(entry)).not.toContain(answer.ok ? (answer.link.split("/").at(-1) ?? "") : "");
    before = entry?.id ?? "";
    await revokeInvitationAction({ invitationId: entry?.target.id });
    await expectOne("invitation.revoked", { target: { kind: "invitation", name: "bo@example.com" } });
  });

  it("P4 an invitation, accepted by whoever has the link", async () => {
    const { token } = await access.invite({ email: "cy@example.com", role: "analyst" }, admin.id);
    before = (await listAudit({ limit: 1 })).items[0]?.id ?? "";
    const { acceptInvitationAction } = await import("@/lib/access/actions");
    await acceptInvitationAction({ token, name: "Cy", password });
    const [entry] = await written();
    expect(entry).toMatchObject({ action: "invitation.accepted", actor: { name: "cy@example.com" }, address });
  });

  it("P4 another role, disabled, enabled", async () => {
    const { id } = await access.createUser({ email: "di@example.com", name: "Di", role: "analyst", password });
    const { setRoleAction, disableUserAction, enableUserAction } = await import("@/lib/access/actions");
    const steps: [AuditAction, () => Promise<unknown>, object][] = [
      [
        "user.role-changed",
        () => setRoleAction({ userId: id, role: "admin" }),
        { role: { from: "analyst", to: "admin" } },
      ],
      ["user.disabled", () => disableUserAction({ userId: id }), {}],
      ["user.enabled", () => enableUserAction({ userId: id }), {}],
    ];
    for (const [action, act, detail] of steps) {
      before = (await listAudit({ limit: 1 })).items[0]?.id ?? "";
      await act();
      await expectOne(action, { target: { kind: "user", id, name: "di@example.com" }, detail });
    }
  });

  it("P4 a refused change leaves nothing", async () => {
    const { disableUserAction } = await import("@/lib/access/actions");
    await pool().query("update users set disabled_at = now() where role = 'admin' and id <> $1", [admin.id]);
    expect((await disableUserAction({ userId: admin.id })).ok).toBe(false);
    expect(await written()).toEqual([]);
  });

  it("P4 a token, made and revoked", async () => {
    const { createTokenAction, revokeTokenAction } = await import("@/lib/access/actions");
    const answer = await createTokenAction({ name: "ci", role: "analyst" });
    const entry = await expectOne("token.created", { target: { kind: "token", name: "ci" } });
    expect(JSON.stringify(entry)).not.toContain(answer.ok ? answer.token : "");
    before = entry?.id ?? "";
    await revokeTokenAction({ tokenId: entry?.target.id });
    await expectOne("token.revoked", { target: { kind: "token", name: "ci" } });
  });

  it("P4 what is done on the machine says so", async () => {
    const operator = { via: "cli" as const, id: null, name: "operator", address: null };
    await withActor(operator, () => access.setPassword({ email: admin.email, password }));
    await expectOne("user.password-set", { actor: { id: null, name: "operator" }, address: null }, "cli");
    await pool().query("update users set session_epoch = 0 where id = $1", [admin.id]);
  });

  it("P4 signing in, and being refused; of an address that nobody has nothing is kept", async () => {
    const visitor = { via: "page" as const, id: null, name: "Nobody signed in", address };
    const signIn = (email: string, typed: string) =>
      withActor(visitor, () => checkCredentials({ email, password: typed }, address));
    await signIn(admin.email, password);
    const entry = await expectOne("session.started");
    before = entry?.id ?? "";
    await signIn(admin.email, canary);
    const refused = await written();
    expect(refused).toMatchObject([{ action: "session.refused", target: { id: admin.id }, address }]);
    await signIn(`${canary}@example.com`, canary);
    expect(await written()).toEqual(refused);
  });
});

describe("connectors", () => {
  it("P4 created, changed, tested, synced, deleted: one entry each, with what changed and never a secret", async () => {
    const one = async (action: AuditAction, work: () => Promise<Response>, facts: object) => {
      before = (await listAudit({ limit: 1 })).items[0]?.id ?? "";
      const answer = await json(await work());
      await expectOne(action, facts);
      return answer;
    };
    const { id } = await one(
      "connector.created",
      () => call(operations.createConnector, { headers, body: warehouse }),
      {
        detail: { kind: "postgres", secrets: ["password"] },
      },
    );
    const target = { kind: "connector", id, name: "Warehouse" };
    const params = { id };
    await one(
      "connector.changed",
      () =>
        call(operations.patchConnector, {
          headers,
          params,
          body: { config: { user: "other" }, secrets: { password: `${canary}2` } },
        }),
      { target, detail: { "config.user": { from: "reader", to: "other" }, "secrets.password": "changed" } },
    );
    await one("connector.tested", () => call(operations.testSavedConnector, { headers, params, body: {} }), {
      target,
      detail: { ok: false, destination: { host: "db.example.com" } },
    });
    await one("connector.tested", () => call(operations.testConnection, { headers, body: warehouse }), {
      target: { kind: "connector", id: null, name: "postgres" },
    });
    const sync = await one("sync.started", () => call(operations.startSync, { headers, params, body: {} }), {
      target: { kind: "sync", name: "Warehouse" },
    });
    await one("sync.cancelled", () => call(operations.cancelSync, { headers, params: { id: sync.id }, body: {} }), {
      target: { kind: "sync", id: sync.id, name: "Warehouse" },
    });
    await one("connector.deleted", () => call(operations.deleteConnector, { headers, params }), { target });
  });

  it("P4 reading leaves nothing", async () => {
    await json(await call(operations.listConnectors, { headers }));
    await json(await call(operations.listAssets, { headers }));
    await json(await call(operations.listAudit, { headers }));
    expect(await written()).toEqual([]);
  });
});

describe("the log", () => {
  it.each(["update audit_entries set actor_name = 'nobody'", "delete from audit_entries", "truncate audit_entries"])(
    "P4 is only added to: %s",
    async (sql) => {
      await expect(pool().query(sql)).rejects.toThrow(/permission denied/);
    },
  );

  it("is found by who, what, when and on what, and read page by page", async () => {
    const all = await listAudit({ limit: 200 });
    const first = await listAudit({ limit: 3 });
    const second = await listAudit({ limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 6));
    expect(first.total).toBe(all.items.length);
    const named = await listAudit({ limit: 200, q: "WAREHOUSE", action: "connector.deleted", actorId: admin.id });
    expect(named.items.map(({ action }) => action)).toEqual(["connector.deleted"]);
    expect((await listAudit({ limit: 200, q: "%" })).items).toEqual([]);
    expect((await listAudit({ limit: 200, to: "2020-01-01" })).items).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await listAudit({ limit: 200, from: today, to: today })).total).toBe(all.total);
  });

  it("is exported without formulas, and the export is written down", async () => {
    await access.createApiToken({ name: "=cmd()", role: "analyst" }, admin.id);
    before = (await listAudit({ limit: 1 })).items[0]?.id ?? "";
    const { exportAuditAction } = await import("./actions");
    const answer = await exportAuditAction({ filter: { action: "token.created" } });
    expect(answer).toMatchObject({ ok: true, rows: 2 });
    expect(answer.ok && answer.csv).toContain(",'=cmd(),");
    await expectOne("audit.exported", { detail: { action: "token.created", rows: 2 } });
  });
});
