import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ResultDraft } from "../core/catalog";
import { WarningList } from "../core/warnings";
import { inspectArtifact } from "./inspect-artifact";
import type { CatalogEntry, DbtNode, DisabledNode } from "./project";
import { readCatalog } from "./read-catalog";
import { readManifest } from "./read-manifest";
import { readRunResults } from "./read-run-results";
import { readSources } from "./read-sources";
import { inChunks, sharedFolder } from "./test-bytes";

// biome-ignore lint/suspicious/noExplicitAny: this side of each comparison is plain JSON, read without our types on purpose
type Any = any;

const demo = path.join(import.meta.dirname, "../../demo/artifacts");
const roots = [sharedFolder("artifacts"), existsSync(demo) ? demo : null].filter((root) => root !== null);
const all = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => ({ name: file, file: path.join(root, file) })),
);
const named = (pattern: RegExp) => all.filter(({ name }) => pattern.test(path.basename(name)));

const parsed = (file: string): Any => {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
};
/** Small chunks, so that borders fall everywhere. */
const stream = (file: string) => createReadStream(file, { highWaterMark: 3001 });

const sections = [
  "nodes",
  "sources",
  "exposures",
  "metrics",
  "semantic_models",
  "saved_queries",
  "unit_tests",
  "functions",
];
const enabledNodes = (manifest: Any): [string, Any][] =>
  sections
    .flatMap((section) => Object.entries<Any>(manifest[section] ?? {}))
    .filter(([, node]) => node.resource_type !== "operation" && node.config?.enabled !== false);

/** Made when first asked for: a hundred manifests are too much to read before the first test. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The manifest as another run on another machine writes it, its keys the other way round. */
function ranAgain(manifest: Any): Any {
  const reversed = (value: Any): Any => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, reversed(item)]),
    );
  };
  const again = reversed(manifest);
  for (const [, node] of enabledNodes(again)) {
    for (const name of ["created_at", "root_path", "build_path", "compiled_path"]) node[name] = "elsewhere, later";
  }
  return again;
}

