import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import { findConnector } from "@/lib/connectors/data";
import { deleteConnector } from "@/lib/connectors/mutations";
import { storeUpload } from "@/lib/connectors/upload-store";
import type { ClientContext, SecondaryClient } from "@/lib/integrations/contract";
import { openDbtCoreUpload } from "@/lib/integrations/dbt-core-upload/client";
import { neighbourhood } from "@/lib/lineage/data";
import { pool } from "@/lib/platform/db";
import { manifestFile, runResultsFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, requireSync, syncOnce, workOffOne } from "@/scripts/test/sync-once";
import { listChanges } from "./held-data";
import { approveSync, discardSync } from "./held-decide";
import { cancelSync, enqueueSync } from "./mutations";
import { changesQuery } from "./schema";

let open: (context: ClientContext) => SecondaryClient;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext) => open(context),
}));

useFreshDatabase();

let store: FakeDbtStore;
let connectorId: string;
beforeEach(async () => {
  store = new FakeDbtStore();
  open = store.open;
  connectorId = (await dbtConnector()).id;
});

const models = (count: number) => Array.from({ length: count }, (_, at) => `shop.model_${String(at).padStart(3, "0")}`);
const put = (names: readonly string[], run: Parameters<typeof manifestFile>[1] = {}) =>
  store.put("dbt", { manifest: manifestFile(names, { project: "shop", ...run }) });
const scheduled = () => syncOnce(connectorId, { trigger: "schedule" });
const total = async () => (await listAssets(assetQuery.parse({ connectorId }))).total;
const changesOf = async (id: string, query: object = {}) =>
  listChanges(await requireSync(id), changesQuery.parse(query));
const asideRows = async (syncId: string) =>
  (
    await pool().query(
      `select 1 from assets where connector_id = $1 union all select 1 from edges where connector_id = $1
        union all select 1 from held_closures where sync_id = $1`,
      [syncId],
    )
  ).rowCount;

/** A hundred models are live, and then these are read. */
async function shrinkTo(count: number, run: Parameters<typeof manifestFile>[1] = {}) {
  put(models(100));
  await syncOnce(connectorId);
  put(models(count), { invocationId: "run-2", generatedAt: "2026-11-02T06:00:00Z", ...run });
  return scheduled();
}

describe("a reading with fewer assets", () => {
  it("is published as long as no more than thirty percent are gone", async () => {
    expect(await shrinkTo(71)).toMatchObject({ status: "succeeded", version: 2, changes: { removed: 29 }, held: null });
    expect(await total()).toBe(71);
  });

  it("is held above that: nothing of it is seen, and the sync says why and what to do", async () => {
    const sync = await shrinkTo(69);
    expect(sync).toMatchObject({
      ...{ status: "held", version: null, changes: { added: 0, changed: 0, removed: 31 } },
      error: { code: "shrink-held", message: expect.stringContaining("31 percent fewer") },
      held: { assetsBefore: 100, assetsAfter: 69, baseVersion: 1, decision: null },
    });
    expect(await total()).toBe(100);
    const last = assetId(connectorId, "model.shop.model_099");
    expect(await findAsset(last)).not.toBeNull();
    expect((await neighbourhood({ asset: last, upstream: 99, downstream: 0 }))?.nodes).toHaveLength(100);
    expect(await findConnector(connectorId)).toMatchObject({ state: "held", version: 1 });
  });

  it("is held when nothing is left", async () => {
    expect(await shrinkTo(0)).toMatchObject({ status: "held", held: { assetsAfter: 0 } });
    expect(await total()).toBe(100);
  });

  it("is published when it is the first, with a note that nothing was found", async () => {
    put([]);
    const first = await syncOnce(connectorId);
    expect(first).toMatchObject({ status: "succeeded", version: 1 });
    expect(first.warnings.map(({ code }) => code)).toContain("nothing-found");
  });
});

