import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WarningList } from "../core/warnings";
import { ManifestVisitor } from "./manifest-visitor";
import type { DbtNode, DisabledNode } from "./project";
import { readManifest } from "./read-manifest";
import { inChunks, sharedFolder } from "./test-bytes";
import { wellFormed } from "./well-formed";

/** All that a manifest becomes. */
type Reading = { nodes: DbtNode[]; disabled: DisabledNode[]; warnings: unknown; rest: unknown };

const sinkOf = () => {
  const [nodes, disabled, warnings]: [DbtNode[], DisabledNode[], WarningList] = [[], [], new WarningList()];
  const sink = {
    ...{ nodes, warnings },
    node: (node: DbtNode) => void nodes.push(node),
    disabled: (node: DisabledNode) => void disabled.push(node),
  };
  return { sink, read: (rest: unknown): Reading => ({ nodes, disabled, warnings: warnings.list, rest }) };
};

/** Without any of the reader's own ways: the whole text by JSON.parse, and each entry of what it gives. */
function plainly(text: string): Reading {
  const { sink, read } = sinkOf();
  const visitor = new ManifestVisitor(sink);
  for (const [section, value] of Object.entries(wellFormed(JSON.parse(text)) as object)) {
    const plan = visitor.plan(section);
    if (plan === "skip") continue;
    if (plan === "whole" || typeof value !== "object" || value === null)
      visitor.entry({ section, key: null, value, byte: 0 });
    else
      for (const [key, entry] of Object.entries(value as object))
        visitor.entry({ section, key: Array.isArray(value) ? Number(key) : key, value: entry, byte: 0 });
  }
  return read(visitor.finish());
}

async function quickly(text: string, sizes: readonly number[] = [65_536]): Promise<Reading> {
  const { sink, read } = sinkOf();
  const { bytes: _, ...rest } = await readManifest(inChunks(text, sizes), sink);
  return read(rest);
}

const metadata = { dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json", project_name: "shop" };
/** Not in an order of its own, as names that are numbers would be. */
const name = fc.oneof(
  fc.constantFrom(
    "id",
    "amount",
    "created_at",
    "columns",
    "name",
    "__proto__",
    "constructor",
    'quo"te',
    "\\",
    "é",
    "😀",
  ),
  fc.string({ unit: "binary" }).map((text) => `x${text}`),
);
const text = fc.oneof(
  fc.constantFrom("", "text", 'say "created_at": 5', "tab\tnew\nline", "\ud800", "null"),
  fc.string(),
);
const anything = fc.oneof(text, fc.constantFrom(null, {}, [], 0, true, ["a"], { a: null }), fc.jsonValue());
const columnFields = [
  "name",
  "description",
  "data_type",
  "meta",
  "constraints",
  "tags",
  "config",
  "quote",
  "doc_blocks",
];
const column = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name, description: text, data_type: fc.option(text) }) },
  {
    weight: 6,
    arbitrary: fc
      .record({ name, description: text, data_type: fc.option(text), tags: fc.constantFrom([], ["pii"]) })
      .map((fields) => ({ ...fields, meta: {}, constraints: [], quote: null, config: { meta: {}, tags: [] } })),
  },
  { weight: 2, arbitrary: fc.dictionary(fc.oneof(name, fc.constantFrom(...columnFields)), anything) },
  { weight: 1, arbitrary: anything },
);
const columns = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(name, column, { maxKeys: 12 }) },
  { weight: 1, arbitrary: anything },
);
const node = fc
  .tuple(columns, fc.dictionary(name, anything, { maxKeys: 3 }), fc.boolean())
  .map(([own, more, isFirst]) => ({
    ...{ resource_type: "model", name: "orders", package_name: "shop" },
    ...(isFirst ? { columns: own, created_at: 1.5, ...more } : { created_at: 1.5, ...more, columns: own }),
  }));
const manifest = fc.array(node, { minLength: 1, maxLength: 6 }).map((nodes) => ({
  metadata,
  nodes: Object.fromEntries(nodes.map((each, at) => [`model.shop.m${at}`, each])),
  parent_map: {},
}));

/** As Python writes it, as JavaScript does, and for people. */
const written = (value: unknown, style: number): string => {
  if (style === 1) return JSON.stringify(value, null, 2);
  if (style === 2) return JSON.stringify(value).replace(/[\u0080-\uffff]/g, (c) => `\\u${hex(c)}`);
  return JSON.stringify(value);
};
const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, "0");

