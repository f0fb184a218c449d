import { createReadStream, readdirSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import { storeUpload } from "@/lib/connectors/upload-store";
import type { ClientContext, SecondaryClient } from "@/lib/integrations/contract";
import { openDbtCoreUpload } from "@/lib/integrations/dbt-core-upload/client";
import { pool } from "@/lib/platform/db";
import { catalogFile, manifestFile, runResultsFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { cancelSync, enqueueSync } from "./mutations";
import { performSync } from "./perform-sync";
import { claimSync } from "./queue";

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

const many = Array.from({ length: 60 }, (_, at) => `shop.model_${at}`);
const modelsOf = async () => (await listAssets(assetQuery.parse({ type: "model", connectorId }))).total;

describe("a sync that finds nothing new", () => {
  it("only lists, and says again what is known with what it noticed now", async () => {
    store.put("dbt", { manifest: manifestFile(many), catalog: catalogFile(["shop.gone"]) });
    store.warnings = [{ code: "place-passed-over", message: "old/ was passed over." }];
    const first = await syncOnce(connectorId);
    expect(first.warnings.map(({ code }) => code)).toEqual(["place-passed-over", "catalog-unknown-node"]);
    expect(store.calls).toEqual({ opened: 1, find: 1, sets: 1, open: 2, closed: 1 });

    store.warnings = [{ code: "place-passed-over", message: "older/ was passed over." }];
    const second = await syncOnce(connectorId);
    expect(store.calls).toEqual({ opened: 2, find: 2, sets: 1, open: 2, closed: 2 });
    expect(second).toMatchObject({ status: "unchanged", version: 1, counts: first.counts, artifacts: first.artifacts });
    expect(second.warnings.map(({ message }) => message)).toEqual([
      "older/ was passed over.",
      "Relations in the catalog that the manifest does not know.",
    ]);
  });

  it("says what the last reading said, also when that changed nothing", async () => {
    store.put("dbt", { manifest: manifestFile(many) });
    await syncOnce(connectorId);
    store.put("dbt", { manifest: manifestFile(many, { invocationId: "run-2" }) });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "unchanged", artifacts: [{ invocationId: "run-2" }] });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "unchanged", artifacts: [{ invocationId: "run-2" }] });
    expect(store.calls).toMatchObject({ find: 3, open: 2 });
  });
});

describe("an artifact that is replaced while it is read", () => {
  it("is read again from the start by another client, and nothing of the first reading stays", async () => {
    store.put("dbt", { manifest: manifestFile(many) });
    store.onPiece = (_path, piece) => {
      if (piece === 40 && store.calls.opened === 1)
        store.put("dbt", { manifest: manifestFile(["shop.a", "shop.b"], { invocationId: "run-2" }) });
    };
    const sync = await syncOnce(connectorId);
    expect(sync).toMatchObject({
      status: "succeeded",
      version: 1,
      error: null,
      artifacts: [{ invocationId: "run-2" }],
    });
    expect(store.calls).toMatchObject({ opened: 2, find: 2, closed: 2 });
    expect(await modelsOf()).toBe(2);
  });

  it("starts over too when it is an upload that another replaces", async () => {
    const upload = (folder: string) => {
      const files = path.join(import.meta.dirname, "../../demo/artifacts", folder);
      async function* parts() {
        for (const fileName of readdirSync(files)) {
          const field = fileName.split(".")[0] ?? "";
          yield { field, fileName, stream: createReadStream(path.join(files, fileName)) };
        }
      }
      return storeUpload(connectorId, parts(), "test");
    };
    await upload("1.12");
    let replaced = false;
    open = (context) => {
      const client = openDbtCoreUpload(context);
      return {
        ...client,
        open: async (ref) => {
          const bytes = await client.open(ref);
          if (ref.name === "manifest" && !replaced) {
            replaced = true;
            await upload("1.12-next");
          }
          return bytes;
        },
      };
    };
    const sync = await syncOnce(connectorId);
    expect(sync).toMatchObject({ status: "succeeded", version: 1, error: null });
    expect(await findAsset(assetId(connectorId, "model.pedalworks.station_rebalancing"))).not.toBeNull();
    expect(await findAsset(assetId(connectorId, "model.pedalworks.revenue_by_plan"))).toBeNull();
    expect(
      (await pool().query("select 1 from assets where connector_id = $1 and valid_from <> 1", [connectorId])).rowCount,
    ).toBe(0);
  });
});

describe("several projects of one connector", () => {
  it("show a package that they share once, and count it once", async () => {
    store.put("a", { manifest: manifestFile(["pack.x", "pack.y", "a.own"]), catalog: catalogFile(["pack.x"]) });
    store.put("b", {
      manifest: manifestFile(["pack.x", "pack.y", "b.own"]),
      catalog: catalogFile(["pack.x", "b.own"]),
    });
    const sync = await syncOnce(connectorId);
    expect(sync).toMatchObject({ status: "succeeded", counts: { model: 4, column: 2 } });
    expect(await modelsOf()).toBe(4);
    expect(sync.warnings).toMatchObject([
      {
        ...{ code: "node-in-several-projects", count: 2, examples: ["model.pack.x", "model.pack.y"] },
        message: expect.stringContaining("several of the projects"),
      },
    ]);
  });
});

describe("artifacts that do not belong together", () => {
  it("are told when they are of different runs", async () => {
    store.put("dbt", {
      manifest: manifestFile(many, { invocationId: "docs", generatedAt: "2026-11-03T06:00:00Z" }),
      catalog: catalogFile(many, { invocationId: "before", generatedAt: "2026-11-01T06:00:00Z" }),
      run_results: runResultsFile(many, { invocationId: "docs" }),
    });
    const sync = await syncOnce(connectorId);
    expect(sync.status).toBe("succeeded");
    expect(sync.warnings).toMatchObject([
      {
        ...{ code: "artifacts-of-different-runs", count: 1 },
        message: expect.stringContaining("more than a day older"),
        examples: [expect.stringMatching(/^dbt\/catalog\.json: run before.*dbt\/manifest\.json: run docs/)],
      },
    ]);
  });

  it("are refused when they are of different projects, and nothing is published", async () => {
    store.put("dbt", { manifest: manifestFile(many, { project: "shop" }), catalog: catalogFile(["sales.orders"]) });
    const sync = await syncOnce(connectorId);
    expect(sync).toMatchObject({ status: "failed", error: { code: "artifact-mismatch" } });
    for (const name of ["dbt/catalog.json", "sales", "dbt/manifest.json", "shop"])
      expect(sync.error?.message).toContain(name);
    expect(await modelsOf()).toBe(0);
  });
});

describe("a sync that is cancelled", () => {
  it.each(["find", "piece"] as const)("ends at once while it waits for a %s that never comes", async (what) => {
    store.put("dbt", { manifest: manifestFile(many) });
    const never = new Promise<void>(() => undefined);
    let waiting: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const hang = () => {
      waiting();
      return never;
    };
    if (what === "find") store.onFind = hang;
    else store.onPiece = (_path, piece) => (piece === 20 ? hang() : undefined);
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    const lease = await claimSync("test");
    if (!lease) throw new Error("nothing to claim");
    const ended = performSync(lease);
    await waits;
    await cancelSync(id);
    await ended;
    const { rows } = await pool().query(
      "select status, finished_at - cancel_requested_at < interval '3 s' as soon from syncs where id = $1",
      [id],
    );
    expect(rows).toEqual([{ status: "cancelled", soon: true }]);
    expect(await modelsOf()).toBe(0);
  });
});
