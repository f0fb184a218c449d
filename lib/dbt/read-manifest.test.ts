import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../core/errors";
import { WarningList } from "../core/warnings";
import { inspectArtifact } from "./inspect-artifact";
import type { DbtNode, DisabledNode, DocBlock } from "./project";
import { readManifest } from "./read-manifest";
import { inChunks, jsonBytes } from "./test-bytes";

const metadata = (version: number, dbt = "1.11.0") => ({
  dbt_schema_version: `https://schemas.getdbt.com/dbt/manifest/v${version}.json`,
  dbt_version: dbt,
});

async function read(manifest: unknown) {
  const nodes: Record<string, DbtNode> = {};
  const disabled: DisabledNode[] = [];
  const docs: DocBlock[] = [];
  const warnings = new WarningList();
  const sink = {
    doc: (block: DocBlock) => docs.push(block),
    node: (node: DbtNode) => {
      nodes[node.asset.key] = node;
    },
    disabled: (node: DisabledNode) => disabled.push(node),
    warnings,
  };
  const bytes = typeof manifest === "string" ? inChunks(manifest, 64) : jsonBytes(manifest);
  const summary = await readManifest(bytes, sink);
  return { nodes, disabled, docs, summary, warnings: warnings.list };
}

const readNode = async (node: object, version = 12) => {
  const result = await read({
    metadata: metadata(version),
    nodes: { "model.shop.orders": { resource_type: "model", name: "orders", ...node } },
  });
  return { ...result, asset: result.nodes["model.shop.orders"]?.asset };
};

const codes = (warnings: { code: string }[]) => warnings.map(({ code }) => code);

