import { z } from "zod";

/** What of BigQuery's answers is read. All else may come and go. */
const count = z.union([z.string(), z.number()]).transform(Number);
const labels = z.record(z.string(), z.string()).catch({});

export const datasetPage = z.object({
  datasets: z
    .array(
      z.object({
        datasetReference: z.object({ projectId: z.string(), datasetId: z.string() }),
        location: z.string().catch(""),
        friendlyName: z.string().optional().catch(undefined),
        labels: labels.optional(),
      }),
    )
    .optional(),
  nextPageToken: z.string().optional(),
});
export type ListedDataset = { id: string; location: string; friendlyName: string | null };

const timePartitioning = z.object({
  type: z.string().catch("DAY"),
  field: z.string().optional().catch(undefined),
  expirationMs: count.optional().catch(undefined),
});
const rangePartitioning = z.object({
  field: z.string(),
  range: z.object({ start: count, end: count, interval: count }).optional().catch(undefined),
});

export const listedTable = z.object({
  tableReference: z.object({ tableId: z.string() }),
  type: z.string().catch("TABLE"),
  friendlyName: z.string().optional().catch(undefined),
  labels: labels.optional(),
  timePartitioning: timePartitioning.optional().catch(undefined),
  rangePartitioning: rangePartitioning.optional().catch(undefined),
  clustering: z
    .object({ fields: z.array(z.string()) })
    .optional()
    .catch(undefined),
  requirePartitionFilter: z.boolean().optional().catch(undefined),
  creationTime: count.optional().catch(undefined),
  expirationTime: count.optional().catch(undefined),
});
export type ListedTable = z.infer<typeof listedTable>;

export const tablePage = z.object({
  tables: z.array(listedTable).optional(),
  nextPageToken: z.string().optional(),
});

/** What is asked of one table by itself: only for the few kinds of which the bulk questions say too little. */
export const tableDetail = z.object({
  materializedView: z
    .object({ query: z.string(), lastRefreshTime: count.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  externalDataConfiguration: z
    .object({ sourceFormat: z.string().catch(""), sourceUris: z.array(z.string()).catch([]) })
    .optional()
    .catch(undefined),
});
export type TableDetail = z.infer<typeof tableDetail>;

export const queryAnswer = z.object({
  jobComplete: z.boolean(),
  jobReference: z.object({ jobId: z.string(), location: z.string().optional() }).optional(),
  schema: z.object({ fields: z.array(z.object({ name: z.string() })).catch([]) }).optional(),
  /** Hundreds of thousands of them: looked into by `rowsOf`, cell by cell as they are needed. */
  rows: z.array(z.unknown()).optional(),
  pageToken: z.string().optional(),
  totalRows: count.optional(),
});
export type QueryAnswer = z.infer<typeof queryAnswer>;
