import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peekMetadata } from "./peek-metadata";

const HEAD = 64 * 1024;
const folder = path.join(import.meta.dirname, "../../demo/artifacts");
const artifacts = readdirSync(folder).flatMap((version) =>
  readdirSync(path.join(folder, version))
    .filter((file) => file.endsWith(".json.gz"))
    .map((file) => path.join(version, file)),
);
const read = (file: string) => readFileSync(path.join(folder, file));
const head = (bytes: Uint8Array) => bytes.subarray(0, HEAD);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe("the head of an artifact", () => {
  it.each(artifacts)("tells what %s says of itself, compressed or not", async (file) => {
    const bytes = read(file);
    const peeked = await peekMetadata(head(bytes));
    expect(peeked).toEqual(await peekMetadata(head(gunzipSync(bytes))));
    const { metadata } = JSON.parse(gunzipSync(bytes).toString()) as { metadata: Record<string, unknown> };
    expect(peeked).toMatchObject({
      dbtVersion: metadata.dbt_version,
      generatedAt: metadata.generated_at,
      projectName: metadata.project_name ?? null,
      projectId: metadata.project_id ?? null,
    });
  });

  it("is enough wherever it is cut off behind the metadata, and tells nothing before", async () => {
    const whole = Buffer.concat([
      json({ metadata: { dbt_version: "1.9.1", project_name: "shop" }, nodes: {} }).subarray(0, -1),
      Buffer.from(`,"docs":{"d":"${"x".repeat(900)}"}}`),
    ]);
    const end = whole.indexOf("}") + 1;
    for (let length = 0; length <= whole.length; length += 1) {
      const peeked = await peekMetadata(whole.subarray(0, length));
      expect(peeked?.projectName ?? null, `${length} bytes`).toBe(length < end ? null : "shop");
    }
  });

  it("of gzip may be cut off anywhere", async () => {
    const bytes = read("1.12/manifest.json.gz");
    const full = await peekMetadata(bytes);
    expect(full).toMatchObject({ projectName: "pedalworks" });
    for (const length of [0, 1, 2, 9, 10, 11, 100]) expect(await peekMetadata(bytes.subarray(0, length))).toBeNull();
    for (const length of [2_000, 5_000, 40_000]) expect(await peekMetadata(bytes.subarray(0, length))).toEqual(full);
  });

  it("tells the time that old files have at their top", async () => {
    expect(await peekMetadata(json({ generated_at: "2020-01-01T00:00:00Z", nodes: {} }))).toMatchObject({
      generatedAt: "2020-01-01T00:00:00Z",
    });
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(1000)],
    ["a web page", Buffer.from("<!doctype html><html>")],
    ["a list", json([1, 2])],
    ["other JSON", json({ name: "app", icons: [] })],
    ["metadata of another kind", json({ metadata: "none", nodes: {} })],
    ["gzip of nothing", gzipSync("")],
    ["gzip of gzip", gzipSync(gzipSync(json({ metadata: { dbt_version: "1.9.1" } })))],
    ["broken gzip", Buffer.from([0x1f, 0x8b, 0xff, 0xff, 1, 2, 3])],
    ["a thousand sections and more", json(Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`s${at}`, at])))],
  ])("of %s tells nothing", async (_, bytes) => {
    expect(await peekMetadata(bytes)).toBeNull();
  });

  it("of a small gzip file that inflates without end is given up", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('{"nodes":{"a":"'), Buffer.alloc(60_000_000, "x")]));
    const started = performance.now();
    expect(await peekMetadata(head(bomb))).toBeNull();
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it("never throws, whatever the bytes are", async () => {
    const property = fc.asyncProperty(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.constantFrom([], [0x1f, 0x8b, 8, 0], [0x7b, 0x22]),
      async (bytes, start) => {
        const peeked = await peekMetadata(Uint8Array.from([...start, ...bytes]));
        expect(peeked === null || typeof peeked === "object").toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