describe("each version of the manifest", () => {
  it("before 0.19: no metadata, sources among the nodes, disabled as names", async () => {
    const { nodes, disabled, summary } = await read({
      generated_at: "2020-05-01T10:00:00Z",
      nodes: {
        "model.shop.orders": {
          ...{ resource_type: "model", name: "orders", alias: "orders_v", database: "db", schema: "s" },
          ...{ raw_sql: "select 1", injected_sql: "with a as (x) select 1", original_file_path: "models\\orders.sql" },
          ...{ docrefs: [], wrapped_sql: null, depends_on: { nodes: ["source.shop.app.raw"], macros: [] } },
        },
        "source.shop.app.raw": {
          resource_type: "source",
          name: "raw",
          source_name: "app",
          identifier: "raw_orders",
          schema: "app",
        },
        "operation.shop.hook": { resource_type: "operation", name: "hook" },
      },
      macros: {},
      disabled: [["shop", "old", "gone"]],
    });
    expect(summary).toMatchObject({
      counts: { model: 1, source: 1 },
      metadata: { schemaVersion: null, generatedAt: "2020-05-01T10:00:00Z" },
    });
    expect(nodes["model.shop.orders"]).toMatchObject({
      asset: {
        path: "models/orders.sql",
        identifier: "orders_v",
        code: { raw: "select 1", compiled: "with a as (x) select 1", language: "sql" },
      },
      dependsOn: ["source.shop.app.raw"],
    });
    expect(nodes["source.shop.app.raw"]?.asset).toMatchObject({
      type: "source",
      identifier: "raw_orders",
      database: null,
    });
    expect(disabled).toEqual([{ key: "shop.old.gone", type: "", name: "gone" }]);
  });

  it("v4 to v9: a metric's sum and SQL; v10 and later: its type and filter", async () => {
    const metric = (fields: object) => ({ resource_type: "metric", name: "revenue", ...fields });
    const old = await read({
      metadata: metadata(4, "1.0.0"),
      nodes: {},
      metrics: {
        "metric.shop.revenue": metric({
          type: "sum",
          sql: "amount",
          time_grains: ["day"],
          depends_on: { nodes: ["model.shop.orders"] },
        }),
      },
    });
    expect(old.nodes["metric.shop.revenue"]?.asset.facts.metric).toEqual({
      calculation_method: "sum",
      expression: "amount",
      time_grains: ["day"],
    });
    const newer = await read({
      metadata: metadata(10, "1.6.0"),
      nodes: {},
      metrics: {
        "metric.shop.revenue": metric({
          type: "simple",
          type_params: { measure: { name: "m", filter: "x > 1" }, expr: null },
          filter: "y > 2",
        }),
      },
    });
    expect(newer.nodes["metric.shop.revenue"]?.asset.facts.metric).toEqual({
      type: "simple",
      type_params: { measure: { name: "m", filter: { where_filters: [{ where_sql_template: "x > 1" }] } } },
      filter: { where_filters: [{ where_sql_template: "y > 2" }] },
    });
  });

  it("v4 and later: disabled as a map of lists", async () => {
    const node = { unique_id: "model.shop.old", resource_type: "model", name: "old" };
    const { disabled, nodes } = await read({
      metadata: metadata(12),
      nodes: {},
      disabled: { "model.shop.old": [node, node] },
    });
    expect(disabled).toEqual([{ key: "model.shop.old", type: "model", name: "old" }]);
    expect(nodes).toEqual({});
  });

  it("v9 and later: versions, groups, access, contract", async () => {
    const { asset, summary } = await readNode({
      version: 2,
      latest_version: 3,
      access: "public",
      group: "core",
      contract: { enforced: true },
      deprecation_date: "2027-01-01",
    });
    expect(asset).toMatchObject({
      access: "public",
      group: "core",
      facts: { version: 2, latest_version: 3, deprecation_date: "2027-01-01", contract: { enforced: true } },
    });
    expect(summary.groups).toEqual([]);
    const { summary: grouped } = await read({
      metadata: metadata(12),
      nodes: {},
      groups: {
        "group.shop.core": {
          name: "core",
          package_name: "shop",
          owner: { email: ["a@x.example", "b@x.example"], name: null },
        },
      },
    });
    expect(grouped.groups).toEqual([
      {
        ...{ key: "group.shop.core", name: "core", package: "shop", path: null, description: "" },
        ...{ owner: "a@x.example, b@x.example", email: "a@x.example, b@x.example" },
      },
    ]);
  });

  it("doc blocks come by one name whatever dbt called them, and dbt's own page is left out", async () => {
    const block = { name: "rider_id", package_name: "shop", original_file_path: "models\\docs.md" };
    const told = {
      key: "doc.shop.rider_id",
      name: "rider_id",
      package: "shop",
      path: "models/docs.md",
      text: "Number.",
    };
    const before = await read({ nodes: {}, docs: { "shop.rider_id": { ...block, block_contents: " Number.\n" } } });
    expect(before.docs).toEqual([told]);
    const after = await read({
      metadata: metadata(12),
      nodes: {},
      docs: {
        "doc.dbt.__overview__": { name: "__overview__", package_name: "dbt", block_contents: "Welcome" },
        "doc.shop.rider_id": { ...block, block_contents: "Number." },
        "doc.shop.odd": "no object",
      },
    });
    expect(after.docs).toEqual([told]);
    expect(codes(after.warnings)).toEqual(["node-unreadable"]);
  });

  it("1.10 and later: a column says which doc blocks it takes in", async () => {
    const { asset } = await readNode({ columns: { id: { name: "id", doc_blocks: ["doc.shop.rider_id"] } } });
    expect(asset?.columns).toMatchObject([{ name: "id", docBlocks: ["doc.shop.rider_id"] }]);
  });

  it("2.0: what stands in config alone is found", async () => {
    const { asset } = await readNode({
      config: {
        materialized: "table",
        access: "private",
        group: "core",
        meta: { owner: "data team" },
        tags: ["b", "a"],
      },
      tags: ["a"],
    });
    expect(asset).toMatchObject({
      materialization: "table",
      access: "private",
      group: "core",
      owner: "data team",
      tags: ["a", "b"],
      facts: { meta: { owner: "data team" } },
    });
  });

  it("newer than known is read, with a warning", async () => {
    const { summary, warnings } = await read({
      metadata: metadata(20, "3.0.0"),
      nodes: { "model.a.b": { resource_type: "model", name: "b" } },
    });
    expect(summary.counts).toEqual({ model: 1 });
    expect(warnings).toEqual([
      expect.objectContaining({ code: "artifact-version-unknown", examples: ["manifest/v20"] }),
    ]);
  });

  it("metadata behind the nodes, and nodes absent of their kinds, are no matter", async () => {
    const { summary } = await read({
      nodes: { "model.a.b": { resource_type: "model" } },
      parent_map: {},
      metadata: metadata(12),
    });
    expect(summary).toMatchObject({
      counts: { model: 1 },
      metadata: { schemaVersion: "manifest/v12", dbtVersion: "1.11.0" },
    });
  });
});

