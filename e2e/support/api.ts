import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { z } from "zod";
import { auditPage } from "@/lib/audit/schema";
import { connectorView } from "@/lib/connectors/schema";
import { type SyncView, syncView } from "@/lib/sync/schema";
import { demoArtifacts, type SampleDatabase } from "./installation";

const made = z.object({ id: z.uuid() });
const found = z.object({ items: z.array(z.object({ id: z.uuid(), key: z.string(), name: z.string() })) });
const syncs = z.object({ items: z.array(syncView) });
const connectors = z.object({ items: z.array(connectorView) });

/** Files of one upload, by the field each is sent in. */
export type UploadFiles = Record<string, { name: string; mimeType: string; buffer: Buffer }>;

/** One set of artifacts of demo/, as an upload. */
export const demoUpload = (set: string): UploadFiles =>
  Object.fromEntries(
    readdirSync(demoArtifacts(set)).map((name) => [
      name.split(".")[0] ?? name,
      { name, mimeType: "application/gzip", buffer: readFileSync(path.join(demoArtifacts(set), name)) },
    ]),
  );

/** The HTTP interface, for what a journey needs but is not about. */
export class Api {
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  async #send<T>(method: string, address: string, schema: z.ZodType<T>, options: object = {}): Promise<T> {
    const response = await this.#request.fetch(`/api/v1${address}`, { method, ...options });
    if (!response.ok()) throw new Error(`${method} ${address}: ${response.status()} ${await response.text()}`);
    return schema.parse(response.status() === 204 ? null : await response.json());
  }

  async listConnectors() {
    return (await this.#send("GET", "/connectors?limit=200", connectors)).items;
  }

  /** What was written down of somebody or something, the newest first. */
  async audit(q: string) {
    return (await this.#send("GET", `/audit?q=${encodeURIComponent(q)}`, auditPage)).items;
  }

  connector(id: string) {
    return this.#send("GET", `/connectors/${id}`, connectorView);
  }

  async createWarehouse(name: string, { password, ...config }: SampleDatabase): Promise<string> {
    return this.createConnector({ name, kind: "postgres", config, secrets: { password } });
  }

  async createProject(name: string, primaryConnectorId: string): Promise<string> {
    return this.createConnector({ name, kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId });
  }

  async createConnector(data: object): Promise<string> {
    return (await this.#send("POST", "/connectors", made, { data })).id;
  }

  async startSync(connectorId: string): Promise<string> {
    return (await this.#send("POST", `/connectors/${connectorId}/syncs`, made, { data: {} })).id;
  }

  readSync(id: string): Promise<SyncView> {
    return this.#send("GET", `/syncs/${id}`, syncView);
  }

  upload(connectorId: string, files: UploadFiles) {
    return this.#send("PUT", `/connectors/${connectorId}/artifacts`, z.unknown(), { multipart: files });
  }

  /** Syncs and waits for the end of it, which must be a good one. One that began by itself is let end before. */
  async sync(connectorId: string): Promise<SyncView> {
    await expect
      .poll(async () => (await this.syncs(connectorId)).items[0]?.status ?? "none", {
        ...{ timeout: 60_000, message: "the sync before ends" },
      })
      .not.toMatch(/queued|running/);
    const id = await this.startSync(connectorId);
    const poll = () => this.readSync(id);
    await expect
      .poll(async () => (await poll()).status, { timeout: 60_000, message: "the sync ends" })
      .not.toMatch(/queued|running/);
    const sync = await poll();
    expect(sync.error, "the sync's error").toBeNull();
    return sync;
  }

  /** Newest first. */
  syncs(connectorId: string) {
    return this.#send("GET", `/connectors/${connectorId}/syncs?limit=50`, syncs);
  }

  /** A published pair: the sample warehouse, and a dbt project of these files that enriches it. */
  async connectPair(name: string, warehouse: SampleDatabase, files: UploadFiles) {
    const warehouseId = await this.createWarehouse(`${name} warehouse`, warehouse);
    await this.sync(warehouseId);
    const projectId = await this.createProject(`${name} dbt`, warehouseId);
    await this.upload(projectId, files);
    await this.sync(projectId);
    return { warehouseId, projectId };
  }

  async assetId(connectorId: string, key: string, type: string): Promise<string> {
    const { items } = await this.#send("GET", `/assets?connectorId=${connectorId}&type=${type}&limit=200`, found);
    const asset = items.find((item) => item.key === key);
    if (!asset) throw new Error(`There is no asset ${key}`);
    return asset.id;
  }

  assets(connectorId: string, type: string) {
    return this.#send("GET", `/assets?connectorId=${connectorId}&type=${type}&limit=200`, found);
  }

  /** What enriches a warehouse goes before it. */
  async deleteConnectors(ids?: readonly string[]): Promise<void> {
    const all = (await this.listConnectors()).filter(({ id }) => !ids || ids.includes(id));
    const secondariesFirst = all.sort((a, b) => b.tier.localeCompare(a.tier));
    for (const { id } of secondariesFirst) await this.#send("DELETE", `/connectors/${id}`, z.unknown());
  }
}