describe("what a held sync would change", () => {
  it("is listed by kind, type and place, and can be searched", async () => {
    put(models(10));
    await syncOnce(connectorId);
    put(["shop.fresh", ...models(4)]);
    const { id } = await scheduled();
    const all = await changesOf(id);
    expect(all.total).toBe(7);
    expect(all.types).toEqual([{ type: "model", added: 1, changed: 0, removed: 6 }]);
    expect(all.places).toEqual([{ place: "shop", added: 1, changed: 0, removed: 6 }]);
    expect(all.items[0]).toMatchObject({ change: "removed", key: "model.shop.model_004", place: "shop" });
    expect((await changesOf(id, { q: "FRESH" })).items).toMatchObject([{ change: "added", name: "fresh" }]);
    const [first, second] = [await changesOf(id, { limit: 5 }), await changesOf(id, { limit: 5, cursor: "5" })];
    expect([first.items.length, first.nextCursor, second.items.length, second.nextCursor]).toEqual([5, "5", 2, null]);
    await approveSync(id, "ada");
    // The same, told from the versions now.
    expect(await changesOf(id)).toEqual(all);
  });
});

describe("approving a held sync", () => {
  it("publishes what was read, whatever lies at the source by now, and notes who did it", async () => {
    const { id } = await shrinkTo(60);
    store.files.clear();
    await approveSync(id, "ada@example.com");
    expect(await requireSync(id)).toMatchObject({
      ...{ status: "succeeded", version: 2, error: null },
      held: { decision: "approved", decidedBy: "ada@example.com", decidedAt: expect.any(String) },
    });
    expect(await total()).toBe(60);
    expect(await findConnector(connectorId)).toMatchObject({ state: "healthy", version: 2, counts: { model: 60 } });
    const kept = assetId(connectorId, "model.shop.model_059");
    expect((await neighbourhood({ asset: kept, upstream: 99, downstream: 99 }))?.nodes).toHaveLength(60);
    expect(await asideRows(id)).toBe(0);
    await expect(approveSync(id, "ada")).rejects.toMatchObject({ code: "conflict" });
  });

  it("makes the same version as if it had never been held, so that the same files say unchanged", async () => {
    const { id } = await shrinkTo(50);
    await approveSync(id, "ada");
    expect(await scheduled()).toMatchObject({ status: "unchanged", version: 2 });
    expect(await syncOnce(connectorId, { force: true })).toMatchObject({ status: "unchanged", version: 2 });
  });

  it("is refused with words once a newer version was published", async () => {
    const { id } = await shrinkTo(50);
    await pool().query("update connectors set published_version = 2 where id = $1", [connectorId]);
    await expect(approveSync(id, "ada")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("version 2 was published since"),
    });
  });

  it("is refused while a sync of the connector is running", async () => {
    const { id } = await shrinkTo(50);
    await pool().query(
      "insert into syncs (id, connector_id, status, trigger) values (gen_random_uuid(), $1, 'running', 'manual')",
      [connectorId],
    );
    await expect(approveSync(id, "ada")).rejects.toMatchObject({ code: "conflict" });
    expect(await requireSync(id)).toMatchObject({ status: "held" });
  });

  it("is waited for by a sync that begins at that moment, which then follows what was approved", async () => {
    const { id } = await shrinkTo(50);
    put(models(51), { invocationId: "run-3", generatedAt: "2026-11-03T06:00:00Z" });
    const { id: next } = await enqueueSync(connectorId, { trigger: "schedule" });
    await pool().query(`create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$;
      create trigger slow before update of decision on held_syncs for each row when (new.decision = 'approved') execute function slow()`);
    const approving = approveSync(id, "ada");
    const isLocked = async () =>
      (await pool().query("select 1 from held_syncs where sync_id = $1 for update skip locked", [id])).rowCount === 0;
    await expect.poll(isLocked, { timeout: 10_000, interval: 5 }).toBe(true);
    const beginning = workOffOne();
    await approving;
    await pool().query("drop function slow cascade");
    expect(await beginning).toMatchObject({
      id: next,
      status: "succeeded",
      version: 3,
      changes: { added: 1, removed: 0 },
    });
    expect(await requireSync(id)).toMatchObject({ status: "succeeded", version: 2 });
    expect(await total()).toBe(51);
  });

  it("is the way out of a held sync, which cannot be cancelled", async () => {
    const { id } = await shrinkTo(50);
    await expect(cancelSync(id)).rejects.toMatchObject({
      code: "conflict",
      remedy: expect.stringContaining("Approve or discard"),
    });
    expect(await requireSync(id)).toMatchObject({ status: "held", held: { decision: null } });
    await discardSync(id, "ada");
  });

  it("is refused once the connector is gone, also when both happen at once, and leaves nothing behind", async () => {
    const { id } = await shrinkTo(50);
    const [approved, deleted] = await Promise.allSettled([approveSync(id, "ada"), deleteConnector(connectorId)]);
    expect(deleted.status).toBe("fulfilled");
    if (approved.status === "rejected") expect(approved.reason).toMatchObject({ code: "conflict" });
    expect(await asideRows(id)).toBe(0);
    expect((await pool().query("select 1 from assets where connector_id = $1", [connectorId])).rowCount).toBe(0);
    await expect(approveSync(id, "ada")).rejects.toMatchObject({ code: "conflict" });
  });

  it("happens once, however many decide at the same moment", async () => {
    const { id } = await shrinkTo(50);
    const decisions = await Promise.allSettled([approveSync(id, "a"), approveSync(id, "b"), discardSync(id, "c")]);
    expect(decisions.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await asideRows(id)).toBe(0);
    expect([50, 100]).toContain(await total());
  });
});

