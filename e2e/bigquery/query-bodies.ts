import { z } from "zod";
import { queryParameterSchema } from "./parameters";
import { invalid, Refused } from "./refusal";

export const formatSchema = z.strictObject({
  useInt64Timestamp: z.boolean().optional(),
  timestampOutputFormat: z
    .enum(["TIMESTAMP_OUTPUT_FORMAT_UNSPECIFIED", "FLOAT64", "INT64", "ISO8601_STRING"])
    .optional(),
});
const datasetReferenceSchema = z.strictObject({ projectId: z.string().optional(), datasetId: z.string() });
const labelsSchema = z.record(z.string(), z.string());
/** An int64 comes as a text, or as a number where it is small. */
const longSchema = z.union([z.string().regex(/^\d+$/), z.number().int()]);

/** What both ways to ask a query have in common. */
const querySchema = {
  query: z.string().min(1),
  // Legacy SQL is what BigQuery takes a query for unless told otherwise, and is not spoken here.
  useLegacySql: z.literal(false),
  useQueryCache: z.boolean().optional(),
  parameterMode: z.enum(["named", "positional", "NAMED", "POSITIONAL"]).optional(),
  queryParameters: z.array(queryParameterSchema).optional(),
  defaultDataset: datasetReferenceSchema.optional(),
  maximumBytesBilled: longSchema.optional(),
};
export const requestSchema = z.strictObject({
  ...querySchema,
  kind: z.string().optional(),
  dryRun: z.boolean().optional(),
  labels: labelsSchema.optional(),
  location: z.string().optional(),
  maxResults: z.number().int().positive().optional(),
  timeoutMs: z.number().int().nonnegative().optional(),
  jobTimeoutMs: longSchema.optional(),
  requestId: z.string().max(36).optional(),
  formatOptions: formatSchema.optional(),
  jobCreationMode: z
    .enum(["JOB_CREATION_MODE_UNSPECIFIED", "JOB_CREATION_REQUIRED", "JOB_CREATION_OPTIONAL"])
    .optional(),
});
export const insertSchema = z.strictObject({
  configuration: z.strictObject({
    dryRun: z.boolean().optional(),
    labels: labelsSchema.optional(),
    jobTimeoutMs: longSchema.optional(),
    query: z.strictObject({ ...querySchema, priority: z.enum(["INTERACTIVE", "BATCH"]).optional() }),
  }),
  jobReference: z
    .strictObject({
      projectId: z.string().optional(),
      jobId: z
        .string()
        .regex(/^[\w-]{1,1024}$/)
        .optional(),
      location: z.string().optional(),
    })
    .optional(),
});

/** What a request brings, or its refusal. */
export function bodyOf<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused(invalid(`Invalid JSON payload received. ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`));
}
