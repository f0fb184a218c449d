/** Roles that read names and types, and no row of any table. */
export const METADATA_VIEWER = "roles/bigquery.metadataViewer";
/** May run queries. What a query may read is another matter. */
export const JOB_USER = "roles/bigquery.jobUser";

const fenced = (commands: readonly string[]): string => `\`\`\`\n${commands.join("\n")}\n\`\`\``;

/** The command that gives a role in the whole project, ready to copy. */
export const projectGrant = (projectId: string, email: string, role: string): string =>
  `gcloud projects add-iam-policy-binding ${projectId} --member=serviceAccount:${email} --role=${role} --condition=None`;

/** The same for one dataset alone: in SQL, since gcloud has no command for it. */
const datasetGrant = (projectId: string, email: string, dataset: string): string =>
  `GRANT \`${METADATA_VIEWER}\` ON SCHEMA \`${projectId}\`.\`${dataset}\` TO "serviceAccount:${email}";`;

const run = "As an owner of the project, in Cloud Shell or wherever gcloud is:";

export const grantRemedy = (projectId: string, email: string, ...roles: string[]): string =>
  `${run}\n${fenced(roles.map((role) => projectGrant(projectId, email, role)))}`;

/** For a dataset that stays shut although others open. */
export const datasetRemedy = (projectId: string, email: string, dataset: string): string =>
  `${grantRemedy(projectId, email, METADATA_VIEWER)}\nOr for this dataset alone, as a query in BigQuery:\n${fenced([datasetGrant(projectId, email, dataset)])}`;

export const enableApiRemedy = (projectId: string): string =>
  `Switch it on at https://console.cloud.google.com/apis/library/bigquery.googleapis.com?project=${projectId} or with:\n${fenced(
    [`gcloud services enable bigquery.googleapis.com --project=${projectId}`],
  )}\nIt takes a few minutes until it holds.`;