describe("while a sync is held, the next one", () => {
  it("stays away when there is the same as before, without reading it again", async () => {
    const { id } = await shrinkTo(50);
    const { open: before } = store.calls;
    const next = await scheduled();
    expect(next).toMatchObject({ status: "unchanged", version: 1, counts: { model: 100 } });
    expect(next.warnings[0]).toMatchObject({ code: "held-already" });
    expect(store.calls.open).toBe(before);
    expect(await requireSync(id)).toMatchObject({ status: "held" });
    expect(await findConnector(connectorId)).toMatchObject({ state: "held" });
  });

  it("stays away too when another file says the same", async () => {
    const { id } = await shrinkTo(50);
    put(models(50), { invocationId: "run-3", generatedAt: "2026-11-03T06:00:00Z" });
    expect(await scheduled()).toMatchObject({ status: "unchanged", version: 1 });
    expect(await requireSync(id)).toMatchObject({ status: "held" });
    const { rows } = await pool().query("select 1 from held_syncs where connector_id = $1", [connectorId]);
    expect(rows).toHaveLength(1);
  });

  it("leaves its words behind when it has the same assets and others, so that approving publishes the newest", async () => {
    const { id } = await shrinkTo(50);
    const groups = { "group.shop.core": { name: "core", package_name: "shop", owner: { name: "Ada" } } };
    const manifest = JSON.parse(manifestFile(models(50), { project: "shop", invocationId: "run-3" }).toString());
    store.put("dbt", { manifest: JSON.stringify({ ...manifest, groups }) });
    expect(await scheduled()).toMatchObject({ status: "unchanged" });
    await approveSync(id, "ada");
    const { rows } = await pool().query("select key, owner from project_groups where connector_id = $1", [connectorId]);
    expect(rows).toMatchObject([{ owner: "Ada" }]);
  });

  it("takes its place when it reads something else that is as small", async () => {
    const { id } = await shrinkTo(50);
    put(models(40), { generatedAt: "2026-11-03T06:00:00Z" });
    const next = await scheduled();
    expect(next).toMatchObject({ status: "held", held: { assetsAfter: 40 } });
    expect(await requireSync(id)).toMatchObject({ status: "cancelled", held: { decision: "replaced" } });
    expect(await asideRows(id)).toBe(0);
    await approveSync(next.id, "ada");
    expect(await total()).toBe(40);
  });

  it("ends its wait when all is there again, changed or not", async () => {
    for (const count of [100, 101]) {
      const { id } = await shrinkTo(50);
      put(models(count), { generatedAt: "2026-11-03T06:00:00Z" });
      expect((await scheduled()).status).toMatch(count === 100 ? "unchanged" : "succeeded");
      expect(await requireSync(id)).toMatchObject({ status: "cancelled", held: { decision: "replaced" } });
      expect(await asideRows(id)).toBe(0);
      connectorId = (await dbtConnector()).id;
    }
  });
});

