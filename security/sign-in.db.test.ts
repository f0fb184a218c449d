import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as access from "@/lib/access/mutations";
import { checkCredentials } from "@/lib/access/sign-in";
import { pool } from "@/lib/platform/db";
import { operations } from "@/lib/platform/operations";
import { call, handlerOf, sessionHeaders } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { isLong, report } from "./figures";
import { handlers, load } from "./route-files";

useFreshDatabase();

const password = "tandem-velvet-quarry";
const site = "http://localhost:3000";
type AuthHandler = (request: NextRequest, context: object) => Promise<Response>;
let auth: AuthHandler;

/** What the request at hand carries: next-auth asks Next for it, by a require of its own. */
let asked = new Headers();
const ofNext: Record<string, unknown> = createRequire(import.meta.url)("next/headers");
Object.assign(ofNext, {
  headers: async () => asked,
  cookies: async () => ({
    getAll: () =>
      (asked.get("cookie") ?? "")
        .split(/; */)
        .filter(Boolean)
        .map((pair) => {
          const [name = "", ...value] = pair.split("=");
          return { name, value: decodeURIComponent(value.join("=")) };
        }),
  }),
});

beforeAll(async () => {
  const file = handlers.find(({ address }) => address.startsWith("/api/auth/"))?.file ?? "";
  const { POST } = await load<AuthHandler>(file);
  if (!POST) throw new Error("Nobody can sign in.");
  auth = POST;
  await handlerOf(operations.listConnectors);
});
beforeEach(async () => {
  await pool().query("delete from rate_limits");
});

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function ask(
  method: "GET" | "POST",
  path: string,
  cookie = "",
  form?: Record<string, string>,
): Promise<Response> {
  const headers = { host: "localhost:3000", cookie, "content-type": "application/x-www-form-urlencoded" };
  asked = new Headers(headers);
  const body = form && new URLSearchParams(form).toString();
  const request = new NextRequest(`${site}/api/auth/${path}`, { method, headers, ...(body && { body }) });
  return auth(request, { params: Promise.resolve({ nextauth: path.split("/") }) });
}

/** A browser's whole way in. */
async function signIn(email: string, typed: string, before = ""): Promise<Response> {
  const first = await ask("GET", "csrf", before);
  const { csrfToken } = await first.json();
  const cookie = [before, cookiesOf(first)].filter(Boolean).join("; ");
  return ask("POST", "callback/credentials", cookie, {
    csrfToken,
    email,
    password: typed,
    json: "true",
    callbackUrl: site,
  });
}
const sessionIn = (response: Response): string =>
  response.headers.getSetCookie().find((cookie) => /session=./.test(cookie)) ?? "";
const statusWith = async (cookie: string): Promise<number> =>
  (await call(operations.listConnectors, { headers: { cookie: cookie.split(";")[0] ?? "" } })).status;

describe("A5 tries at passwords", () => {
  it("A5 two hundred at once over two processes: ten are looked at", { timeout: 120_000 }, async () => {
    await access.createUser({ email: "target@example.com", name: "T", role: "analyst", password });
    await access.createUser({ email: "other@example.com", name: "O", role: "analyst", password });
    const tries = (name: string) =>
      promisify(execFile)(process.execPath, [
        ...["--import", "tsx", "--conditions=react-server", "scripts/test/try-passwords.ts"],
        ...["target@example.com", "100", name],
      ]);
    const said = await Promise.all([tries("1"), tries("2")]);
    const outcomes: string[] = said.flatMap(({ stdout }) => JSON.parse(stdout));
    const looked = outcomes.filter((outcome) => outcome === "looked at").length;
    const refused = outcomes.filter((outcome) => outcome === "refused").length;
    report("A5", { tries: outcomes.length, "looked at": looked, refused });
    expect([looked, refused]).toEqual([10, 190]);
    expect(await checkCredentials({ email: "other@example.com", password }, "10.8.0.1")).not.toBeNull();
    const late = await signIn("target@example.com", password);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(sessionIn(late)).toBe("");
  });

  it("A5 an unknown address, a wrong password and a disabled account are answered alike, to the byte", async () => {
    await access.createUser({ email: "known@example.com", name: "K", role: "analyst", password });
    const gone = await access.createUser({ email: "gone@example.com", name: "G", role: "analyst", password });
    await access.disableUser(gone.id);
    const answers = new Set<string>();
    for (const [email, typed] of [
      ["known@example.com", "wrong password"],
      ["unknown@example.com", "wrong password"],
      ["gone@example.com", password],
      ["not an address", ""],
    ] as const) {
      const answer = await signIn(email, typed);
      const names = answer.headers.getSetCookie().map((cookie) => cookie.split("=")[0]);
      answers.add(JSON.stringify([answer.status, await answer.text(), names, answer.headers.get("content-type")]));
    }
    expect([...answers]).toHaveLength(1);
  });

  it("A5 takes as long for the unknown as for the known, tried in turn", { timeout: 300_000 }, async () => {
    const rounds = isLong ? 100 : 24;
    for (let at = 0; at < rounds / 8; at += 1)
      await access.createUser({ email: `timed${at}@example.com`, name: "T", role: "analyst", password });
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let round = 0; round < rounds; round += 1)
      for (const kind of round % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
        const email = `${kind === "known" ? "timed" : "nobody"}${Math.floor(round / 8)}@example.com`;
        const start = performance.now();
        await checkCredentials({ email, password: "wrong password" }, `10.7.${round}.1`);
        times[kind].push(performance.now() - start);
      }
    const median = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    report("A5", { "known ms": known.toFixed(1), "unknown ms": unknown.toFixed(1), "of each": rounds });
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.1);
  });
});

