import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureSampleDatabase } from "@/lib/platform/sample-database";
import { type Ask, json } from "./api";

const generator = path.join(import.meta.dirname, "../generate-manifest.ts");

/** A manifest of so many models with two tests each, with its run results; made once. */
function artifactsOf(models: number): { manifest: string; results: string } {
  const folder = path.join(import.meta.dirname, "../generated");
  const manifest = path.join(folder, `load-manifest-${models}.json`);
  const results = path.join(folder, `load-results-${models}.json`);
  fs.mkdirSync(folder, { recursive: true });
  if (!fs.existsSync(results)) {
    const args = ["--models", String(models), "--out", manifest, "--run-results", results];
    execFileSync(process.execPath, ["--import", "tsx", generator, ...args], { stdio: "inherit" });
  }
  return { manifest, results };
}

type Connector = { id: string };
type Sync = { id: string; status: string };

const form = (files: Record<string, string>) => {
  const boundary = "----bench-boundary-7f3a";
  const parts = Object.entries(files).flatMap(([name, file]) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.json"\r\n\r\n`,
    fs.readFileSync(file),
    "\r\n",
  ]);
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part))),
  };
};

const ended = ["succeeded", "unchanged", "failed", "cancelled", "held"];
export async function waitForSync(ask: Ask, id: string, everyMs = 250): Promise<string> {
  for (;;) {
    const { status } = await json<Sync>(ask("GET", `/api/v1/syncs/${id}`));
    if (ended.includes(status)) return status;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

const post = (ask: Ask, address: string, body: object) =>
  ask("POST", address, { headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const startSync = (ask: Ask, connectorId: string): Promise<Connector> =>
  json(post(ask, `/api/v1/connectors/${connectorId}/syncs`, { force: true }));

/** Connectors by name, made and synced where they are missing: a warehouse, and uploads of a project of `models`. */
export async function fillCatalog(ask: Ask, names: readonly string[], models: number): Promise<string[]> {
  const { items } = await json<{ items: (Connector & { name: string })[] }>(ask("GET", "/api/v1/connectors?limit=200"));
  const known = new Map(items.map(({ id, name }) => [name, id]));
  const primary = known.get("Load warehouse") ?? (await createWarehouse(ask));
  const ids: string[] = [];
  for (const name of names) ids.push(known.get(name) ?? (await createUpload(ask, name, primary, models)));
  return ids;
}

async function createWarehouse(ask: Ask): Promise<string> {
  const { password, ...config } = await ensureSampleDatabase();
  const body = {
    name: "Load warehouse",
    kind: "postgres",
    config: { ...config, sslMode: "disable" },
    secrets: { password },
  };
  const { id } = await json<Connector>(post(ask, "/api/v1/connectors", body));
  await lastSync(ask, id);
  return id;
}

async function createUpload(ask: Ask, name: string, primaryConnectorId: string, models: number): Promise<string> {
  const { manifest, results } = artifactsOf(models);
  const body = { name, kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId };
  const { id } = await json<Connector>(post(ask, "/api/v1/connectors", body));
  await json(ask("PUT", `/api/v1/connectors/${id}/artifacts`, form({ manifest, run_results: results })));
  await lastSync(ask, id);
  return id;
}

/** Waits for whatever making it started. */
async function lastSync(ask: Ask, connectorId: string): Promise<void> {
  const { items } = await json<{ items: Sync[] }>(ask("GET", `/api/v1/connectors/${connectorId}/syncs?limit=1`));
  const id = items[0]?.id ?? (await startSync(ask, connectorId)).id;
  const status = await waitForSync(ask, id);
  if (status !== "succeeded" && status !== "unchanged") throw new Error(`The first sync of ${connectorId} ${status}.`);
}
