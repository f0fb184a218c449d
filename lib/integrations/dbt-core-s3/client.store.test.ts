import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { demoFiles, makeBucket, type SeededBucket } from "@/scripts/test/object-stores/seed";
import type { TestStep } from "../contract";
import { stubEnvironment } from "../shared/fixtures/answering-server";
import { openDbtCoreS3 } from "./client";
import { dbtCoreS3Config } from "./config";

const { s3 } = inject("objectStores");
let bucket: SeededBucket;
beforeAll(async () => {
  stubEnvironment(new URL(s3.endpoint).host);
  bucket = await makeBucket(s3);
  await bucket.put(demoFiles("1.8", "dbt/prod/target/"));
});

const open = (change: Record<string, unknown> = {}, secretAccessKey = s3.secretAccessKey) =>
  openDbtCoreS3({
    connectorId: null,
    config: dbtCoreS3Config.parse({
      region: s3.region,
      bucket: bucket.name,
      accessKeyId: s3.accessKeyId,
      storageUrl: s3.endpoint,
      ...change,
    }),
    secrets: { secretAccessKey },
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
const failing = async (...settings: Parameters<typeof open>) =>
  (await stepsOf(...settings)).find(({ status }) => status === "failed");

describe("a store that checks signature and region, as S3 does", () => {
  it.each([{}, { path: "/dbt/prod" }, { storageUrl: "with the bucket" }])(
    "lets us find and read: %o",
    async (change) => {
      const settings = "storageUrl" in change ? { storageUrl: `${s3.endpoint}/${bucket.name}/` } : change;
      const steps = await stepsOf(settings);
      expect(steps.map(({ id }) => id)).toEqual(["reach", "authenticate", "region", "list", "find"]);
      expect(steps.every(({ status }) => status === "passed")).toBe(true);
      const client = open(settings);
      const [set] = await (await client.find()).sets();
      if (!set) throw new Error("Nothing was found.");
      expect(set.manifest.path).toBe("dbt/prod/target/manifest.json.gz");
      expect(
        JSON.parse(gunzipSync(await buffer(await client.open(set.manifest))).toString()).metadata.project_name,
      ).toBeTruthy();
      await client.close();
    },
  );

  it("refuses what is wrong, and each fault is told where it belongs", async () => {
    const { reader } = s3;
    expect(await failing({}, "wrong")).toMatchObject({ id: "authenticate" });
    expect(await failing({ region: "eu-west-1" })).toMatchObject({
      id: "region",
      fix: { label: "Use us-east-1", config: { region: "us-east-1" } },
    });
    expect(await failing({ bucket: "no-such-bucket-here" })).toMatchObject({ id: "list" });
    expect(await failing({ accessKeyId: reader.accessKeyId }, reader.secretAccessKey)).toMatchObject({
      id: "list",
      message: expect.stringContaining(`s3:ListBucket on arn:aws:s3:::${bucket.name} is missing`),
      remedy: expect.stringContaining(`"arn:aws:s3:::${bucket.name}/*"`),
    });
  });
});

describe("keys as people name them", () => {
  it("are listed over several pages and read, whatever characters they have; one that leads elsewhere is passed over", async () => {
    const odd = await makeBucket(s3);
    const manifest = demoFiles("1.8")["manifest.json.gz"] ?? "";
    const keys = ["a+b c", "ünï 50%", "x&<>\"'", "emoji😀", "ctl\u0001"].map((folder) => `${folder}/manifest.json`);
    await odd.put({ "dot/../x/manifest.json": manifest });
    await odd.put(Object.fromEntries(keys.map((key) => [key, manifest])));
    await odd.put(Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`m/${at}.json`, "{}"])));
    const client = open({ bucket: odd.name });
    const choices = await client.choices?.("projects");
    expect(choices?.map(({ value }) => value).sort()).toEqual(
      keys.map((key) => key.replace("manifest.json", "")).sort(),
    );
    await client.close();
  });
});

describe("an object that is replaced", () => {
  it("is another from then on, and what was listed cannot be read any more", async () => {
    await bucket.put(demoFiles("1.8", "moving/"));
    const client = open({ path: "moving" });
    const before = await client.find();
    const [set] = await before.sets();
    if (!set) throw new Error("Nothing was found.");
    const again = open({ path: "moving" });
    expect((await again.find()).revision).toBe(before.revision);
    // What dbt wrote again comes from another run.
    const other = demoFiles("1.12")["manifest.json.gz"] ?? "";
    await bucket.put({ "moving/manifest.json.gz": other });
    await expect(client.open(set.manifest)).rejects.toMatchObject({ code: "artifact-stale" });
    const after = open({ path: "moving" });
    expect((await after.find()).revision).not.toBe(before.revision);
    await Promise.all([client, again, after].map((opened) => opened.close()));
  });
});
