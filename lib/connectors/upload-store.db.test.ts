import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { listUploads, openArtifact, storeUpload, type UploadPart, uploadsPort } from "./upload-store";

const demo = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "../../demo/artifacts/1.12", `${name}.json.gz`));
const manifest = demo("manifest");
const catalog = demo("catalog");
const runResults = demo("run_results");

/** In pieces, as a network brings them. */
const streamOf = (bytes: Buffer, size = 7_001) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    { objectMode: false },
  );

type File = [field: string, bytes: Buffer | Readable, fileName?: string];
async function* parts(...files: File[]): AsyncGenerator<UploadPart> {
  for (const [field, bytes, fileName = `${field}.json`] of files) {
    yield { field, fileName, stream: Buffer.isBuffer(bytes) ? streamOf(bytes) : bytes };
  }
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const count = async (table: "artifacts" | "artifact_chunks") =>
  Number((await pool().query(`select count(*) from ${table}`)).rows[0].count);

describe("an upload", () => {
  useFreshDatabase();
  const connectorId = randomUUID();
  const upload = (...files: File[]) => storeUpload(connectorId, parts(...files), "ann@example.com");
  const refusal = (...files: File[]) =>
    upload(...files).then(
      () => Promise.reject(new Error("It was let through.")),
      (thrown: unknown) => (thrown instanceof AppError ? thrown : Promise.reject(thrown)),
    );
  const current = async () =>
    (await listUploads(connectorId)).map(({ name, sha256: hash }) => `${name} ${hash.slice(0, 8)}`);

  beforeAll(async () => {
    const primary = randomUUID();
    await pool().query(
      `insert into connectors (id, name, kind, tier, config, primary_connector_id) values
        ($1, 'Warehouse', 'postgres', 'primary', '{}', null), ($2, 'dbt', 'dbt-core-upload', 'secondary', '{}', $1)`,
      [primary, connectorId],
    );
  });

  it("keeps the bytes as they were, whether sent plain or compressed", async () => {
    const plain = gunzipSync(catalog);
    const view = await upload(["manifest", manifest], ["catalog", plain], ["run_results", runResults]);
    expect(view.artifacts).toEqual([
      {
        name: "manifest",
        bytes: manifest.length,
        sha256: sha256(manifest),
        dbtVersion: "1.12.6",
        schemaVersion: "manifest/v12",
      },
      {
        name: "catalog",
        bytes: plain.length,
        sha256: sha256(plain),
        dbtVersion: "1.12.6",
        schemaVersion: "catalog/v1",
      },
      expect.objectContaining({ name: "run_results", schemaVersion: "run-results/v6" }),
    ]);
    for (const { id, name } of await listUploads(connectorId)) {
      const stored = gunzipSync(await buffer(openArtifact(id)));
      const sent = { manifest: gunzipSync(manifest), catalog: plain, run_results: gunzipSync(runResults) }[
        name as string
      ];
      expect(sha256(stored)).toBe(sha256(sent ?? Buffer.alloc(0)));
    }
  });

  it("takes a file that says of itself what no database can store, and shows the replacement character", async () => {
    const metadata = {
      dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json",
      ...{ dbt_version: "1.\0.\ud800", project_name: "\0" },
    };
    const odd = { metadata, nodes: {}, sources: {}, macros: {}, parent_map: {}, child_map: {} };
    const view = await upload(["manifest", Buffer.from(JSON.stringify(odd))]);
    expect(view.artifacts).toMatchObject([{ name: "manifest", dbtVersion: "1.\uFFFD.\uFFFD" }]);
  });

  it("replaces the set before as a whole", async () => {
    await upload(["manifest", manifest]);
    expect(await current()).toEqual([`manifest ${sha256(manifest).slice(0, 8)}`]);
    expect(await count("artifacts")).toBe(1);
    await upload(
      ["manifest", manifest],
      ["run_results", runResults],
      ["run_results", demo("run_results")],
      ["catalog", catalog],
    );
    expect(await count("artifacts")).toBe(4);
  });

  it("is what the integration's port lists and opens, pinned to what was listed", async () => {
    const port = uploadsPort(connectorId);
    const refs = await port.list();
    expect(refs.map(({ name, path: file }) => `${name} ${file}`)).toContain("manifest manifest.json");
    const ref = refs.find(({ name }) => name === "catalog");
    expect(sha256(await buffer(await port.open(ref!)))).toBe(sha256(catalog));
    await upload(["manifest", manifest]);
    await expect(port.open(ref!)).rejects.toMatchObject({ code: "artifact-stale", retryable: true });
  });

  it("does not pass off what is left as the whole when it is replaced while being read", async () => {
    const padding = Buffer.from(
      JSON.stringify({ ...JSON.parse(gunzipSync(manifest).toString()), padding: randomBytes(3e6).toString("hex") }),
    );
    await upload(["manifest", padding]);
    const { id } = (await listUploads(connectorId))[0]!;
    const reading = openArtifact(id)[Symbol.asyncIterator]();
    await reading.next();
    await upload(["manifest", manifest]);
    await expect(
      (async () => {
        while (!(await reading.next()).done);
      })(),
    ).rejects.toMatchObject({ code: "artifact-stale" });
  });

  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  it.each<[what: string, files: () => File[], code: string, field: string, words: RegExp]>([
    [
      "a manifest that is cut off",
      () => [["manifest", gunzipSync(manifest).subarray(0, 200_000)]],
      "artifact-malformed",
      "manifest",
      /./,
    ],
    [
      "a gzip that is cut off",
      () => [["manifest", manifest.subarray(0, 40_000)]],
      "artifact-malformed",
      "manifest",
      /./,
    ],
    [
      "what is not JSON",
      () => [["manifest", Buffer.from("<!doctype html><html></html>")]],
      "artifact-malformed",
      "manifest",
      /./,
    ],
    ["an empty file", () => [["manifest", Buffer.alloc(0)]], "artifact-malformed", "manifest", /is empty/],
    ["a single byte", () => [["manifest", Buffer.from("{")]], "artifact-malformed", "manifest", /./],
    [
      "JSON of something else",
      () => [["manifest", json({ name: "x", dependencies: {} })]],
      "artifact-malformed",
      "manifest",
      /package\.json/,
    ],
    [
      "a catalog as manifest",
      () => [["manifest", catalog]],
      "artifact-mismatch",
      "manifest",
      /sent as the manifest, and is a catalog/,
    ],
    [
      "a manifest as run results",
      () => [
        ["manifest", manifest],
        ["run_results", manifest],
      ],
      "artifact-mismatch",
      "run_results",
      /sent as the run results/,
    ],
    [
      "a good manifest with a bad catalog",
      () => [
        ["manifest", manifest],
        ["catalog", Buffer.from("{]")],
      ],
      "artifact-malformed",
      "catalog",
      /./,
    ],
    ["no manifest", () => [["catalog", catalog]], "artifact-missing", "manifest", /no manifest/],
    ["no file", () => [], "artifact-missing", "manifest", /no manifest/],
    [
      "two manifests",
      () => [
        ["manifest", manifest],
        ["manifest", manifest],
      ],
      "invalid-input",
      "manifest",
      /sent twice/,
    ],
    [
      "an unknown field",
      () => [
        ["manifest", manifest],
        ["perf_info", catalog],
      ],
      "invalid-input",
      "perf_info",
      /no artifact of the name/,
    ],
  ])("refuses %s, names the field, and leaves the set before in place", async (_, files, code, field, words) => {
    await upload(["manifest", manifest], ["catalog", catalog]);
    const before = [await current(), await count("artifact_chunks")];
    const error = await refusal(...files());
    expect(error.code).toBe(code);
    expect(error.fields?.map(({ path: where }) => where)).toEqual([field]);
    expect(error.message).toMatch(words);
    expect([await current(), await count("artifact_chunks")]).toEqual(before);
    expect(await count("artifacts")).toBe(2);
  });

  it("leaves nothing when the sender breaks off", async () => {
    await upload(["manifest", manifest]);
    const broken = Readable.from(
      (async function* () {
        yield gunzipSync(manifest).subarray(0, 300_000);
        throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
      })(),
      { objectMode: false },
    );
    const error = await refusal(["manifest", broken]);
    expect(error.message).toContain("broke off");
    expect(await count("artifacts")).toBe(1);
  });

  it.each(["before a file", "in the middle of one", "after the last"])(
    "is told when its connector is deleted %s",
    async (moment) => {
      const id = randomUUID();
      await pool().query(
        `insert into connectors (id, name, kind, tier, config, primary_connector_id)
         select $1, 'Short-lived', kind, tier, config, primary_connector_id from connectors where id = $2`,
        [id, connectorId],
      );
      const deleteIt = () => pool().query("delete from connectors where id = $1", [id]);
      const interrupted = Readable.from(
        (async function* () {
          yield manifest.subarray(0, 1_000);
          if (moment === "in the middle of one") await deleteIt();
          yield manifest.subarray(1_000);
        })(),
        { objectMode: false },
      );
      async function* sent() {
        if (moment === "before a file") await deleteIt();
        yield* parts(["manifest", interrupted]);
        if (moment === "after the last") await deleteIt();
      }
      const before = await count("artifacts");
      await expect(storeUpload(id, sent(), "x")).rejects.toMatchObject({ code: "not-found" });
      expect(await count("artifacts")).toBe(before);
    },
  );

  it("of two at the same time leaves one, whole", async () => {
    await Promise.all([
      upload(["manifest", manifest], ["catalog", catalog]),
      upload(["manifest", manifest], ["catalog", catalog]),
    ]);
    expect(await count("artifacts")).toBe(2);
  });

  it("keeps of a file name only what is a name", async () => {
    await upload(["manifest", manifest, "../../etc/\u0000pass\u202ewd.json"]);
    expect((await listUploads(connectorId))[0]?.fileName).toBe("passwd.json");
  });

  it("is refused by a connector that fetches by itself, and by one that is not there", async () => {
    const { rows } = await pool().query("select id from connectors where name = 'Warehouse'");
    await expect(storeUpload(rows[0].id, parts(), "x")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(storeUpload(randomUUID(), parts(), "x")).rejects.toMatchObject({ code: "not-found" });
  });

  it("takes a large file with flat memory, because the sender waits", async () => {
    const head = Buffer.from(
      '{"metadata":{"dbt_schema_version":"https://schemas.getdbt.com/dbt/manifest/v12.json","dbt_version":"1.9.0"},"nodes":{',
    );
    const filler = "x".repeat(60_000);
    let made = 0;
    const large = Readable.from(
      (async function* () {
        yield head;
        for (; made < 2_000; made += 1) {
          const key = `model.shop.m${made}`;
          const node = {
            unique_id: key,
            name: `m${made}`,
            resource_type: "model",
            package_name: "shop",
            raw_code: filler,
          };
          yield Buffer.from(`${made > 0 ? "," : ""}"${key}":${JSON.stringify(node)}`);
        }
        yield Buffer.from('},"sources":{},"macros":{}}');
      })(),
      { objectMode: false, highWaterMark: 65_536 },
    );
    let peak = 0;
    const before = process.memoryUsage();
    const watch = setInterval(() => {
      const now = process.memoryUsage();
      peak = Math.max(peak, now.external + now.arrayBuffers - before.external - before.arrayBuffers);
    }, 20);
    const view = await upload(["manifest", large]);
    clearInterval(watch);
    expect(view.artifacts[0]?.bytes).toBeGreaterThan(115e6);
    expect(peak).toBeLessThan(60e6);
  });
});
