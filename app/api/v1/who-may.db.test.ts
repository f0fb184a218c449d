import { beforeAll, describe, expect, it, vi } from "vitest";
import * as access from "@/lib/access/mutations";
import { prisma } from "@/lib/platform/db";
import type { Operation } from "@/lib/platform/operation";
import { operations } from "@/lib/platform/operations";
import { openSessionCookie, sessionCookieName } from "@/lib/platform/session-cookie";
import { call, sessionHeaders } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";

useFreshDatabase();

const guarded = Object.values<Operation>(operations).filter((operation) => operation.role !== null);
const named = guarded.map((operation) => [`${operation.method} ${operation.path}`, operation] as const);
const passed = (status: number) => ![401, 403, 405].includes(status) && status < 500;

let count = 0;
const makeUser = (role: "admin" | "analyst") => {
  count += 1;
  return access.createUser({
    email: `u${count}@example.com`,
    name: `U ${count}`,
    role,
    password: "tandem-velvet-quarry",
  });
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const callers: Record<string, { headers: Record<string, string>; role: "admin" | "analyst" | null }> = {};
beforeAll(async () => {
  const admin = await makeUser("admin");
  const analyst = await makeUser("analyst");
  const gone = await makeUser("admin");
  const demoted = await makeUser("admin");
  const left = await makeUser("analyst");
  const adminToken = await access.createApiToken({ name: "a", role: "admin" }, null);
  const analystToken = await access.createApiToken({ name: "b", role: "analyst" }, null);
  const revoked = await access.createApiToken({ name: "c", role: "admin" }, null);
  await access.revokeApiToken(revoked.id);
  Object.assign(callers, {
    "an admin's token": { headers: bearer(adminToken.token), role: "admin" },
    "an analyst's token": { headers: bearer(analystToken.token), role: "analyst" },
    "an admin's session": { headers: await sessionHeaders(admin), role: "admin" },
    "an analyst's session": { headers: await sessionHeaders(analyst), role: "analyst" },
    nobody: { headers: {}, role: null },
    "a revoked token": { headers: bearer(revoked.token), role: null },
    "a made-up token": { headers: bearer(`cnt_${"x".repeat(43)}`), role: null },
    "another scheme": { headers: { authorization: `Basic ${adminToken.token}` }, role: null },
    "a disabled admin's session": { headers: await sessionHeaders(gone), role: null },
    "a demoted admin's session": { headers: await sessionHeaders(demoted), role: null },
    "a session that was signed out": { headers: await sessionHeaders(left), role: null },
    "a session of eight days": {
      headers: await sessionHeaders(admin, Math.floor(Date.now() / 1000) - 8 * 86_400),
      role: null,
    },
    "a damaged session": { headers: { cookie: `${sessionCookieName()}=abc.def` }, role: null },
    "a bad token beside an admin's session": {
      headers: { ...(await sessionHeaders(admin)), ...bearer("cnt_nothing") },
      role: null,
    },
    "headers of the framework": {
      headers: {
        "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
        "x-connetra-path": "/",
        "x-forwarded-host": "localhost:3000",
        rsc: "1",
      },
      role: null,
    },
  });
  await access.disableUser(gone.id);
  await access.setRole(demoted.id, "analyst");
  await access.endSessions(left.id, 0);
});

describe("A1 who may call", () => {
  it.each(named)("A1 %s", async (_, operation) => {
    for (const [who, { headers, role }] of Object.entries(callers)) {
      const body = operation.body ? {} : undefined;
      const response = await call(operation, { headers, body });
      const mayCall = role !== null && (role === "admin" || operation.role === "analyst");
      if (mayCall) expect(passed(response.status), `${who}: ${response.status} ${await response.text()}`).toBe(true);
      else {
        expect(response.status, who).toBe(role === null ? 401 : 403);
        expect(await response.json(), who).toMatchObject({ code: role === null ? "unauthorized" : "forbidden" });
      }
    }
  });
});

describe("a session", () => {
  it("A6 dies at once when its user signs out, is disabled or gets another role", async () => {
    for (const end of [
      (id: string) => access.endSessions(id, 0),
      (id: string) => access.disableUser(id),
      (id: string) => access.setRole(id, "admin"),
    ]) {
      const user = await makeUser("analyst");
      const headers = await sessionHeaders(user);
      expect((await call(operations.listConnectors, { headers })).status).toBe(200);
      await end(user.id);
      expect((await call(operations.listConnectors, { headers })).status).toBe(401);
      await access.enableUser(user.id);
      expect((await call(operations.listConnectors, { headers })).status).toBe(401);
    }
  });

  it("is not ended by signing out of an older one", async () => {
    const user = await makeUser("analyst");
    await access.endSessions(user.id, 0);
    await access.endSessions(user.id, 0);
    const headers = await sessionHeaders({ id: user.id, sessionEpoch: 1 });
    expect((await call(operations.listConnectors, { headers })).status).toBe(200);
  });

  it("A3 does not speak for another site's page: changing calls want our own Origin", async () => {
    const { cookie } = await sessionHeaders(await makeUser("admin"));
    const own = { cookie: cookie ?? "" };
    for (const origin of [
      undefined,
      "null",
      "https://evil.example",
      "http://localhost:3001",
      "http://localhost:3000.evil.example",
    ])
      for (const { method, path } of guarded.filter((operation) => operation.method !== "GET")) {
        const response = await call({ method, path }, { headers: { ...own, ...(origin && { origin }) }, body: {} });
        expect(response.status, `${method} ${path} from ${origin}`).toBe(403);
      }
    const forged = { ...own, origin: "https://evil.example", "x-forwarded-host": "evil.example" };
    expect((await call(operations.createConnector, { headers: forged, body: {} })).status).toBe(403);
    expect(
      (await call(operations.createConnector, { headers: { ...own, origin: "http://localhost:3000" }, body: {} }))
        .status,
    ).toBe(422);
    expect((await call(operations.listConnectors, { headers: own })).status).toBe(200);
  });

  it("A6 that is in use is written anew, HttpOnly and Lax, and keeps its beginning", async () => {
    const user = await makeUser("analyst");
    const fresh = await call(operations.listConnectors, { headers: await sessionHeaders(user) });
    expect(fresh.headers.get("set-cookie")).toBeNull();
    // Twenty minutes later, by the clock alone.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 1_200_000 });
    const headers = await sessionHeaders(user);
    vi.useRealTimers();
    const cookie = (await call(operations.listConnectors, { headers })).headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^connetra\.session=[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
    const before = await openSessionCookie(/session=(.*)$/.exec(headers.cookie ?? "")?.[1]);
    const after = await openSessionCookie(/session=([^;]*)/.exec(cookie)?.[1]);
    expect(after?.startedAt).toBe(before?.startedAt);
    expect((after?.iat ?? 0) - (before?.iat ?? 0)).toBeGreaterThanOrEqual(1200);
  });

  it("A6 runs out after twelve hours that nobody used it", async () => {
    const user = await makeUser("analyst");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 12.1 * 3_600_000 });
    const headers = await sessionHeaders(user);
    vi.useRealTimers();
    expect((await call(operations.listConnectors, { headers })).status).toBe(401);
  });
});

describe("what is noted", () => {
  it("is when a person was last seen and a token last used", async () => {
    const user = await makeUser("analyst");
    const { id, token } = await access.createApiToken({ name: "d", role: "analyst" }, null);
    await call(operations.listConnectors, { headers: await sessionHeaders(user) });
    await call(operations.listConnectors, { headers: bearer(token) });
    const seen = await prisma().user.findUniqueOrThrow({ where: { id: user.id } });
    const used = await prisma().apiToken.findUniqueOrThrow({ where: { id } });
    for (const time of [seen.lastSeenAt, used.lastUsedAt])
      expect(Date.now() - (time?.getTime() ?? 0)).toBeLessThan(30_000);
  });
});
