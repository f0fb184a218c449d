import fs from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { integrationOf } from "@/lib/integrations/registry";
import { makeEchoServer } from "@/security/echo-server";
import { type Sample, samplesAt, spellingsOf } from "@/security/sample-settings";
import { installation } from "./support/installation";
import { test } from "./support/journey";

test.describe.configure({ mode: "serial", timeout: 300_000 });

const [port] = installation.standInPorts;
const samples = samplesAt(port);
const needles = [...new Set(samples.flatMap(({ canaries }) => canaries).flatMap(spellingsOf))];
const foundIn = (text: string): string[] => needles.filter((needle) => text.includes(needle));
const echo = makeEchoServer();

const saved: (Sample & { id: string; name: string; syncId: string })[] = [];
test.beforeAll(async ({ api, sampleDatabase }) => {
  await new Promise<void>((resolve) => echo.listen(port, "127.0.0.1", resolve));
  await api.deleteConnectors();
  const primaryConnectorId = await api.createWarehouse("Canary warehouse", sampleDatabase);
  for (const [at, sample] of samples.entries()) {
    const { kind, config, secrets } = sample;
    const name = `Canary ${at} ${kind}`;
    const isSecondary = integrationOf(kind)?.tier === "secondary";
    const id = await api.createConnector({ name, kind, config, secrets, ...(isSecondary && { primaryConnectorId }) });
    saved.push({ ...sample, id, name, syncId: await api.startSync(id) });
  }
  for (const { syncId, name } of saved)
    await expect
      .poll(async () => (await api.readSync(syncId)).error, { timeout: 60_000, message: name })
      .not.toBeNull();
});
test.afterAll(async ({ api }) => {
  await api.deleteConnectors();
  echo.closeAllConnections();
  echo.close();
});

const addresses = (): string[] => [
  ...["/", "/runs", "/catalog", "/lineage", "/settings/connectors", "/settings/audit", "/settings/users"],
  ...saved.flatMap(({ id, kind, syncId }) => [
    ...["overview", "edit", "history", "mapping", "upload"].map((tab) => `/settings/connectors/${id}?tab=${tab}`),
    ...[`/settings/connectors/${id}/syncs/${syncId}`, `/settings/connectors/new/${kind}`],
  ]),
];
const forms: { what: string; headers: Record<string, string> }[] = [
  { what: "a page", headers: {} },
  { what: "RSC", headers: { rsc: "1" } },
  { what: "prefetch", headers: { rsc: "1", "next-router-prefetch": "1" } },
  { what: "a segment", headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
];

test("S2 no page holds a secret, as HTML or as what the browser fetches on the way to it", async ({ admin }) => {
  const counts: Record<string, number> = {};
  let named = 0;
  for (const address of addresses())
    for (const { what, headers } of forms) {
      const target = headers.rsc ? `${address}${address.includes("?") ? "&" : "?"}_rsc=1` : address;
      const answer = await admin.request.get(target, { headers });
      const text = `${JSON.stringify(answer.headersArray())} ${await answer.text()}`;
      expect(foundIn(text), `${address} as ${what}`).toEqual([]);
      expect(answer.status(), `${address} as ${what}`).toBeLessThan(500);
      const type = answer.headers()["content-type"]?.split(";")[0] ?? "none";
      counts[type] = (counts[type] ?? 0) + 1;
      if (headers.rsc && type === "text/x-component" && text.includes("Canary")) named += 1;
    }
  console.log(
    `S2: pages ${addresses().length}, forms ${forms.length}, ${JSON.stringify(counts)}, payloads with a name ${named}`,
  );
  expect(counts["text/x-component"]).toBeGreaterThan(addresses().length);
  // The payloads are those of these connectors, and not of a way to sign in.
  expect(named).toBeGreaterThan(saved.length);
});

/** Keeps all that the server answers to a page. */
function listen(page: Page): () => Promise<{ actions: number; payloads: number; answers: string[] }> {
  const heard: Promise<string>[] = [];
  const seen = { actions: 0, payloads: 0 };
  page.on("response", (response) => {
    if (response.url().includes("/_next/static/")) return;
    const request = response.request();
    if (request.headers()["next-action"]) seen.actions += 1;
    if (response.headers()["content-type"]?.startsWith("text/x-component")) seen.payloads += 1;
    const head = `${request.method()} ${response.url()} ${JSON.stringify(response.headers())}`;
    heard.push(
      response.text().then(
        (text) => `${head} ${text}`,
        // A redirect has no body, and one of a page that was left is gone.
        () => head,
      ),
    );
  });
  return async () => ({ ...seen, answers: await Promise.all(heard) });
}

test("S2 nothing that the server answers a person who changes, tests and syncs holds a secret", async ({ admin }) => {
  const heard = listen(admin);
  for (const { id, name } of saved) {
    await admin.goto("/settings/connectors");
    await admin.getByRole("link", { name }).first().click();
    await admin.waitForURL(`**/settings/connectors/${id}**`);
    await admin.goto(`/settings/connectors/${id}?tab=edit`);
    await admin.getByLabel("Name", { exact: true }).fill(`${name} again`);
    const answered = admin.waitForResponse((response) => response.request().headers()["next-action"] !== undefined);
    await admin.getByRole("button", { name: "Save changes" }).click();
    await answered;
  }
  const { actions, payloads, answers } = await heard();
  console.log(`S2: answers ${answers.length}, of actions ${actions}, payloads ${payloads}`);
  for (const answer of answers) expect(foundIn(answer), answer.slice(0, 200)).toEqual([]);
  expect(actions).toBeGreaterThanOrEqual(saved.length);
  expect(answers.some((answer) => answer.includes(`${saved[0]?.name} again`))).toBe(true);
});

/** Bytes as letters, piece by piece with an overlap, so that a file may be larger than a string. */
function* piecesOf(file: string): Generator<string> {
  const overlap = Math.max(...needles.map(({ length }) => length));
  const handle = fs.openSync(file, "r");
  const buffer = Buffer.alloc(16 * 1024 ** 2);
  try {
    let kept = "";
    for (let read = fs.readSync(handle, buffer); read > 0; read = fs.readSync(handle, buffer)) {
      const piece = kept + buffer.toString("latin1", 0, read);
      yield piece;
      kept = piece.slice(-overlap);
    }
  } finally {
    fs.closeSync(handle);
  }
}

test("S1 no file of the installation holds a secret: not the database's own, its log of changes, the log or what was put aside", async () => {
  const kept = [installation.dataFolder, path.join(installation.dataFolder, "../tmp")].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const files = [...kept, path.join(import.meta.dirname, "../data/test-server.log")];
  const holds: string[] = [];
  let bytes = 0;
  let control = 0;
  for (const file of files) {
    // Postgres takes files away while we look.
    if (!fs.existsSync(file)) continue;
    for (const piece of piecesOf(file)) {
      bytes += piece.length;
      if (piece.includes("Canary 0 ")) control += 1;
      holds.push(...foundIn(piece).map((needle) => `${path.relative(installation.dataFolder, file)}: ${needle}`));
    }
  }
  console.log(
    `S1: files ${files.length}, MiB ${Math.round(bytes / 1024 ** 2)}, with a name ${control}, with a secret ${holds.length}`,
  );
  expect(holds).toEqual([]);
  // What is no secret is found: the names of these connectors stand in the database's files.
  expect(control).toBeGreaterThan(0);
});
