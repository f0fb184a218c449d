import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { demoFiles, makeBucket, type SeededBucket } from "@/scripts/test/object-stores/seed";
import type { TestStep } from "../contract";
import { stubEnvironment } from "../shared/fixtures/answering-server";
import { openDbtCoreGcs } from "./client";
import { dbtCoreGcsConfig } from "./config";

const { gcs, s3 } = inject("objectStores");
let bucket: SeededBucket;
beforeAll(async () => {
  stubEnvironment([gcs, s3].map(({ endpoint }) => new URL(endpoint).host).join(","));
  bucket = await makeBucket(gcs);
  await bucket.put(demoFiles("1.8", "dbt/"));
});

const open = (change: Record<string, unknown> = {}, secretKey = gcs.secretAccessKey) =>
  openDbtCoreGcs({
    connectorId: null,
    config: dbtCoreGcsConfig.parse({
      bucket: bucket.name,
      accessKeyId: gcs.accessKeyId,
      endpoint: gcs.endpoint,
      ...change,
    }),
    secrets: { secretKey },
    signal: new AbortController().signal,
    purpose: "test",
  });
const stepsOf = async (...settings: Parameters<typeof open>): Promise<TestStep[]> => {
  const client = open(...settings);
  const steps: TestStep[] = [];
  for await (const step of client.test()) steps.push(step);
  await client.close();
  return steps;
};

describe("a store that signs for the region auto, as Google's does", () => {
  it.each([{}, { region: "europe-west3" }])(
    "finds and reads what dbt wrote, whatever region is entered: %o",
    async (change) => {
      expect((await stepsOf(change)).map(({ id, status }) => [id, status])).toEqual(
        ["reach", "authenticate", "region", "list", "find"].map((id) => [id, "passed"]),
      );
      const client = open(change);
      const [set] = await (await client.find()).sets();
      if (!set) throw new Error("Nothing was found.");
      const manifest = JSON.parse(gunzipSync(await buffer(await client.open(set.manifest))).toString());
      expect(manifest.metadata.dbt_schema_version).toMatch(/manifest/);
      await client.close();
    },
  );

  it("signs for the region that was entered, when the store asks for that", async () => {
    const ofS3 = await makeBucket(s3);
    await ofS3.put(demoFiles("1.8"));
    const change = { endpoint: s3.endpoint, bucket: ofS3.name };
    const failing = (await stepsOf(change)).find(({ status }) => status === "failed");
    expect(failing).toMatchObject({ id: "region", fix: { label: "Use us-east-1", config: { region: "us-east-1" } } });
    expect((await stepsOf({ ...change, region: "us-east-1" })).every(({ status }) => status === "passed")).toBe(true);
  });

  it("tells a wrong secret from a bucket that is not there", async () => {
    const failing = async (...settings: Parameters<typeof open>) =>
      (await stepsOf(...settings)).find(({ status }) => status === "failed");
    expect(await failing({}, "wrong")).toMatchObject({ id: "authenticate" });
    expect(await failing({ bucket: "no-such-bucket-here" })).toMatchObject({ id: "list" });
  });
});