describe("a discarded sync", () => {
  it("leaves nothing behind, and is not held again by the schedule as long as the same is there", async () => {
    const { id } = await shrinkTo(50);
    await discardSync(id, "ada@example.com");
    expect(await asideRows(id)).toBe(0);
    expect(await requireSync(id)).toMatchObject({
      ...{ status: "cancelled", held: { decision: "discarded", decidedBy: "ada@example.com" } },
      error: { message: expect.stringContaining("discarded by ada@example.com") },
    });
    expect(await scheduled()).toMatchObject({ status: "unchanged", warnings: [{ code: "held-already" }, {}] });
    expect(await total()).toBe(100);
    expect(await findConnector(connectorId)).toMatchObject({ state: "healthy" });
    // A person who asks is shown it again.
    expect(await syncOnce(connectorId)).toMatchObject({ status: "held" });
  });

  it("goes with its connector, and so does one that waits", async () => {
    const { id } = await shrinkTo(50);
    await deleteConnector(connectorId);
    expect(await asideRows(id)).toBe(0);
  });
});

describe("a connector that is deleted", () => {
  it("takes along what is held and what is being read for it, and the worker goes on to others", async () => {
    const { id } = await shrinkTo(50);
    put(models(60), { invocationId: "run-3", generatedAt: "2026-11-03T06:00:00Z" });
    store.onPiece = async (_path, piece) => {
      if (piece === 5) await deleteConnector(connectorId);
    };
    await enqueueSync(connectorId, { trigger: "schedule" });
    await expect(workOffOne()).rejects.toThrow("the sync is gone");
    expect(await asideRows(id)).toBe(0);
    const left = `select 1 from assets where connector_id = $1 union all select 1 from syncs where connector_id = $1`;
    expect((await pool().query(left, [connectorId])).rowCount).toBe(0);

    store.onPiece = () => undefined;
    connectorId = (await dbtConnector()).id;
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded" });
  });
});

describe("the same content", () => {
  it("is one version however often it is read", async () => {
    put(models(20));
    for (let time = 0; time < 10; time += 1) await syncOnce(connectorId, { force: time % 2 === 1 });
    expect(await findConnector(connectorId)).toMatchObject({ version: 1 });
    expect((await pool().query("select 1 from assets where connector_id = $1", [connectorId])).rowCount).toBe(20);
  });
});

describe("a manifest that does not follow the live one", () => {
  it("is refused when it is older, and published when that is meant", async () => {
    put(models(20), { generatedAt: "2026-11-05T06:00:00Z" });
    await syncOnce(connectorId);
    put(models(21), { generatedAt: "2026-11-04T06:00:00Z" });
    expect(await scheduled()).toMatchObject({ status: "failed", error: { code: "artifact-older" } });
    expect(await total()).toBe(20);
    expect(await syncOnce(connectorId, { force: true })).toMatchObject({ status: "succeeded", version: 2 });
  });

  it("is refused when it is of another project", async () => {
    put(models(20));
    await syncOnce(connectorId);
    store.put("dbt", { manifest: manifestFile(models(20), { project: "ads", generatedAt: "2026-11-04T06:00:00Z" }) });
    expect(await scheduled()).toMatchObject({ status: "failed", error: { code: "artifact-other-project" } });
  });
});

