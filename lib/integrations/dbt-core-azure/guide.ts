import type { GuideSection } from "../contract";

const sasOnOneContainer = `\`\`\`sh
az storage container generate-sas \\
  --account-name youraccount --name dbt-artifacts \\
  --permissions rl --https-only \\
  --expiry 2027-12-31T00:00Z --output tsv
\`\`\``;

const dbtJob = `\`\`\`sh
dbt build || failed=1
cp target/run_results.json run_results.build.json
dbt docs generate
cp run_results.build.json target/run_results.json

for name in catalog run_results sources manifest; do
  [ -f "target/$name.json" ] || continue
  az storage blob upload --account-name youraccount --auth-mode login \\
    --container-name dbt-artifacts --name "dbt/$name.json" \\
    --file "target/$name.json" --overwrite
done
exit "\${failed:-0}"
\`\`\``;

const manyFiles = `\`\`\`sh
az storage blob upload-batch --account-name youraccount --auth-mode login \\
  --destination dbt-artifacts --destination-path dbt \\
  --source target --pattern "*.json" --overwrite

azcopy copy "target/*.json" "https://youraccount.blob.core.windows.net/dbt-artifacts/dbt/"
\`\`\``;

export const dbtCoreAzureGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra lists the container and reads the files that dbt wrote: `manifest.json` (needed), `catalog.json`, `run_results.json` and `sources.json`, each also with something between name and ending, such as `manifest_sales.json`, and each also compressed, `.json.gz`. It **only lists and reads**: it writes nothing to the container and starts no run of dbt. What has not changed since the last sync is not downloaded again.",
  },
  {
    title: "Get the connection string",
    field: "connectionString",
    body: "1. Open [portal.azure.com](https://portal.azure.com) → **Storage accounts** → your storage account. The name at the top is the account's name.\n2. **Security + networking → Access keys**.\n3. Beside **Connection string** of key1 or key2, select **Show**, then copy.\n\nIt looks like `DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net`. Whoever has it may do anything with the whole account, so better give Connetra a shared access signature, as the next section says. When the key is rotated, paste the new string here.",
  },
  {
    title: "Better: a signature that may only read",
    field: "connectionString",
    body: `For **one container**: **Data storage → Containers** → the container → **Generate SAS**. Under **Permissions** tick **Read** and **List**, choose an expiry that is far enough away, select **Generate SAS token and URL**, and paste the **Blob SAS URL**. Signed with the account key it may last for years; with a user delegation key, seven days at most.\n\nThe same by the command line, as \`https://youraccount.blob.core.windows.net/dbt-artifacts?\` followed by what it prints:\n\n${sasOnOneContainer}\n\nFor **the whole account**, so that the container can be picked from a list: **Security + networking → Shared access signature**. Tick **Blob** under Allowed services, **Service**, **Container** and **Object** under Allowed resource types, **Read** and **List** under Allowed permissions. Then **Generate SAS and connection string**, and paste the **Connection string**.\n\nA signature ends on its day, and syncs with it. The test says when that is.`,
  },
  {
    title: "Container",
    field: "container",
    body: "The name as **Data storage → Containers** shows it, such as `dbt-artifacts`. With an account key, or a signature for the whole account, it can be picked from a list once the connection string is filled in. A signature for one container names it, so there is one to pick.",
  },
  {
    title: "Path",
    field: "path",
    body: "The folder in the container to look in, such as `dbt/prod`, **without a slash in front** and without the container's name. Everything below it is searched for `manifest*.json` and `manifest*.json.gz`. Left empty, the whole container is searched from its root.",
  },
  {
    title: "Many projects in one container",
    field: "projects",
    body: "Each folder with a manifest is a dbt project of its own. The test lists them, each with a tick box; with none picked, all are read, also those that come later. Folders that differ only in a date, a time or the number of a run are runs of one project: the newest is read, by the time that stands in the manifest.",
  },
  {
    title: "Upload from the dbt job",
    body: `After each run, copy the artifacts to the container. Send **the manifest last**: when it arrives, everything that belongs to it is there.\n\n${dbtJob}\n\nThe copies around \`dbt docs generate\` matter: it writes a \`run_results.json\` of its own over that of \`dbt build\`, and it tells nothing of runs and tests. With \`--auth-mode login\`, the job's identity needs the role **Storage Blob Data Contributor** on the container.\n\nWhere the order is of no concern, one line does the same, with either tool:\n\n${manyFiles}`,
  },
  {
    title: "Networks and firewalls",
    body: "If **Security + networking → Networking** allows only selected networks, add the public address that Connetra connects from to the list of IP addresses. If the account is reached by a private endpoint, whoever runs Connetra has to allow its private address: `EGRESS_ALLOW=youraccount.blob.core.windows.net:443`. If **Settings → Configuration → Allow storage account key access** is disabled, neither keys nor signatures made with them are accepted; only a signature with a user delegation key is.",
  },
  {
    title: "Keep it current",
    body: "Choose a schedule when you save: an interval, or times by cron in your time zone. Each time, Connetra lists the container, and downloads only when a file has changed. A file that is replaced while it is read is noticed, and reading starts over, so two runs are never mixed.",
  },
];