const tally = (names: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

describe.skipIf(all.length === 0)("real artifacts", { timeout: 60_000 }, () => {
  describe.each(named(/^manifest\.json/))("$name", ({ file }) => {
    const plain = once(() => {
      const manifest = parsed(file);
      return { manifest, expected: enabledNodes(manifest) };
    });
    const reading = once(async () => {
      const nodes = new Map<string, DbtNode>();
      const disabled: DisabledNode[] = [];
      const warnings = new WarningList();
      const sink = {
        node: (node: DbtNode) => void nodes.set(node.asset.key, node),
        disabled: (node: DisabledNode) => disabled.push(node),
        warnings,
      };
      return { summary: await readManifest(stream(file), sink), nodes, disabled, warnings };
    });

    it("has the counts that the file has", async () => {
      const { manifest, expected } = plain();
      const { summary, nodes, warnings, disabled } = await reading();
      expect(summary.counts).toEqual(tally(expected.map(([, node]) => node.resource_type)));
      expect([...nodes.keys()].sort()).toEqual(expected.map(([key]) => key).sort());
      expect(warnings.list).toEqual([]);
      const listed = Object.keys(manifest.disabled ?? {}).length;
      const switchedOff = sections
        .flatMap((name) => Object.values<Any>(manifest[name] ?? {}))
        .filter((node) => node.config?.enabled === false);
      expect(disabled).toHaveLength(listed + switchedOff.length);
      expect(disabled.every(({ key, name }) => key !== "" && name !== "")).toBe(true);
      expect(Object.keys(summary.metadata).length).toBe(7);
      expect(summary.metadata.dbtVersion).toBe(manifest.metadata?.dbt_version ?? null);
    });

    it("has the edges, columns, code and places that the file has", async () => {
      const { expected } = plain();
      const { nodes } = await reading();
      for (const [key, node] of expected) {
        const { asset, dependsOn } = nodes.get(key) as DbtNode;
        expect(dependsOn).toEqual([...new Set(node.depends_on?.nodes ?? [])]);
        expect(asset.columns.map(({ name }) => name)).toEqual(
          Object.values<Any>(node.columns ?? {}).map(({ name }) => name),
        );
        expect(asset.columns.map(({ description }) => description)).toEqual(
          Object.values<Any>(node.columns ?? {}).map(({ description }) => description ?? ""),
        );
        expect(asset).toMatchObject({
          key,
          type: node.resource_type,
          name: node.name,
          description: node.description ?? "",
          package: node.package_name,
        });
        expect(new Set(asset.tags)).toEqual(new Set([...(node.tags ?? []), ...[node.config?.tags ?? []].flat()]));
        expect(asset.path).toBe(node.original_file_path.replaceAll("\\", "/"));
        if (!["model", "seed", "snapshot", "source"].includes(asset.type)) continue;
        expect(asset).toMatchObject({
          database: node.database || null,
          schema: node.schema,
          relation: node.relation_name ?? null,
        });
        expect(asset.identifier).toBe(asset.type === "source" ? node.identifier : node.alias);
        expect(asset.code?.compiled ?? null).toBe(
          asset.type === "seed" ? null : (node.compiled_code ?? node.compiled_sql ?? node.injected_sql) || null,
        );
        if (asset.type === "model") expect(asset.code?.raw ?? null).toBe((node.raw_code ?? node.raw_sql) || null);
      }
    });

    it("hangs every test on something it reads", async () => {
      const { nodes } = await reading();
      for (const { asset, dependsOn } of nodes.values()) {
        if (asset.type !== "test" && asset.type !== "unit_test") expect(asset.attachedTo).toEqual([]);
        else if (dependsOn.length > 0) {
          expect(asset.attachedTo.length).toBeGreaterThan(0);
          expect(dependsOn).toEqual(expect.arrayContaining(asset.attachedTo));
          if (asset.type === "test" && (asset.facts.test as Any).kind === "generic")
            expect(asset.attachedTo).toHaveLength(1);
        }
      }
    });

    it("is the same after another run over the same project, whatever the order of keys", async () => {
      const { nodes } = await reading();
      const again = new Map<string, DbtNode>();
      const sink = {
        node: (node: DbtNode) => void again.set(node.asset.key, node),
        disabled: () => undefined,
        warnings: new WarningList(),
      };
      await readManifest(inChunks(JSON.stringify(ranAgain(plain().manifest)), 50_000), sink);
      const text = ({ asset }: DbtNode) =>
        JSON.stringify({ ...asset, columns: asset.columns.toSorted((a, b) => (a.name < b.name ? -1 : 1)) });
      for (const [key, node] of nodes) expect(text(again.get(key) as DbtNode)).toBe(text(node));
    });

    it("is what an inspection tells", async () => {
      const { summary } = await reading();
      expect(await inspectArtifact(stream(file))).toMatchObject({
        name: "manifest",
        metadata: summary.metadata,
        counts: summary.counts,
        bytes: summary.bytes,
      });
    });
  });

  it.each(named(/^catalog\.json/))("$name has the columns that the file has", async ({ file }) => {
    const catalog = parsed(file);
    const entries: CatalogEntry[] = [];
    const warnings = new WarningList();
    const { metadata } = await readCatalog(stream(file), { entry: (entry) => entries.push(entry), warnings });
    const expected = Object.entries<Any>({ ...catalog.nodes, ...catalog.sources }).map(([key, entry]) => ({
      key,
      columns: Object.values<Any>(entry.columns)
        .sort((a, b) => a.index - b.index)
        .map(({ name, type }) => `${name} ${type}`),
      relationType: entry.metadata.type,
    }));
    expect(
      entries.map(({ key, columns, relationType }) => ({
        key,
        columns: columns.map(({ name, type }) => `${name} ${type}`),
        relationType,
      })),
    ).toEqual(expected);
    expect(metadata.schemaVersion ?? "catalog/v0").toMatch(/^catalog\/v\d$/);
    expect(warnings.list).toEqual([]);
    expect(await inspectArtifact(stream(file))).toMatchObject({ name: "catalog", metadata });
  });

  it.each(named(/^(run_results|sources)[^/]*\.json/))(
    "$name has the results that the file has",
    async ({ name, file }) => {
      const content = parsed(file);
      const results: ResultDraft[] = [];
      const warnings = new WarningList();
      const sink = { result: (result: ResultDraft) => results.push(result), warnings };
      const freshness = path.basename(name).startsWith("sources");
      const summary = await (freshness ? readSources : readRunResults)(stream(file), sink);
      expect(results.map(({ key, executionTime }) => ({ key, executionTime }))).toEqual(
        content.results.map((result: Any) => ({
          key: result.unique_id ?? result.node.unique_id,
          executionTime: result.execution_time ?? null,
        })),
      );
      for (const [index, result] of results.entries()) {
        const source = content.results[index];
        if (source.status && !source.node) expect(result.status).toBe(source.status);
        const execute = source.timing?.find((step: Any) => step.name === "execute");
        if (execute) expect(Date.parse(result.startedAt ?? "")).toBeCloseTo(Date.parse(execute.started_at), -1);
        expect(result.failures).toBe(source.failures ?? null);
      }
      expect(summary.elapsedTime).toBe(content.elapsed_time);
      expect(summary.which).toBe(content.args?.which ?? content.args?.rpc_method ?? null);
      expect(warnings.list).toEqual([]);
      expect((await inspectArtifact(stream(file))).name).toBe(freshness ? "sources" : "run_results");
    },
  );

  it.each(named(/^semantic_manifest\.json/))("$name is named for what it is", async ({ file }) => {
    expect(await inspectArtifact(stream(file))).toMatchObject({
      name: null,
      described: "dbt's semantic_manifest.json",
    });
    const sink = { node: () => undefined, disabled: () => undefined, warnings: new WarningList() };
    await expect(readManifest(stream(file), sink)).rejects.toMatchObject({
      code: "artifact-malformed",
      message: "This is dbt's semantic_manifest.json, not a manifest.json.",
    });
  });
});
