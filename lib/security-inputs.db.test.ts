import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { damagedArtifacts, realArtifacts } from "@/scripts/test/damaged-artifacts";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { isLong, report } from "@/security/figures";
import { listAssets } from "./catalog/data";
import { listUploads, storeUpload } from "./connectors/upload-store";
import { AppError } from "./core/errors";
import { sharedFolder } from "./dbt/test-bytes";

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
      const limits = isLong ? {} : { interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false };
      await fc.assert(property, { numRuns: isLong ? 2_000 : 60, ...limits });
      report("I4 synced", tally);
      expect(tally.succeeded ?? 0).toBeGreaterThan(0);
    },
    60 * 60_000,
  );
});
