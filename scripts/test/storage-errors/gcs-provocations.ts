import type { ObjectStores } from "../object-stores/addresses";
import { demoFiles, makeBucket } from "../object-stores/seed";
import { s3Endless, s3Error, s3Listing, webPage, whenListing, whenReading } from "./answers";
import { networkProvocations } from "./network-provocations";
import type { Provocation, Settings } from "./provocation";
import type { Stage } from "./stage";

const bucket = "acme-gcs-dbt";
const key = "dbt/target/manifest.json";

/** Everything that can go wrong with a bucket of Google Cloud Storage, by its S3 interface. */
export async function gcsProvocations(stage: Stage, store: ObjectStores["gcs"]): Promise<Provocation[]> {
  await (await makeBucket(store, bucket)).put(demoFiles("1.12", "dbt/target/"));
  await makeBucket(store, "acme-gcs-empty");

  type Given = { config?: Record<string, unknown>; secret?: string; url?: string };
  const settings = ({ config, secret, url = store.endpoint }: Given): Settings => ({
    config: { region: store.region, bucket, accessKeyId: store.accessKeyId, endpoint: url, path: "dbt", ...config },
    secrets: { secretKey: secret ?? store.secretAccessKey },
  });
  const google = (...rules: Parameters<Stage["vendor"]>): Settings => {
    stage.vendor(...rules);
    return {
      config: { region: "auto", bucket, accessKeyId: "GOOG1EXAMPLEEXAMPLEEXAMPLEEXAMPLE", path: "dbt" },
      secrets: { secretKey: "not-a-secret-of-anybody" },
    };
  };
  const listed = whenListing(s3Listing(key));

  return [
    {
      ...{ by: "server", done: "The secret is another one", step: "authenticate" },
      settings: () => settings({ secret: "not-the-secret" }),
    },
    {
      ...{ by: "server", done: "Our own clock is an hour late", step: "authenticate", clockOffMs: -3_600_000 },
      remedy: ["timedatectl set-ntp true"],
      settings: () => settings({}),
    },
    {
      ...{ by: "server", done: "There is no bucket of this name", step: "list" },
      settings: () => settings({ config: { bucket: "acme-gcs-gone" } }),
    },
    {
      ...{ by: "server", done: "The bucket is empty", step: "find" },
      settings: () => settings({ config: { bucket: "acme-gcs-empty", path: "" } }),
    },
    {
      ...{ by: "server", done: "There is nothing under the path", step: "find" },
      fix: { path: "dbt/target/" },
      settings: () => settings({ config: { path: "dbt-old" } }),
    },
    ...networkProvocations(stage, (url) => settings({ url }), { endpoint: "https://storage.googleapis.com" }),
    {
      ...{ by: "network", done: "The listing never ends", step: "find" },
      settings: async () => settings({ url: await stage.answers(whenListing(s3Endless)) }),
    },
    {
      ...{ by: "answer", done: "InvalidSecurity: the access ID is unknown", step: "authenticate" },
      remedy: ["Interoperability"],
      settings: () => google({ answer: s3Error(403, "InvalidSecurity") }),
    },
    {
      ...{ by: "answer", done: "SignatureDoesNotMatch", step: "authenticate" },
      settings: () => google({ answer: s3Error(403, "SignatureDoesNotMatch") }),
    },
    {
      ...{ by: "answer", done: "RequestTimeTooSkewed", step: "authenticate" },
      remedy: ["timedatectl set-ntp true"],
      settings: () => google({ answer: s3Error(403, "RequestTimeTooSkewed") }),
    },
    {
      ...{ by: "answer", done: "AccessDenied to list", step: "list" },
      remedy: ["Storage Object Viewer", `gs://${bucket}`],
      settings: () => google({ answer: s3Error(403, "AccessDenied") }),
    },
    {
      ...{ by: "answer", done: "NoSuchBucket", step: "list" },
      settings: () => google({ answer: s3Error(404, "NoSuchBucket") }),
    },
    {
      ...{ by: "answer", done: "UserProjectMissing: whoever asks is to pay", step: "list" },
      settings: () => google({ answer: s3Error(400, "UserProjectMissing") }),
    },
    {
      ...{ by: "answer", done: "SlowDown", step: "reach" },
      settings: () => google({ answer: s3Error(503, "SlowDown") }),
    },
    {
      ...{ by: "answer", done: "AccessDenied to read", step: "read" },
      remedy: ["Storage Object Viewer", `gs://${bucket}`],
      settings: () => google(listed, whenReading(s3Error(403, "AccessDenied"))),
    },
    {
      ...{ by: "answer", done: "NoSuchKey of a file that was listed", step: "read" },
      settings: () => google(listed, whenReading(s3Error(404, "NoSuchKey"))),
    },
    {
      ...{ by: "answer", done: "PreconditionFailed, as the file was replaced", step: "read" },
      settings: () => google(listed, whenReading(s3Error(412, "PreconditionFailed"))),
    },
    {
      ...{ by: "answer", done: "Something between Connetra and Google answers with a page to sign in", step: "reach" },
      settings: () => google({ answer: webPage(200) }),
    },
  ];
}
