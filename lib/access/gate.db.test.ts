import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { prisma } from "@/lib/platform/db";
import { sealSessionCookie, sessionCookieName } from "@/lib/platform/session-cookie";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { requireUser } from "./gate";
import { createUser, disableUser } from "./mutations";

/** What the request at hand carries. */
const asked = { headers: new Headers(), cookie: undefined as string | undefined };
vi.mock("next/headers", () => ({
  headers: async () => asked.headers,
  cookies: async () => ({
    get: (name: string) =>
      name === sessionCookieName() && asked.cookie !== undefined ? { name, value: asked.cookie } : undefined,
  }),
}));

useFreshDatabase();

const lib = path.resolve(import.meta.dirname, "..");
const own = "http://localhost:3000";
const users: Record<string, { id: string }> = {};
const signIn = async (who: string | null) => {
  const id = who && users[who]?.id;
  asked.cookie = id
    ? await sealSessionCookie({ userId: id, epoch: 0, startedAt: Math.floor(Date.now() / 1000) })
    : undefined;
};

beforeAll(async () => {
  for (const role of ["admin", "analyst"] as const)
    users[role] = await createUser({
      email: `${role}@example.com`,
      name: role,
      role,
      password: "tandem-velvet-quarry",
    });
  users.disabled = await createUser({
    email: "d@example.com",
    name: "d",
    role: "admin",
    password: "tandem-velvet-quarry",
  });
  await disableUser(users.disabled.id);
});
beforeEach(() => {
  asked.headers = new Headers({ host: "localhost:3000", origin: own });
  asked.cookie = undefined;
});

describe("requireUser", () => {
  const refused = { digest: "NEXT_HTTP_ERROR_FALLBACK;403" };
  // What the build sets for `experimental.authInterrupts`.
  beforeAll(() => vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true"));
  afterAll(() => vi.unstubAllEnvs());

  it("sends anonymous and disabled people to sign in, and back to where they were going", async () => {
    asked.headers.set("x-connetra-path", "/catalog?q=orders");
    for (const who of [null, "disabled"]) {
      await signIn(who);
      await expect(requireUser()).rejects.toMatchObject({
        digest: expect.stringContaining(";/sign-in?next=%2Fcatalog%3Fq%3Dorders;"),
      });
    }
    asked.headers.set("x-connetra-path", "//evil.example/");
    await expect(requireUser()).rejects.toMatchObject({ digest: expect.stringContaining(";/sign-in;") });
  });

  it("answers 403 where the role is too low", async () => {
    await signIn("analyst");
    expect(await requireUser()).toMatchObject({ role: "analyst", name: "analyst" });
    await expect(requireUser("admin")).rejects.toMatchObject(refused);
    await signIn("admin");
    expect(await requireUser("admin")).toMatchObject({ role: "admin", email: "admin@example.com" });
  });

  it("takes the role from the account, whatever the session began with", async () => {
    await signIn("analyst");
    await prisma().user.update({ where: { id: users.analyst?.id }, data: { role: "admin" } });
    expect((await requireUser("admin")).role).toBe("admin");
    await prisma().user.update({ where: { id: users.analyst?.id }, data: { role: "analyst" } });
    await expect(requireUser("admin")).rejects.toMatchObject(refused);
  });
});

/** Actions that somebody who is not signed in may call: a one-time link is what lets them. */
const open = ["setUpAction", "acceptInvitationAction"];
/** Actions on what is one's own, which an analyst may call as well. */
const everybodys = ["setStarAction"];

type Action = (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
const files = fs
  .readdirSync(lib)
  .map((folder) => path.join(lib, folder, "actions.ts"))
  .filter(fs.existsSync);
const actions: [string, Action][] = [];
for (const file of files) {
  const module: Record<string, Action> = await import(/* @vite-ignore */ pathToFileURL(file).href);
  actions.push(...Object.entries(module));
}
const codeOf = async (action: Action, input: unknown = {}) => {
  const { ok, error } = await action(input);
  return ok ? "ok" : error?.code;
};

describe("server actions", () => {
  it("are found", () => {
    expect(actions.length).toBeGreaterThanOrEqual(16);
  });

  it.each(actions)("A3 %s does nothing without our own Origin", async (_, action) => {
    await signIn("admin");
    const forged = { "x-forwarded-host": "evil.example", referer: `${own}/` };
    for (const origin of [
      undefined,
      "null",
      "https://evil.example",
      "http://localhost:3001",
      "file://localhost:3000",
    ]) {
      asked.headers = new Headers({ host: "localhost:3000", ...forged, ...(origin && { origin }) });
      expect(await codeOf(action), String(origin)).toBe("forbidden");
    }
  });

  it.each(actions.filter(([name]) => everybodys.includes(name)))(
    "%s is for whoever is signed in",
    async (_, action) => {
      expect(await codeOf(action)).toBe("unauthorized");
      await signIn("disabled");
      expect(await codeOf(action)).toBe("unauthorized");
      await signIn("analyst");
      expect(await codeOf(action)).toBe("invalid-input");
    },
  );

  it.each(actions.filter(([name]) => ![...open, ...everybodys].includes(name)))(
    "%s is an admin's alone",
    async (_, action) => {
      expect(await codeOf(action)).toBe("unauthorized");
      await signIn("disabled");
      expect(await codeOf(action)).toBe("unauthorized");
      await signIn("analyst");
      expect(await codeOf(action)).toBe("forbidden");
    },
  );

  it.each(actions.filter(([name]) => name !== "exploreSampleAction"))(
    "%s answers what it cannot read with the fields at fault",
    async (_, action) => {
      await signIn("admin");
      for (const input of [undefined, null, "x", [], { userId: "1" }])
        expect(await codeOf(action, input)).toBe("invalid-input");
    },
  );

  it("A7 answers an invitation's link at our own address, whatever the request says", async () => {
    const { inviteAction } = await import("./actions");
    await signIn("admin");
    asked.headers = new Headers({
      host: "evil.example",
      origin: "http://evil.example",
      "x-forwarded-host": "evil.example",
    });
    const result = await inviteAction({ email: "new@example.com", role: "analyst" });
    expect(result).toMatchObject({
      ok: true,
      link: expect.stringMatching(/^http:\/\/localhost:3000\/invite\/[\w-]{43}$/),
    });
  });
});
