import { z } from "zod";
import { field } from "../contract";
import { apiEndpointComplaint, readApiEndpoint } from "./endpoint";
import { locationComplaint, readLocation } from "./location";
import { projectIdComplaint, readProjectId } from "./project-id";
import { readServiceAccount } from "./service-account";

const complaining = (complaintOf: (value: string) => string | null) => (value: string, context: z.RefinementCtx) => {
  const complaint = complaintOf(value);
  if (complaint) context.addIssue({ code: "custom", message: complaint });
};

const blank = (value: unknown): unknown => (typeof value === "string" && value.trim() === "" ? undefined : value);

const MISSING_PROJECT = "Enter the ID of the project.";

const datasetName = z
  .string({ error: "Enter the names of datasets." })
  .trim()
  .transform((name) => name.replace(/^[`"']+|[`"']+$/g, ""))
  .superRefine((name, context) => {
    if (/^[A-Za-z0-9_]{1,1024}$/.test(name)) return;
    const message = /[.:]/.test(name)
      ? "Enter the dataset alone, without its project: analytics, not acme-analytics.analytics."
      : "A dataset's name has letters, digits and underscores, and nothing else.";
    context.addIssue({ code: "custom", message });
  });

const datasets = z.preprocess((value) => {
  const list = typeof value === "string" ? value.split(/[,\n]/) : value;
  if (!Array.isArray(list)) return list ?? undefined;
  const named = list.filter((name) => typeof name !== "string" || name.trim() !== "");
  return named.length > 0 ? named : undefined;
}, z.array(datasetName).max(1000, "Name at most 1000 datasets.").optional());

export const bigqueryConfig = z.strictObject({
  projectId: z
    .string({ error: MISSING_PROJECT })
    .min(1, MISSING_PROJECT)
    .max(2000, "This is too long for a project ID.")
    .transform(readProjectId)
    .superRefine(complaining(projectIdComplaint))
    .meta(
      field({
        label: "Project",
        help: "The ID of the Google Cloud project that dbt builds in. The key file below fills it in; change it when the account lives in another project.",
        placeholder: "acme-analytics",
      }),
    ),
  datasets: datasets.meta(
    field({
      label: "Datasets",
      help: "Read only these. Leave empty to read every dataset that the service account may see.",
      control: "list",
      placeholder: "analytics, staging",
      choices: "many",
    }),
  ),
  location: z
    .preprocess(
      blank,
      z
        .string({ error: "Enter a location." })
        .max(100, "This is too long for a location.")
        .transform(readLocation)
        .superRefine(complaining(locationComplaint))
        .optional(),
    )
    .meta(
      field({
        label: "Location",
        help: "Read only datasets of this location. Leave empty to read those of all locations: each is asked where it is.",
        placeholder: "EU",
      }),
    ),
  apiEndpoint: z
    .preprocess(
      blank,
      z
        .string({ error: "Enter the address of the API." })
        .max(2000, "This is too long for an address.")
        .transform(readApiEndpoint)
        .superRefine(complaining(apiEndpointComplaint))
        .optional(),
    )
    .meta(
      field({
        label: "API endpoint",
        help: "Only for a regional or private endpoint of BigQuery, or an emulator. Empty means https://bigquery.googleapis.com.",
        placeholder: "https://bigquery.europe-west3.rep.googleapis.com",
        destination: true,
      }),
    ),
});
export type BigqueryConfig = z.infer<typeof bigqueryConfig>;

const MISSING_KEY = "Paste the service account's key file.";

export const bigquerySecrets = z.strictObject({
  serviceAccountJson: z
    .string({ error: MISSING_KEY })
    .trim()
    .min(1, MISSING_KEY)
    .max(50_000, "This is too long for a key file.")
    .superRefine(
      complaining((pasted) => {
        const read = readServiceAccount(pasted);
        return "complaint" in read ? read.complaint : null;
      }),
    )
    .meta(
      field({
        label: "Service account key",
        help: "The JSON file of a key, whole: IAM & Admin → Service Accounts → Keys → Add key. Stored encrypted, and never shown again.",
        secret: true,
        control: "textarea",
        placeholder: '{ "type": "service_account", … }',
      }),
    ),
});
export type BigquerySecrets = z.infer<typeof bigquerySecrets>;