describe("a test", () => {
  const attached = async (test: object, type = "test", key = "test.shop.t") => {
    const section = type === "unit_test" ? "unit_tests" : "nodes";
    const { nodes } = await read({
      metadata: metadata(12),
      nodes: {},
      [section]: { [key]: { resource_type: type, name: "t", ...test } },
    });
    return nodes[key]?.asset.attachedTo;
  };
  const depends_on = { nodes: ["model.shop.customers", "model.shop.orders.v2", "source.shop.app.orders"] };
  const generic = (model: string) => ({ depends_on, test_metadata: { name: "relationships", kwargs: { model } } });

  it("hangs on the node that dbt says", async () => {
    expect(await attached({ ...generic(""), attached_node: "model.shop.orders.v2" })).toEqual(["model.shop.orders.v2"]);
  });

  it.each([
    ["{{ get_where_subquery(ref('customers')) }}", "model.shop.customers"],
    ["{{ ref('shop', 'customers') }}", "model.shop.customers"],
    ['{{ get_where_subquery(ref("orders", v=2)) }}', "model.shop.orders.v2"],
    ["{{ ref('orders', version='2') }}", "model.shop.orders.v2"],
    ["{{ source('app', 'orders') }}", "source.shop.app.orders"],
  ])("that names its model as %s hangs on it, and not on what it is compared with", async (model, key) => {
    expect(await attached(generic(model))).toEqual([key]);
  });

  it("that names nothing hangs on the place it stands at, or on all that it reads", async () => {
    expect(await attached({ ...generic("{{ this }}"), file_key_name: "models.customers" })).toEqual([
      "model.shop.customers",
    ]);
    expect(await attached(generic("{{ this }}"))).toEqual(depends_on.nodes);
    expect(await attached({ depends_on })).toEqual(depends_on.nodes);
  });

  it("of a unit hangs on its model alone", async () => {
    expect(await attached({ depends_on, model: "orders" }, "unit_test", "unit_test.shop.orders.t")).toEqual([
      "model.shop.orders.v2",
    ]);
    expect(
      await attached({ depends_on: { nodes: ["model.shop.a"] }, model: "b" }, "unit_test", "unit_test.shop.b.t"),
    ).toEqual(["model.shop.a"]);
  });

  it("keeps the nulls of its rows", async () => {
    const given = [{ input: "ref('a')", rows: [{ id: 1, note: null }] }];
    const { nodes } = await read({
      metadata: metadata(12),
      nodes: {},
      unit_tests: { "unit_test.s.a.t": { name: "t", model: "a", given, expect: { rows: [] } } },
    });
    expect(nodes["unit_test.s.a.t"]?.asset.facts.unit_test).toEqual({ model: "a", given, expect: { rows: [] } });
  });
});

