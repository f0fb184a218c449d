import type { GuideSection } from "../contract";

export const bigqueryGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra lists datasets and tables, and asks INFORMATION_SCHEMA for names, types, descriptions, the SQL of views, and sizes. It **never reads a row of your tables**, and the roles below do not let it.\n\nThe lists are free. The questions to INFORMATION_SCHEMA are query jobs, six for each location and sync, and BigQuery bills at least 10 MB for each: an hourly sync of one location comes to about 45 GB a month, within the first TiB that is free each month. Every job carries the label `application: connetra`.",
  },
  {
    title: "Make a service account",
    field: "serviceAccountJson",
    body: "In Cloud Shell, with the project that dbt builds in:\n\n```\nPROJECT=acme-analytics\ngcloud iam service-accounts create connetra --project=$PROJECT --display-name=Connetra\ngcloud projects add-iam-policy-binding $PROJECT --condition=None \\\n  --member=serviceAccount:connetra@$PROJECT.iam.gserviceaccount.com \\\n  --role=roles/bigquery.metadataViewer\ngcloud projects add-iam-policy-binding $PROJECT --condition=None \\\n  --member=serviceAccount:connetra@$PROJECT.iam.gserviceaccount.com \\\n  --role=roles/bigquery.jobUser\ngcloud iam service-accounts keys create connetra.json \\\n  --iam-account=connetra@$PROJECT.iam.gserviceaccount.com\n```\n\n- **BigQuery Metadata Viewer** sees datasets, tables and columns, and no data.\n- **BigQuery Job User** may run queries; what they may read is up to the other role.\n\nPaste what is in `connetra.json`, from `{` to `}`. In the console: IAM & Admin → Service Accounts → Create service account, then Keys → Add key → Create new key → JSON.\n\nThe key goes to Google's token service, or to the API endpoint below if it is not one of Google's. Addresses inside the key file are not used.",
  },
  {
    title: "Project",
    field: "projectId",
    body: "The ID of the project in your dbt profile: `project` in `profiles.yml`. dbt models are matched with tables of this project. The queries run in it, too, and are billed to it.\n\nThe ID stands beside the name in the console's list of projects. For another project, add another connector: one service account may be used for several, with the two roles in each.",
  },
  {
    title: "Datasets",
    field: "datasets",
    body: 'Leave empty to read every dataset that the service account may see, also those that come later. Name datasets when the project holds things that do not belong in the catalog.\n\nThe role can be given for single datasets instead of the project:\n\n```sql\nGRANT `roles/bigquery.metadataViewer` ON SCHEMA `acme-analytics`.`analytics`\n  TO "serviceAccount:connetra@acme-analytics.iam.gserviceaccount.com";\n```\n\nEach dataset is then asked by itself, which takes longer and bills more, and row counts are left out: BigQuery tells them only for a project.',
  },
  {
    title: "Location",
    field: "location",
    body: "A project may hold datasets in several locations, such as `EU` and `us-central1`. Connetra asks each location by itself, so this can stay empty. Name one to leave the others out. A dataset's location stands in its details in BigQuery Studio.",
  },
  {
    title: "API endpoint",
    field: "apiEndpoint",
    body: "Leave empty for `https://bigquery.googleapis.com`. Enter an address for a regional endpoint (`https://bigquery.europe-west3.rep.googleapis.com`), a Private Service Connect endpoint (`https://bigquery-acme.p.googleapis.com`) or an emulator.\n\nAt hosts under `googleapis.com` Connetra signs in at `oauth2.googleapis.com`. Any other host has to give tokens itself at `/token`, or take questions without one; a token of Google's is never sent to it. Private and loopback addresses have to be allowed by whoever runs Connetra: `EGRESS_ALLOW=10.20.0.7:443`.",
  },
];
