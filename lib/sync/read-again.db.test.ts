import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientContext, SecondaryClient } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { catalogFile, manifestFile, runResultsFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";

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

type Nodes = Record<string, Record<string, unknown>>;
const names = Array.from({ length: 30 }, (_, at) => `shop.model_${at}`);
const file = (run: string, change: (nodes: Nodes, at: number) => void = () => undefined): string => {
  const manifest = JSON.parse(manifestFile(names, { invocationId: run, project: "shop" })) as { nodes: Nodes };
  Object.values(manifest.nodes).forEach((node, at) => {
    node.created_at = 1767225600.5 + at;
    node.columns = { id: { name: "id", description: "of the row" } };
    node.raw_code = `select ${at}`;
    change(manifest.nodes, at);
  });
  return JSON.stringify(manifest, null, 1);
};

/** All that a connector shows now, without what tells one version or one connector from another. */
async function shown(id: string): Promise<unknown> {
  const keyOf = new Map<string, string>();
  const rows = async (text: string) => (await pool().query<Record<string, unknown>>(text, [id])).rows;
  const assets = await rows("select * from assets where connector_id = $1 and valid_to is null order by key");
  for (const { id: asset, key } of assets) keyOf.set(String(asset), String(key));
  const named = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !["connector_id", "valid_from", "hash"].includes(name))
        .map(([name, value]) => [name, keyOf.get(String(value)) ?? value]),
    );
  const others = ["edges", "mappings", "health", "results"].map((table) =>
    rows(`select * from ${table} where connector_id = $1 and valid_to is null`),
  );
  const texts = (await Promise.all(others)).map((table) => table.map((row) => JSON.stringify(named(row))).sort());
  return [assets.map(named), ...texts];
}

const broken = "model.shop.one\n\tother\0";
const changes: [string, (nodes: Nodes, at: number) => void][] = [
  ["when each node was parsed alone", (nodes, at) => set(nodes, at, { created_at: 1777777777.25 + at })],
  ["one description", (nodes, at) => at === 3 && set(nodes, 3, { description: "anew" })],
  ["what one depends on", (nodes, at) => at === 29 && set(nodes, 29, { depends_on: { nodes: [] } })],
  [
    "a node whose name breaks lines",
    (nodes, at) => at === 0 && Object.assign(nodes, { [broken]: { ...nodeOf(nodes, 5), unique_id: broken } }),
  ],
  ["a node more", (nodes, at) => at === 0 && Object.assign(nodes, { "model.shop.more": { ...nodeOf(nodes, 5) } })],
  ["a node less", (nodes, at) => at === 29 && delete nodes["model.shop.model_7"]],
  ["a node switched off", (nodes, at) => at === 4 && set(nodes, 4, { config: { enabled: false } })],
  ["its meta of the same name", (nodes, at) => at === 2 && set(nodes, 2, { meta: { created_at: 5 } })],
];
const set = (nodes: Nodes, at: number, fields: object) => Object.assign(nodeOf(nodes, at), fields);
const nodeOf = (nodes: Nodes, at: number): Record<string, unknown> => nodes[`model.shop.model_${at}`] ?? {};

describe("a project that is read again", () => {
  it.each(changes)("is shown as if it were read for the first time, when what changed is: %s", async (_, change) => {
    store.put("dbt", { manifest: file("run-1"), catalog: catalogFile(names), run_results: runResultsFile(names) });
    await syncOnce(connectorId);
    store.put("dbt", { manifest: file("run-2", change) });
    const again = await syncOnce(connectorId);
    const other = await dbtConnector();
    const first = await syncOnce(other.id);
    expect(await shown(connectorId)).toEqual(await shown(other.id));
    expect(again.counts).toEqual(first.counts);
    expect(again.warnings).toEqual(first.warnings);
  });

  it("is as it was once what changed is changed back", async () => {
    store.put("dbt", { manifest: file("run-1"), catalog: catalogFile(names) });
    await syncOnce(connectorId);
    const before = await shown(connectorId);
    store.put("dbt", { manifest: file("run-2", changes[1]?.[1]) });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded", changes: { changed: 1 } });
    store.put("dbt", { manifest: file("run-3") });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded", changes: { changed: 1 } });
    expect(await shown(connectorId)).toEqual(before);
  });

  it("changes with its catalog, though the manifest is the same", async () => {
    store.put("dbt", { manifest: file("run-1") });
    await syncOnce(connectorId);
    store.put("dbt", { catalog: catalogFile(names.slice(0, 5)) });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded", changes: { changed: 5 } });
    store.put("dbt", { catalog: catalogFile(names.slice(0, 6), { invocationId: "run-2" }) });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded", changes: { changed: 1 } });
  });

  it("is not parsed where no node changed, but all of it by force", async () => {
    store.put("dbt", { manifest: file("run-1") });
    expect((await syncOnce(connectorId)).counts.edge).toBe(29);
    // Whoever goes by what was noted is seen by this.
    await pool().query(`update read_marks set marks = replace(marks, '["model.shop.model_28"]', '[]')`);
    store.put("dbt", { manifest: file("run-2", changes[0]?.[1]) });
    expect((await syncOnce(connectorId)).counts.edge).toBe(28);
    expect((await syncOnce(connectorId, { force: true })).counts.edge).toBe(29);
  });
});

describe("files of other names that hold the same", () => {
  it("are read through and nothing more, and are known by their names the next time", async () => {
    store.put("dbt", { manifest: file("run-1"), catalog: catalogFile(names) });
    const first = await syncOnce(connectorId);
    const find = store.open;
    open = (context) => {
      const client = find(context);
      return {
        ...client,
        find: async () => ({ ...(await client.find()), revision: "another" }),
      };
    };
    const again = await syncOnce(connectorId);
    expect(again).toMatchObject({ status: "unchanged", counts: first.counts, artifacts: first.artifacts });
    expect(store.calls.open).toBe(4);
    expect(await syncOnce(connectorId)).toMatchObject({ status: "unchanged" });
    expect(store.calls.open).toBe(4);
  });
});