describe("A6 a session", () => {
  it("A6 is another one after each sign-in, and the one that was brought along counts for nothing", async () => {
    await access.createUser({ email: "ana@example.com", name: "A", role: "analyst", password });
    const mine = await access.createUser({ email: "eve@example.com", name: "E", role: "analyst", password });
    const planted = (await sessionHeaders(mine)).cookie ?? "";
    const first = sessionIn(await signIn("ana@example.com", password, planted));
    const second = sessionIn(await signIn("ana@example.com", password, first.split(";")[0]));
    expect(first).toMatch(/; HttpOnly/i);
    expect(first).toMatch(/SameSite=Lax/i);
    expect(new Set([planted, first.split(";")[0], second.split(";")[0]]).size).toBe(3);
    expect(await statusWith(second)).toBe(200);
  });

  it("A6 ends on the next request after signing out, a new password, another role and being disabled", async () => {
    const user = await access.createUser({ email: "bea@example.com", name: "B", role: "analyst", password });
    let typed = password;
    const ends: [string, (cookie: string) => Promise<unknown>][] = [
      [
        "signing out",
        async (cookie) => {
          const first = await ask("GET", "csrf", cookie);
          const { csrfToken } = await first.json();
          await ask("POST", "signout", `${cookie}; ${cookiesOf(first)}`, {
            csrfToken,
            json: "true",
            callbackUrl: site,
          });
        },
      ],
      [
        "a new password",
        () => {
          typed = "another-velvet-tandem";
          return access.setPassword({ email: user.email, password: typed });
        },
      ],
      ["another role", () => access.setRole(user.id, "admin")],
      ["being disabled", () => access.disableUser(user.id)],
    ];
    await access.createUser({ email: "root@example.com", name: "R", role: "admin", password });
    for (const [how, end] of ends) {
      const cookie = sessionIn(await signIn(user.email, typed)).split(";")[0] ?? "";
      expect(await statusWith(cookie), how).toBe(200);
      await end(cookie);
      const start = performance.now();
      expect(await statusWith(cookie), how).toBe(401);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });

  it("A6 is Secure, and bound to its host, where the site is at https", async () => {
    vi.stubEnv("APP_URL", "https://connetra.example.com");
    vi.stubEnv("NEXTAUTH_URL", "https://connetra.example.com");
    await access.createUser({ email: "sec@example.com", name: "S", role: "analyst", password });
    expect(sessionIn(await signIn("sec@example.com", password))).toMatch(
      /^__Host-connetra\.session=.*Path=\/.*; Secure/i,
    );
    vi.unstubAllEnvs();
  });

  it("A6 another site cannot sign anybody in or out: without the token of our own page nothing is done", async () => {
    const user = await access.createUser({ email: "cy@example.com", name: "C", role: "analyst", password });
    const forged = await ask("POST", "callback/credentials", "", {
      csrfToken: "x",
      email: user.email,
      password,
      json: "true",
    });
    expect(sessionIn(forged)).toBe("");
    const { cookie = "" } = await sessionHeaders(user);
    await ask("POST", "signout", cookie, { csrfToken: "x", json: "true" });
    expect(await statusWith(cookie.replace("theme=dark; ", ""))).toBe(200);
  });
});

describe("A7 the first admin", () => {
  it("A7 fifty at once with the link from the log and fifty without: one admin, and then nothing is there any more", {
    timeout: 120_000,
  }, async () => {
    await pool().query("delete from users");
    await pool().query("delete from setup");
    const token = (await access.ensureSetupToken()) ?? "";
    const tries = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        access
          .createFirstAdmin({
            token: at % 2 ? token : `guessed ${at}`,
            email: `f${at}@example.com`,
            name: "F",
            password,
          })
          .then(
            () => (at % 2 ? "made" : "made without the link"),
            (error: { code?: string }) => error.code ?? String(error),
          ),
      ),
    );
    const made = tries.filter((outcome) => outcome === "made").length;
    report("A7", { tries: tries.length, made, "not found": tries.filter((outcome) => outcome === "not-found").length });
    expect(made).toBe(1);
    expect(new Set(tries)).toEqual(new Set(["made", "not-found"]));
    expect(await access.ensureSetupToken()).toBeNull();
    const admins = await pool().query("select count(*)::int as n from users");
    expect(admins.rows[0].n).toBe(1);
  });
});
