import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as access from "@/lib/access/mutations";
import { createConnector } from "@/lib/connectors/mutations";
import { pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Operation } from "@/lib/platform/operation";
import { operations } from "@/lib/platform/operations";
import { sessionCookieName } from "@/lib/platform/session-cookie";
import { call, sessionHeaders, unknownId } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { report } from "./figures";
import { actionFiles, handlers, hiddenActions, load, otherwiseServed, pages } from "./route-files";

/** What the request at hand carries. */
const asked = { headers: new Headers(), cookie: undefined as string | undefined };
vi.mock("next/headers", () => ({
  headers: async () => asked.headers,
  cookies: async () => ({
    get: (name: string) =>
      name === sessionCookieName() && asked.cookie !== undefined ? { name, value: asked.cookie } : undefined,
  }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => {} }));

useFreshDatabase();

/** Who may see or do what. `open`: anybody; `link`: whoever has the one-time link; `empty`: nothing is there, or a frame that is handed nothing. */
type Least = "open" | "link" | "empty" | "analyst" | "admin";

const pageRoles: Record<string, Least> = {
  "/sign-in": "open",
  "/setup": "link",
  "/invite/[token]": "link",
  "/": "analyst",
  "/api-docs": "analyst",
  "/catalog": "analyst",
  "/catalog/[assetId]": "analyst",
  "/catalog/docs": "analyst",
  "/catalog/docs/[connectorId]": "analyst",
  "/catalog/docs/[connectorId]/[key]": "analyst",
  "/catalog/groups": "analyst",
  "/catalog/groups/[connectorId]/[key]": "analyst",
  "/lineage": "analyst",
  "/lineage/impact": "empty",
  "/runs": "analyst",
  "/settings/connectors": "analyst",
  "/settings/connectors/[connectorId]": "analyst",
  "/settings/connectors/[connectorId]/syncs/[syncId]": "analyst",
  "/settings/connectors/new": "admin",
  "/settings/connectors/new/[kind]": "admin",
  "/settings/audit": "admin",
  "/settings/tokens": "admin",
  "/settings/users": "admin",
};

/** Beside the calls of /api/v1, which say it themselves. */
const handlerRoles: Record<string, Least> = {
  "/api/auth/[...nextauth]": "open",
  "/api/health": "open",
  "/api/ready": "open",
  "/api/metrics": "admin",
  "/api/v1/[[...path]]": "empty",
};

const actionRoles: Record<string, Least> = {
  setUpAction: "link",
  acceptInvitationAction: "link",
  setStarAction: "analyst",
  inviteAction: "admin",
  revokeInvitationAction: "admin",
  setRoleAction: "admin",
  disableUserAction: "admin",
  enableUserAction: "admin",
  createTokenAction: "admin",
  revokeTokenAction: "admin",
  createConnectorAction: "admin",
  patchConnectorAction: "admin",
  deleteConnectorAction: "admin",
  startSyncAction: "admin",
  cancelSyncAction: "admin",
  approveSyncAction: "admin",
  discardSyncAction: "admin",
  resumeScheduleAction: "admin",
  exploreSampleAction: "admin",
  decideMappingAction: "admin",
  clearMappingAction: "admin",
  exportAuditAction: "admin",
};

const callers = ["nobody", "disabled", "analyst", "admin"] as const;
type Caller = (typeof callers)[number];
const cookies: Partial<Record<Caller, Record<string, string>>> = {};
const be = (caller: Caller): void => {
  asked.cookie = /session=([^;]+)/.exec(cookies[caller]?.cookie ?? "")?.[1];
};
const may = (caller: Caller, least: Least): boolean =>
  least === "admin" ? caller === "admin" : least === "analyst" ? caller === "admin" || caller === "analyst" : true;

const seen = { pages: 0, handlers: 0, actions: 0, cells: 0 };
let connectorId = "";
let syncId = "";

beforeAll(async () => {
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
  const user = (name: string, role: "admin" | "analyst") =>
    access.createUser({ email: `${name}@example.com`, name, role, password: "tandem-velvet-quarry" });
  cookies.admin = await sessionHeaders(await user("admin", "admin"));
  cookies.analyst = await sessionHeaders(await user("analyst", "analyst"));
  const gone = await user("gone", "admin");
  cookies.disabled = await sessionHeaders(gone);
  await access.disableUser(gone.id);
  ({ id: connectorId } = await dbtConnector());
  syncId = (await syncOnce(connectorId)).id;
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  report("A1", seen);
});
beforeEach(() => {
  asked.headers = new Headers({ host: "localhost:3000", origin: "http://localhost:3000" });
  asked.cookie = undefined;
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<unknown>;

/** How a page ends: shown, or by one of the ways in which Next is told otherwise. */
async function outcomeOf(page: Page, params: Record<string, string>): Promise<string> {
  try {
    await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
    return "shown";
  } catch (thrown) {
    const digest = thrown instanceof Error && "digest" in thrown ? String(thrown.digest) : String(thrown);
    if (digest.includes("/sign-in")) return "sign in";
    if (digest.includes(";403")) return "forbidden";
    if (digest.includes(";404")) return "not found";
    return digest;
  }
}

describe("A1 who may see which page", () => {
  it("A1 every page, handler and action is declared, and none that is declared is gone", async () => {
    expect(pages.map(({ address }) => address).sort()).toEqual(Object.keys(pageRoles).sort());
    const ofApi = new Set(
      Object.values<Operation>(operations).map(({ path }) => `/api/v1${path.replace(/\{(\w+)\}/g, "[$1]")}`),
    );
    expect(handlers.map(({ address }) => address).sort()).toEqual([...ofApi, ...Object.keys(handlerRoles)].sort());
    const names = (await Promise.all(actionFiles.map((file) => load(file)))).flatMap(Object.keys);
    expect(names.sort()).toEqual(Object.keys(actionRoles).sort());
    expect(hiddenActions).toEqual([]);
    expect(otherwiseServed).toEqual([]);
    Object.assign(seen, { pages: pages.length, handlers: handlers.length, actions: names.length });
  });

  it.each(pages)("A1 $address", { timeout: 120_000 }, async ({ file, address }) => {
    const least = pageRoles[address] ?? "admin";
    const page = (await load<Page>(file)).default;
    if (!page) throw new Error("The page has no default export.");
    const real: Record<string, string> = {
      connectorId,
      syncId,
      kind: "postgres",
      assetId: unknownId,
      key: "bW9kZWwuYS5i",
    };
    const params = Object.fromEntries(
      [...address.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => [name, real[name] ?? "made-up"]),
    );
    for (const caller of callers) {
      be(caller);
      const outcome = await outcomeOf(page, params);
      seen.cells += 1;
      if (least === "link") expect(outcome, caller).not.toMatch(/^sign in$/);
      else if (!may(caller, least)) expect(outcome, caller).toBe(caller === "analyst" ? "forbidden" : "sign in");
      else if (address === "/sign-in") expect(typeof outcome).toBe("string");
      else expect(["shown", "not found"], `${caller}: ${outcome}`).toContain(outcome);
    }
  });

  it("A1 a made-up link shows nothing of a set-up or an invitation", async () => {
    for (const address of ["/setup", "/invite/[token]"]) {
      const file = pages.find((page) => page.address === address)?.file ?? "";
      const page = (await load<Page>(file)).default;
      const outcome = page && (await outcomeOf(page, { token: "made-up" }));
      if (address === "/setup") expect(outcome).toBe("not found");
      else expect(["shown", "not found"]).toContain(outcome);
    }
  });
});

describe("A1 who may call which handler outside /api/v1", () => {
  type Handler = (request: Request, context: object) => Promise<Response>;
  it.each(Object.entries(handlerRoles).filter(([address]) => !address.includes("nextauth")))(
    "A1 %s",
    async (address, least) => {
      const file = handlers.find((handler) => handler.address === address)?.file ?? "";
      for (const handler of Object.values(await load<Handler>(file)).filter((one) => typeof one === "function"))
        for (const caller of callers) {
          const request = new Request(`http://localhost:3000${address}`, {
            headers: { host: "localhost:3000", ...cookies[caller] },
          });
          const { status } = await handler(request, { params: Promise.resolve({}) });
          seen.cells += 1;
          if (least === "empty") expect(status).toBe(404);
          else if (may(caller, least)) expect([200, 503], caller).toContain(status);
          else expect(status, caller).toBe(caller === "analyst" ? 403 : 401);
        }
    },
  );

  it("A1 a method that a call does not have is refused to everybody", async () => {
    const all = Object.values<Operation>(operations);
    for (const path of new Set(all.map((operation) => operation.path)))
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
        if (all.some((operation) => operation.path === path && operation.method === method)) continue;
        for (const caller of callers) {
          seen.cells += 1;
          expect((await call({ method, path }, { headers: cookies[caller] ?? {} })).status, `${method} ${path}`).toBe(
            405,
          );
        }
      }
  });
});

type Action = (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
const actionOf = async (name: string): Promise<Action> => {
  for (const file of actionFiles) {
    const action = (await load<Action>(file))[name];
    if (action) return action;
  }
  throw new Error(`There is no action ${name}`);
};

describe("A1 who may call which action", () => {
  it.each(Object.entries(actionRoles))("A1 %s is for %s", async (name, least) => {
    const action = await actionOf(name);
    for (const caller of callers) {
      // It takes no input, and would do what it says.
      if (name === "exploreSampleAction" && caller === "admin") continue;
      be(caller);
      const { ok, error } = await action({});
      seen.cells += 1;
      const code = ok ? "ok" : error?.code;
      if (may(caller, least)) expect(code, caller).toBe(name === "exportAuditAction" ? code : "invalid-input");
      else expect(code, caller).toBe(caller === "analyst" ? "forbidden" : "unauthorized");
    }
  });
});

describe("A4 ids that name nothing, or something else", () => {
  const canary = "other-connector-canary";
  it("A4 every call with an id: 404, and nothing told of what has that id", async () => {
    const config = { host: `${canary}.example.com`, port: 5432, database: "d", user: "u", sslMode: "disable" };
    const other = await createConnector(
      { name: canary, kind: "postgres", config, secrets: { password: canary } },
      null,
    );
    const user = (await pool().query<{ id: string }>("select id from users limit 1")).rows[0]?.id ?? "";
    const bodies: Record<string, object> = { choices: { field: "schemas" }, mapping: { relation: null } };
    let tried = 0;
    for (const operation of Object.values<Operation>(operations)) {
      if (!operation.path.includes("{id}") || operation.role === null) continue;
      const isConnector = operation.path.startsWith("/connectors");
      const wrong = [unknownId, user, "1", "..%2f..%2f", "null", "' or 1=1 --", `${unknownId}/../${other.id}`];
      wrong.push(isConnector ? syncId : other.id);
      for (const id of wrong)
        for (const caller of ["admin", "analyst"] as const) {
          const last = operation.path.split("/").at(-1)?.replace(/[{}]/g, "") ?? "";
          const body = operation.body ? (bodies[last === "key" ? "mapping" : last] ?? {}) : undefined;
          const response = await call(operation, {
            headers: cookies[caller] ?? {},
            params: { id, key: "model.a.b" },
            ...(body && { body }),
          });
          const text = await response.text();
          tried += 1;
          const isForbidden = caller === "analyst" && operation.role === "admin";
          const expected = isForbidden ? [403] : [404];
          // What is sent is looked at first in some calls, files among them; it tells as little.
          if (!isForbidden && operation.files) expected.push(415, 422);
          expect(expected, `${operation.method} ${operation.path} ${id}: ${response.status} ${text}`).toContain(
            response.status,
          );
          expect(text).not.toContain(canary);
        }
    }
    report("A4", { tried });
    expect(tried).toBeGreaterThan(150);
    expect(
      (await call(operations.readConnector, { headers: cookies.analyst ?? {}, params: { id: other.id } })).status,
    ).toBe(200);
  });

  it("A4 every action with an id: not found, as an admin", async () => {
    be("admin");
    const inputs: Record<string, object> = {
      revokeInvitationAction: { invitationId: unknownId },
      setRoleAction: { userId: unknownId, role: "analyst" },
      disableUserAction: { userId: unknownId },
      enableUserAction: { userId: unknownId },
      revokeTokenAction: { tokenId: unknownId },
      patchConnectorAction: { connectorId: unknownId, name: "x" },
      deleteConnectorAction: { connectorId: unknownId },
      startSyncAction: { connectorId: unknownId },
      cancelSyncAction: { syncId: unknownId },
      approveSyncAction: { syncId: unknownId },
      discardSyncAction: { syncId: unknownId },
      resumeScheduleAction: { connectorId: unknownId },
      setStarAction: { assetId: unknownId, starred: true },
      decideMappingAction: { connectorId: unknownId, key: "model.a.b", relation: null },
      clearMappingAction: { connectorId: unknownId, key: "model.a.b" },
      setUpAction: { token: "made-up", email: "x@example.com", name: "X", password: "tandem-velvet-quarry" },
      acceptInvitationAction: { token: "made-up", name: "X", password: "tandem-velvet-quarry" },
    };
    // What has ended and what is gone read alike there.
    const ended = { cancelSyncAction: "conflict", approveSyncAction: "conflict", discardSyncAction: "conflict" };
    const otherCodes: Record<string, string> = { ...ended, setStarAction: "invalid-input" };
    const withoutId = [
      "inviteAction",
      "createTokenAction",
      "createConnectorAction",
      "exploreSampleAction",
      "exportAuditAction",
    ];
    expect([...Object.keys(inputs), ...withoutId].sort()).toEqual(Object.keys(actionRoles).sort());
    for (const [name, input] of Object.entries(inputs)) {
      const { ok, error } = await (await actionOf(name))(input);
      expect([name, ok, error?.code]).toEqual([name, false, otherCodes[name] ?? "not-found"]);
    }
  });
});

it("A7 links are made from APP_URL alone, whatever Host, Origin and X-Forwarded-Host say", async () => {
  be("admin");
  asked.headers = new Headers({
    ...{ host: "evil.example", origin: "http://evil.example" },
    ...{ "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" },
  });
  const result = await (await actionOf("inviteAction"))({ email: "new@example.com", role: "analyst" });
  expect(JSON.stringify(result)).toContain(`${env().APP_URL}/invite/`);
  expect(JSON.stringify(result)).not.toContain("evil");
});
