import { z } from "zod";
import { field } from "../contract";
import { pathField, projectsField } from "../shared/bucket/fields";
import { readConnectionString } from "./connection-string";
import { containerComplaint } from "./container-name";

const complaining = (complaintOf: (value: string) => string | null) => (value: string, context: z.RefinementCtx) => {
  const complaint = complaintOf(value);
  if (complaint) context.addIssue({ code: "custom", message: complaint });
};

const MISSING_CONTAINER = "Enter the container's name, or pick one from the list.";

export const dbtCoreAzureConfig = z.strictObject({
  container: z
    .string({ error: MISSING_CONTAINER })
    .trim()
    .min(1, MISSING_CONTAINER)
    .superRefine(complaining(containerComplaint))
    .meta(
      field({
        label: "Container",
        help: "The container that holds dbt's artifacts, as Data storage → Containers names it. With the connection string filled in, it can be picked.",
        placeholder: "dbt-artifacts",
        choices: "one",
      }),
    ),
  path: pathField,
  projects: projectsField,
});
export type DbtCoreAzureConfig = z.infer<typeof dbtCoreAzureConfig>;

const MISSING_STRING = "Paste the connection string of the storage account.";

export const dbtCoreAzureSecrets = z.strictObject({
  connectionString: z
    .string({ error: MISSING_STRING })
    .min(1, MISSING_STRING)
    .max(10_000, "This is too long for a connection string.")
    .superRefine(
      complaining((pasted) => {
        const read = readConnectionString(pasted);
        return "complaint" in read ? read.complaint : null;
      }),
    )
    .meta(
      field({
        label: "Connection string",
        help: "Security + networking → Access keys → Connection string; or a shared access signature that may read and list, as a connection string or a URL. Stored encrypted, and never shown again.",
        secret: true,
        control: "password",
        holdsDestination: true,
      }),
    ),
});
export type DbtCoreAzureSecrets = z.infer<typeof dbtCoreAzureSecrets>;