describe("what is odd", () => {
  it("costs a node, not the file", async () => {
    const { summary, warnings, disabled } = await read({
      metadata: metadata(12),
      nodes: {
        "model.a.good": { resource_type: "model", name: "good", unique_id: "model.a.other" },
        "model.a.text": "not an object",
        "model.a.list": [],
        "model.a.untyped": { name: "untyped" },
        "thing.a.new": { resource_type: "hologram", name: "new" },
        "test.a.off": { resource_type: "test", name: "off", config: { enabled: false } },
      },
      sources: null,
      metrics: "none",
    });
    expect(summary.counts).toEqual({ model: 1 });
    expect(disabled).toEqual([{ key: "test.a.off", type: "test", name: "off" }]);
    const byCode = Object.fromEntries(warnings.map(({ code, examples }) => [code, examples]));
    expect(byCode).toEqual({
      "id-differs": ["nodes → model.a.good: model.a.other"],
      "node-unreadable": ["nodes → model.a.text", "nodes → model.a.list", "nodes → model.a.untyped"],
      "resource-type-unknown": ["thing.a.new: hologram"],
      "section-unreadable": ["metrics"],
    });
  });

  it("costs a field, not the node", async () => {
    const { asset, warnings } = await readNode({
      description: ["a"],
      tags: [1, "x"],
      columns: { a: 5, b: { name: 7, tags: "t" } },
      config: "none",
      schema: { a: 1 },
    });
    expect(asset).toMatchObject({ description: "", tags: ["x"], schema: null, columns: [{ name: "7", tags: ["t"] }] });
    expect(warnings.find(({ code }) => code === "field-unreadable")?.examples).toContain(
      "model.shop.orders: description is a list",
    );
    expect(codes(warnings)).toContain("column-unreadable");
  });

  it("is the same node twice: the first counts", async () => {
    const model = '{"resource_type":"model","name":"a"}';
    const { summary, warnings } = await read(
      `{"metadata":${JSON.stringify(metadata(12))},"nodes":{"model.s.a":${model},"model.s.a":${model}}}`,
    );
    expect(summary.counts).toEqual({ model: 1 });
    expect(codes(warnings)).toEqual(["node-repeated"]);
  });

  it("is a name like __proto__: it stays a name", async () => {
    const hostile =
      '{"resource_type":"model","name":"__proto__","meta":{"__proto__":{"polluted":1},"constructor":2},"columns":{"__proto__":{"name":"__proto__"}},"config":{"__proto__":{"enabled":false},"meta":{"__proto__":3}}}';
    const { summary, warnings } = await read(
      `{"metadata":${JSON.stringify(metadata(12))},"__proto__":{"polluted":1},"nodes":{"__proto__":${hostile}}}`,
    );
    expect(summary.counts).toEqual({ model: 1 });
    expect(warnings).toEqual([]);
    expect("polluted" in {}).toBe(false);
    const nodes = new Map<string, DbtNode>();
    const sink = {
      node: (node: DbtNode) => void nodes.set(node.asset.key, node),
      disabled: () => undefined,
      warnings: new WarningList(),
    };
    await readManifest(inChunks(`{"nodes":{"__proto__":${hostile}},"macros":{}}`), sink);
    const asset = nodes.get("__proto__")?.asset;
    expect(JSON.stringify(asset?.facts)).toBe(
      '{"config":{"__proto__":{"enabled":false}},"meta":{"__proto__":{"polluted":1},"constructor":2}}',
    );
    expect(asset?.columns).toEqual([expect.objectContaining({ name: "__proto__" })]);
    expect(asset?.facts.meta).not.toHaveProperty("polluted");
  });

  it("is anything anywhere: never more than a warning or a refusal in words", { timeout: 60_000 }, async () => {
    const whole = {
      metadata: metadata(12),
      nodes: {
        "model.s.a": {
          ...{
            resource_type: "model",
            name: "a",
            config: { enabled: true, meta: { owner: "x" }, tags: ["t"] },
            meta: {},
            tags: [],
          },
          ...{
            columns: { id: { name: "id", constraints: [{ type: "unique" }], tags: [], meta: {} } },
            contract: { enforced: true },
          },
          ...{ docs: { show: false }, depends_on: { nodes: ["source.s.a.b"] }, raw_code: "x", constraints: [] },
        },
        "test.s.t": {
          resource_type: "test",
          name: "t",
          test_metadata: { name: "u", kwargs: { model: "ref('a')" } },
          depends_on: { nodes: ["a", "b"] },
        },
      },
      sources: { "source.s.a.b": { resource_type: "source", name: "b", freshness: { warn_after: {} } } },
      exposures: { "exposure.s.e": { name: "e", owner: { name: "n", email: ["m"] } } },
      metrics: { "metric.s.m": { name: "m", type_params: { measure: { filter: "x" } }, filter: "y" } },
      semantic_models: { "semantic_model.s.m": { name: "m", model: "ref('a')", package_name: "s" } },
      unit_tests: { "unit_test.s.u": { name: "u", model: "a", given: [], expect: {} } },
      groups: { "group.s.g": { name: "g", owner: {} } },
      docs: { "doc.s.d": { name: "d", package_name: "s", block_contents: "x" } },
      disabled: { "model.s.d": [{ resource_type: "model" }] },
    };
    const property = fc.asyncProperty(fc.nat(), fc.jsonValue({ maxDepth: 2 }), async (place, value) => {
      const mutated = structuredClone(whole) as Record<string, unknown>;
      const places: [Record<string, unknown>, string][] = [];
      const walk = (record: Record<string, unknown>) => {
        for (const key of Object.keys(record)) {
          places.push([record, key]);
          if (typeof record[key] === "object" && record[key] !== null) walk(record[key] as Record<string, unknown>);
        }
      };
      walk(mutated);
      const [record, key] = places[place % places.length] ?? [mutated, "nodes"];
      record[key] = value;
      const outcome = await read(mutated).catch((error) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
      else expect(Object.keys(outcome.nodes).length).toBeGreaterThanOrEqual(0);
      await inspectArtifact(jsonBytes(mutated));
    });
    await fc.assert(property, { numRuns: 1_000 });
  });
});

describe("a file that is no manifest", () => {
  it.each([
    [
      { metadata: { dbt_schema_version: "https://schemas.getdbt.com/dbt/catalog/v1.json" }, nodes: {} },
      "This is a catalog.json (catalog/v1), not a manifest.json.",
    ],
    [
      { nodes: { "model.a.b": { metadata: {}, columns: {}, stats: {} } }, generated_at: "x" },
      "This is a catalog.json, not a manifest.json.",
    ],
    [{ results: [], elapsed_time: 1 }, "This is a run_results.json, not a manifest.json."],
    [
      { semantic_models: [], metrics: [], project_configuration: {} },
      "This is dbt's semantic_manifest.json, not a manifest.json.",
    ],
    [{ name: "x", version: "1.0.0", dependencies: {} }, "This is a package.json of Node, not a manifest.json."],
    [{ foo: 1, bar: 2 }, "This is JSON with “foo”, “bar”, not a manifest.json."],
    [{}, "This is an empty JSON object, not a manifest.json."],
  ])("%j is named", async (file, message) => {
    await expect(read(file)).rejects.toMatchObject({
      code: "artifact-malformed",
      message,
      remedy: expect.stringContaining("target/manifest.json"),
    });
  });

  it("is refused early when it has names without end", async () => {
    let given = 0;
    async function* endless() {
      yield Buffer.from('{"a":1');
      for (; given < 1_000_000; given += 1) yield Buffer.from(`,"k${given}":1`);
    }
    const sink = { node: () => undefined, disabled: () => undefined, warnings: new WarningList() };
    await expect(readManifest(endless(), sink)).rejects.toMatchObject({ code: "artifact-malformed" });
    expect(given).toBeLessThan(2_000);
  });

  it("is told by its place when it is cut off, gzip or not", async () => {
    const text = JSON.stringify({
      metadata: metadata(12),
      nodes: { "model.x.y": { resource_type: "model", name: "y".repeat(5000) } },
    });
    await expect(read(text.slice(0, 1234))).rejects.toMatchObject({
      message: "The file ends in the middle of nodes → model.x.y, at byte 1,234: its end is missing.",
    });
    const sink = { node: () => undefined, disabled: () => undefined, warnings: new WarningList() };
    await expect(readManifest(inChunks(gzipSync(text.slice(0, 1234))), sink)).rejects.toMatchObject({
      message: expect.stringContaining("nodes → model.x.y, at byte 1,234"),
    });
  });

  it("ends with the error of the one who takes the nodes", async () => {
    const sink = {
      node: () => Promise.reject(new Error("disk full")),
      disabled: () => undefined,
      warnings: new WarningList(),
    };
    await expect(readManifest(jsonBytes({ nodes: { a: { resource_type: "model" } } }), sink)).rejects.toThrow(
      "disk full",
    );
  });
});
