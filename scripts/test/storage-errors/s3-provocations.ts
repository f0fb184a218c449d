import type { ObjectStores } from "../object-stores/addresses";
import { demoFiles, makeBucket } from "../object-stores/seed";
import { s3Endless, whenListing } from "./answers";
import { awsProvocations } from "./aws-provocations";
import { networkProvocations } from "./network-provocations";
import type { Provocation, Settings } from "./provocation";
import type { Stage } from "./stage";

const bucket = "acme-dbt";

/** Everything that can go wrong with a bucket of S3, or of another store that speaks S3. */
export async function s3Provocations(stage: Stage, store: ObjectStores["s3"]): Promise<Provocation[]> {
  const { reader, endpoint } = store;
  await (await makeBucket(store, bucket)).put(demoFiles("1.12", "dbt/target/"));
  await makeBucket(store, "acme-empty");
  await (await makeBucket(store, "acme-notes")).put({ "readme.txt": "no artifact", "dbt/catalog.json": "{}" });

  type Given = { config?: Record<string, unknown>; secret?: string; url?: string };
  const settings = ({ config, secret, url = endpoint }: Given): Settings => ({
    config: { region: store.region, bucket, accessKeyId: store.accessKeyId, storageUrl: url, path: "dbt", ...config },
    secrets: { secretAccessKey: secret ?? store.secretAccessKey },
  });
  return [
    {
      ...{ by: "server", done: "The secret access key is another one", step: "authenticate" },
      settings: () => settings({ secret: "not-the-secret" }),
    },
    {
      ...{ by: "server", done: "The access key ID is another one", step: "authenticate" },
      settings: () => settings({ config: { accessKeyId: "test:nobody" } }),
    },
    {
      ...{ by: "server", done: "Our own clock is an hour late", step: "authenticate", clockOffMs: -3_600_000 },
      remedy: ["timedatectl set-ntp true"],
      settings: () => settings({}),
    },
    {
      ...{ by: "server", done: "The region is another one", step: "region" },
      fix: { region: "us-east-1" },
      remedy: ["us-east-1"],
      settings: () => settings({ config: { region: "eu-west-1" } }),
    },
    {
      ...{ by: "server", done: "The key may not list the bucket", step: "list" },
      remedy: ["s3:ListBucket", '"arn:aws:s3:::acme-dbt"', '"arn:aws:s3:::acme-dbt/dbt/*"'],
      settings: () => settings({ config: { accessKeyId: reader.accessKeyId }, secret: reader.secretAccessKey }),
    },
    {
      ...{ by: "server", done: "There is no bucket of this name", step: "list" },
      settings: () => settings({ config: { bucket: "acme-gone" } }),
    },
    {
      ...{ by: "server", done: "The bucket is empty", step: "find" },
      settings: () => settings({ config: { bucket: "acme-empty", path: "" } }),
    },
    {
      ...{ by: "server", done: "The bucket holds other files, and no manifest", step: "find" },
      settings: () => settings({ config: { bucket: "acme-notes", path: "" } }),
    },
    {
      ...{ by: "server", done: "There is nothing under the path", step: "find" },
      fix: { path: "dbt/target/" },
      settings: () => settings({ config: { path: "dbt-old" } }),
    },
    ...networkProvocations(stage, (url) => settings({ url })),
    {
      ...{ by: "network", done: "The listing never ends", step: "find" },
      settings: async () => settings({ url: await stage.answers(whenListing(s3Endless)) }),
    },
    ...awsProvocations(stage),
  ];
}