describe("a set of artifacts that is not whole", () => {
  it("is published with a note about what is missing or of another run", async () => {
    store.put("dbt", {
      manifest: manifestFile(models(3), { project: "shop" }),
      run_results: runResultsFile(models(3), { invocationId: "run-9" }),
    });
    const sync = await syncOnce(connectorId);
    expect(sync.status).toBe("succeeded");
    expect(sync.warnings.map(({ code }) => code)).toEqual(["catalog-missing", "artifacts-of-different-runs"]);
  });

  it("of a schema nobody knows yet is read as the newest one, with a note", async () => {
    store.put("dbt", { manifest: manifestFile(models(3)).replace("manifest/v12", "manifest/v99") });
    const sync = await syncOnce(connectorId);
    expect(sync.status).toBe("succeeded");
    expect(sync.warnings.map(({ code }) => code)).toContain("artifact-version-unknown");
  });

  it("fails by name when a file is cut off, and the live version stays", async () => {
    put(models(20));
    await syncOnce(connectorId);
    store.put("dbt", { manifest: manifestFile(models(20)).slice(0, -300) });
    expect(await scheduled()).toMatchObject({ status: "failed", error: { code: "artifact-malformed" } });
    expect(await total()).toBe(20);
  });
});

describe("a removed asset", () => {
  const key = "model.shop.model_002";
  it("stays readable as it was last, is not listed, and comes back with its identity", async () => {
    put(models(4));
    const first = await syncOnce(connectorId);
    const id = assetId(connectorId, key);
    const before = await findAsset(id);
    put(models(2), { generatedAt: "2026-11-02T06:00:00Z" });
    const shrunk = await syncOnce(connectorId);
    expect((await findAsset(id))?.removedAt).toBeNull();
    await approveSync(shrunk.id, "ada");
    const { finishedAt } = await requireSync(shrunk.id);
    expect(await findAsset(id)).toEqual({
      ...before,
      ...{ removedAt: finishedAt, removedBy: shrunk.id },
      provenance: { ...before?.provenance, version: 1, syncId: first.id, publishedAt: first.finishedAt },
    });
    expect((await listAssets(assetQuery.parse({ q: "model_002", connectorId }))).total).toBe(0);
    expect(await neighbourhood({ asset: id, upstream: 1, downstream: 1 })).toBeNull();

    put(models(4), { generatedAt: "2026-11-03T06:00:00Z" });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded", version: 3, changes: { added: 2 } });
    expect(await findAsset(id)).toMatchObject({ id, key, removedAt: null, provenance: { version: 3 } });
    expect((await listAssets(assetQuery.parse({ q: "model_002", connectorId }))).total).toBe(1);
  });
});

describe("a manifest whose keys come in another order", () => {
  it("is the same content", async () => {
    const file = path.join(import.meta.dirname, "../../demo/artifacts/1.12/manifest.json.gz");
    const manifest: unknown = JSON.parse(gunzipSync(readFileSync(file)).toString());
    open = openDbtCoreUpload;
    const upload = (content: unknown) => {
      async function* parts() {
        yield {
          field: "manifest",
          fileName: "manifest.json",
          stream: Readable.from([Buffer.from(JSON.stringify(content))]),
        };
      }
      return storeUpload(connectorId, parts(), "test");
    };
    await upload(manifest);
    await syncOnce(connectorId);
    await upload(shuffled(manifest));
    expect(await syncOnce(connectorId)).toMatchObject({
      ...{ status: "unchanged", version: 1, changes: { added: 0, changed: 0, removed: 0 } },
    });
  });
});

/** The same JSON with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  const rank = (key: string) => createHash("sha256").update(key).digest("hex");
  const entries = Object.entries(value).sort(([a], [b]) => rank(a).localeCompare(rank(b)));
  return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner)]));
}
