import type { GuideSection } from "../contract";
import { pathSection, projectsSection, scheduleSection, uploadSection, whatIsRead } from "../shared/s3/guide-sections";

export const dbtCoreGcsGuide: readonly GuideSection[] = [
  whatIsRead,
  {
    title: "Make a service account that may only read",
    body: "In the Google Cloud console:\n\n1. IAM & Admin → Service Accounts → **Create service account**. Name it `connetra`; it needs no role in the project.\n2. Cloud Storage → Buckets → your bucket → Permissions → **Grant access**. Enter the account's e-mail address and choose the role **Storage Object Viewer**: it may list and read this bucket, and nothing else.\n\nThe same on the command line:\n\n```sh\ngcloud iam service-accounts create connetra\ngcloud storage buckets add-iam-policy-binding gs://your-bucket \\\n  --member=serviceAccount:connetra@your-project.iam.gserviceaccount.com \\\n  --role=roles/storage.objectViewer\n```",
  },
  {
    title: "Make an HMAC key",
    field: "accessKeyId",
    body: "Cloud Storage → Settings → **Interoperability** → Access keys for service accounts → **Create a key for a service account** → choose the account → **Create key**. Or:\n\n```sh\ngcloud storage hmac create connetra@your-project.iam.gserviceaccount.com\n```\n\nThe access ID begins with `GOOG`. A key of your own user works too, but ends with your account, and may read all that you may. If the key cannot be made, an organisation policy forbids it (`constraints/storage.restrictAuthTypes`).",
  },
  {
    title: "The secret",
    field: "secretKey",
    body: "Google shows it once, when the key is made. If it is lost, make another key, then set the old one to inactive and delete it. It is not the JSON key of the service account. Stored encrypted; it has to be typed again when endpoint or access key ID change.",
  },
  {
    title: "Bucket region",
    field: "region",
    body: "`auto` works for buckets in every location, so there is nothing to look up. If you enter the location (Cloud Storage → Buckets, column Location, such as `europe-west3` or `eu`), it is used where Google asks for it.",
  },
  {
    title: "Bucket name",
    field: "bucket",
    body: "The name alone: of `gs://your-bucket/dbt/prod` it is `your-bucket`, and the rest goes under Path.",
  },
  {
    title: "S3 endpoint",
    field: "endpoint",
    body: "`https://storage.googleapis.com` for every bucket; Google answers there as S3 does. Only private access (Private Service Connect, regional endpoints) has addresses of its own.",
  },
  pathSection("gs://your-bucket"),
  projectsSection,
  {
    title: "CORS is not needed",
    body: 'Instructions for other catalogs have you set CORS on the bucket. That is for web pages that read a bucket from the browser; Connetra reads it from its server, so you can leave this out. Should another tool need it:\n\n```sh\nprintf \'[{"origin":["https://tool.example.com"],"method":["GET"],"maxAgeSeconds":3600}]\' > cors.json\ngcloud storage buckets update gs://your-bucket --cors-file=cors.json\n```',
  },
  uploadSection("gcloud storage cp", "gs://your-bucket/dbt/prod"),
  scheduleSection,
];
