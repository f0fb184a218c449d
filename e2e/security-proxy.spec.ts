import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { demoUpload } from "./support/api";
import { installation } from "./support/installation";
import { test } from "./support/journey";

test.describe.configure({ timeout: 300_000 });

type Answer = { status: number; body: string };
/** As it is written: a client of the browser's kind would tidy the path before it asks. */
async function ask(target: string, headers: Record<string, string>): Promise<Answer> {
  const { hostname, port } = new URL(installation.url);
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.request({ hostname, port, path: target, headers }, resolve).once("error", reject).end();
  });
  return { status: answer.statusCode ?? 0, body: await text(answer) };
}

/** What the API is, which is no secret; and messages, which prove by a signature who sent them. */
const open = ["openapi.json", "webhooks/[kind]/[connectorId]"];

const app = path.join(import.meta.dirname, "../app");
const filesNamed = (folder: string, name: string): string[] =>
  readdirSync(path.join(app, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.dirname(file))
    .sort();

const chain = (name: string) => Array.from({ length: 5 }, () => name).join(":");
const forms: { what: string; headers?: Record<string, string>; bend?: (address: string) => string }[] = [
  { what: "as it is" },
  { what: "middleware", headers: { "x-middleware-subrequest": "middleware" } },
  { what: "middleware five times", headers: { "x-middleware-subrequest": chain("middleware") } },
  { what: "src/middleware five times", headers: { "x-middleware-subrequest": chain("src/middleware") } },
  { what: "proxy five times", headers: { "x-middleware-subrequest": chain("proxy") } },
  { what: "pages/_middleware", headers: { "x-middleware-subrequest": "pages/_middleware" } },
  { what: "RSC", headers: { rsc: "1" }, bend: (address) => `${address}${address.includes("?") ? "&" : "?"}_rsc=1` },
  { what: "prefetch", headers: { rsc: "1", "next-router-prefetch": "1", purpose: "prefetch" } },
  {
    what: "a segment",
    headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  },
  {
    what: "rewritten",
    headers: { "x-middleware-rewrite": "/healthz", "x-nextjs-data": "1", "x-matched-path": "/setup" },
  },
  { what: "our own header", headers: { "x-connetra-path": "/sign-in", "x-forwarded-host": "evil.example" } },
  { what: ".rsc", bend: (address) => address.replace(/(?=\?|$)/, ".rsc") },
  { what: "a segment's path", bend: (address) => address.replace(/(?=\?|$)/, ".segments/_tree.segment.rsc") },
  { what: "two slashes", bend: (address) => `/${address}` },
  { what: "a parameter of the path", bend: (address) => address.replace(/(?=\?|$)/, ";x") },
  { what: "a dot written out", bend: (address) => `/%2e${address}` },
  {
    what: "a letter written out",
    bend: (address) => address.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  },
  { what: "up and down", bend: (address) => `/sign-in/..${address}` },
  { what: "a slash at the end", bend: (address) => address.replace(/(?=\?|$)/, "/") },
  { what: "?/healthz", bend: (address) => `${address}${address.includes("?") ? "&" : "?"}/healthz` },
  { what: "data of the pages router", bend: (address) => `/_next/data/x${address}.json` },
];

test("A2 nobody gets past the door by a header or by another way to write the address", async ({
  api,
  sampleDatabase,
}) => {
  const canary = `canary-${randomBytes(6).toString("hex")}`;
  const { warehouseId, projectId } = await api.connectPair(canary, sampleDatabase, demoUpload("1.12"));
  try {
    const assetId = (await api.assets(projectId, "model")).items[0]?.id ?? "";
    const syncId = (await api.syncs(projectId)).items[0]?.id ?? "";
    const values: Record<string, string> = { assetId, connectorId: projectId, syncId, kind: "dbt-core-upload" };
    const fill = (route: string) =>
      `/${route}`
        .replace(/\/\([^)]*\)/g, "")
        .replace(/^\/\.$/, "/")
        .replace(/\[\[?(?:\.\.\.)?(\w+)\]?\]/g, (_, name: string) =>
          name === "id"
            ? route.includes("syncs/[id]")
              ? syncId
              : route.includes("assets")
                ? assetId
                : projectId
            : (values[name] ?? "x"),
        );
    const pages = filesNamed("(workspace)", "page.tsx").map(fill);
    const calls = filesNamed("api/v1", "route.ts")
      .filter((route) => !open.includes(route))
      .map((route) => `/api/v1${fill(route)}`);
    const addresses = [...pages, `/lineage?asset=${assetId}`, `/catalog?q=rentals`, ...calls];
    const passed: string[] = [];
    const statuses: Record<number, number> = {};
    for (const address of addresses)
      for (const { what, headers = {}, bend = (same: string) => same } of forms) {
        const { status, body } = await ask(bend(address), { host: new URL(installation.url).host, ...headers });
        statuses[status] = (statuses[status] ?? 0) + 1;
        const shows =
          body.includes(canary) || /Account of|"items"|Collapse the sidebar|fct_rentals|pedalworks/.test(body);
        // A page's frame may be 200 with the way to sign in inside it, as streaming has it; a call may not.
        const isServed = status === 200 && address.startsWith("/api/");
        if (shows || isServed || status >= 500) passed.push(`${address} ${what}: ${status} ${body.slice(0, 100)}`);
      }
    console.log(`A2: addresses ${addresses.length}, forms ${forms.length}, ${JSON.stringify(statuses)}`);
    expect(passed).toEqual([]);
    expect(addresses.length).toBeGreaterThan(40);
  } finally {
    await api.deleteConnectors([warehouseId, projectId]);
  }
});