describe("a manifest", () => {
  it("becomes what JSON.parse makes of it, however it is written and cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        manifest,
        fc.nat(2),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }),
        async (document, style, sizes) => {
          const json = written(document, style);
          expect(await quickly(json, sizes)).toEqual(plainly(json));
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ["twice the same column", '{"a": {"name": "a"}, "b": {"name": "b"}, "a": {"name": "last"}}'],
    ["twice the same name", '{"a": {"name": "a", "name": "b"}, "b": {"name": "a", "name": "c"}}'],
    ["names that are numbers", '{"b": {"name": "b"}, "2": {"name": "2"}, "1": {"name": "1"}}'],
    ["no names", '{"a": {"description": "x"}, "b": {"description": "y"}}'],
    ["a name far from its colon", `{"a": {"name"${" ".repeat(40)}: "a"}, "b": {"name"${" ".repeat(40)}: "b"}}`],
    ["a name written with escapes", '{"a": {"n\\u0061me": "x", "name": "y"}, "b": {"n\\u0061me": "x", "name": "z"}}'],
    ["a number as a name", '{"a": {"name": 5, "description": "x"}, "b": {"name": 5, "description": "y"}}'],
    ["texts with escapes", '{"a": {"name": "a\\n"}, "b": {"name": "b\\"\\\\"}, "c\\t": {"name": ""}}'],
    ["nothing", "{ }"],
    ["a list", '[{"name": "a"}, {"name": "b"}]'],
    ["null", "null"],
  ])("has its columns as JSON.parse finds them: %s", async (_, json) => {
    const second = `"n": {"resource_type": "model", "columns": ${json}}`;
    for (const nodes of [
      `"m": {"resource_type": "model", "columns": ${json}}, ${second}`,
      `"m": {"columns": ${json}, "resource_type": "model", "columns": {"x": {}}}`,
      `"m": {"columns": ${json}, "resource_type": "model", "c\\u006flumns": {"x": {}}}`,
      `"m": {"c\\u006flumns": {"x": {}}, "resource_type": "model", "columns": ${json}}`,
      `"m": {"resource_type": "model", "x\\"columns": ${json}, "meta": {"columns": 1}}`,
    ]) {
      const text = `{"metadata": ${JSON.stringify(metadata)}, "nodes": {${nodes}}, "parent_map": {}}`;
      expect(await quickly(text, [7])).toEqual(plainly(text));
    }
  });

  it.each([
    ['{"a": {"name": "a"} "b": {"name": "b"}}'],
    ['{"a": {"name": "a"}, "b": {"name": "b\u0001"}}'],
    ['{"a": {"name": "a"}, "b": {"name": "b\\x"}}'],
    ['{"a": {"name": "a"}, "b": {"name": "b",}}'],
    ['{"a": {"name": "a"},}'],
    ['{"a": {"name": "a"}, "b": nul}'],
    ['{"a": {"name": "a", "description": nul}}'],
  ])("is refused where JSON.parse refuses its columns: %s", async (json) => {
    const text = `{"metadata": {}, "nodes": {"m": {"resource_type": "model", "columns": ${json}}}, "parent_map": {}}`;
    expect(() => plainly(text)).toThrow();
    await expect(quickly(text)).rejects.toMatchObject({ code: "artifact-malformed" });
  });

  it("is read the same when a node is larger than what is scanned at a time", async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, at) => [`c${at}`, { name: `c${at}`, description: "d".repeat(at % 90) }]),
    );
    const code = 'select "x" \\ -- {[\n'.repeat(9_000);
    const text = JSON.stringify({
      metadata,
      nodes: { a: {}, m: { resource_type: "model", raw_code: code, columns: wide } },
    });
    expect(await quickly(`${text.slice(0, -1)}, "parent_map": {}}`, [1_000])).toEqual(
      plainly(`${text.slice(0, -1)}, "parent_map": {}}`),
    );
  });
});

const folder = sharedFolder("artifacts");
describe.skipIf(folder === null)("a real manifest", () => {
  const files = readdirSync(folder ?? ".", { recursive: true, encoding: "utf8" })
    .filter((file) => /manifest[^/]*\.json(\.gz)?$/.test(file) && !file.includes("semantic_manifest"))
    .sort();
  it.each(files)("is read as JSON.parse reads it: %s", async (file) => {
    const bytes = readFileSync(path.join(folder ?? ".", file));
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
    let expected: Reading | null = null;
    try {
      expected = plainly(text);
    } catch {
      await expect(quickly(text)).rejects.toThrow();
    }
    if (expected) expect(await quickly(text)).toEqual(expected);
  });
});
