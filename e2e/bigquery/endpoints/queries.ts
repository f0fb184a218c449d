import { randomUUID } from "node:crypto";
import { z } from "zod";
import { json, type Reply } from "../../stand-in/reply";
import { type AskedOf, type Endpoint, projectOf } from "../endpoint";
import type { Job } from "../jobs";
import { pageOf } from "../paging";
import { queryParameterSchema } from "../parameters";
import { accessDenied, invalid, Refused, refusal } from "../refusal";
import { rowsOf, schemaOf, type TimestampFormat } from "../rows";
import type { QueryScope } from "../tables-of-queries";
import { mayRunJobs } from "../world";

const formatSchema = z.strictObject({
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
const requestSchema = z.strictObject({
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
const insertSchema = z.strictObject({
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

function bodyOf<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused(invalid(`Invalid JSON payload received. ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`));
}

type Asking = Pick<z.infer<typeof requestSchema>, "defaultDataset" | "location">;

function scopeOf(asked: AskedOf, { defaultDataset, location }: Asking): QueryScope {
  const project = projectOf(asked);
  if (!mayRunJobs(asked.account.grants, project.id))
    throw new Refused(
      accessDenied(
        `Project ${project.id}: User does not have bigquery.jobs.create permission in project ${project.id}.`,
      ),
    );
  return {
    world: asked.world,
    grants: asked.account.grants,
    project: project.id,
    defaultDataset: defaultDataset ?? null,
    location: location ?? null,
  };
}

type Format = z.infer<typeof formatSchema>;
const timestampFormat = ({ useInt64Timestamp, timestampOutputFormat }: Format): TimestampFormat => {
  if (timestampOutputFormat && timestampOutputFormat !== "TIMESTAMP_OUTPUT_FORMAT_UNSPECIFIED")
    return timestampOutputFormat;
  return useInt64Timestamp ? "INT64" : "FLOAT64";
};

const referenceOf = (job: Job) => ({ projectId: job.project, jobId: job.id, location: job.location });

function isDone(job: Job): boolean {
  if (job.pollsLeft === 0) return true;
  job.pollsLeft -= 1;
  return false;
}

type Page = { token: string | null; size: number; from?: number; format: TimestampFormat };

/** What a job has to say of its rows, a page of them at a time. */
function results(job: Job, { token, size, from = 0, format }: Page) {
  if (job.isCancelled)
    throw new Refused(refusal(499, "stopped", "Job execution was cancelled: User requested cancellation"));
  if ("refusal" in job.outcome) throw new Refused(job.outcome.refusal);
  const { columns, rows } = job.outcome;
  const { items, nextPageToken } = pageOf(rows.slice(from), { token, size, list: `rows ${job.id} ${from}` });
  return {
    schema: schemaOf(job.outcome),
    totalRows: String(rows.length),
    ...(nextPageToken === undefined ? {} : { pageToken: nextPageToken }),
    ...(items.length === 0 ? {} : { rows: rowsOf(columns, items, format) }),
    totalBytesProcessed: "10485760",
    jobComplete: true,
    cacheHit: false,
  };
}

const query: Endpoint = {
  method: "POST",
  template: "projects/{projectId}/queries",
  parameters: {},
  answer: (asked) => {
    const body = bodyOf(requestSchema, asked.body);
    const sql = body.query;
    return told(sql, () => {
      const scope = scopeOf(asked, body);
      const job = asked.jobs.run({
        sql,
        parameters: body.queryParameters ?? [],
        scope,
        email: asked.account.email,
        isDryRun: body.dryRun ?? false,
        pollsLeft: asked.behaviour.pollsUntilDone,
      });
      if ("refusal" in job.outcome) return job.outcome.refusal;
      const isOptional = body.jobCreationMode === "JOB_CREATION_OPTIONAL";
      const head = {
        kind: "bigquery#queryResponse",
        ...(isOptional ? {} : { jobReference: referenceOf(job) }),
        queryId: job.id,
        location: job.location,
      };
      if (job.isDryRun)
        return json(200, { ...head, schema: schemaOf(job.outcome), jobComplete: true, totalBytesProcessed: "0" });
      if (!isDone(job)) return json(200, { ...head, jobReference: referenceOf(job), jobComplete: false });
      const size = Math.min(body.maxResults ?? asked.behaviour.pageLimit, asked.behaviour.pageLimit);
      return json(200, {
        ...head,
        ...results(job, { token: null, size, format: timestampFormat(body.formatOptions ?? {}) }),
      });
    });
  },
};

const queryResults: Endpoint = {
  method: "GET",
  template: "projects/{projectId}/queries/{jobId}",
  parameters: {
    location: "text",
    maxResults: "count",
    pageToken: "text",
    startIndex: "count",
    timeoutMs: "count",
    "formatOptions.useInt64Timestamp": "boolean",
    "formatOptions.timestampOutputFormat": {
      oneOf: ["TIMESTAMP_OUTPUT_FORMAT_UNSPECIFIED", "FLOAT64", "INT64", "ISO8601_STRING"],
    },
  },
  answer: (asked) => {
    const { parameter, behaviour } = asked;
    const job = jobOf(asked);
    const head = { kind: "bigquery#getQueryResultsResponse", etag: "etag", jobReference: referenceOf(job) };
    if (!isDone(job)) return json(200, { ...head, jobComplete: false });
    const format = formatSchema.safeParse({
      useInt64Timestamp: parameter("formatOptions.useInt64Timestamp") === "true",
      timestampOutputFormat: parameter("formatOptions.timestampOutputFormat") ?? undefined,
    });
    return json(200, {
      ...head,
      ...results(job, {
        token: parameter("pageToken"),
        size: Math.min(Number(parameter("maxResults") ?? behaviour.pageLimit), behaviour.pageLimit),
        from: Number(parameter("startIndex") ?? 0),
        format: timestampFormat(format.success ? format.data : {}),
      }),
    });
  },
};

const insert: Endpoint = {
  method: "POST",
  template: "projects/{projectId}/jobs",
  parameters: {},
  answer: (asked) => {
    const { configuration, jobReference } = bodyOf(insertSchema, asked.body);
    const sql = configuration.query.query;
    return told(sql, () => {
      const scope = scopeOf(asked, { ...configuration.query, location: jobReference?.location });
      const jobId = jobReference?.jobId ?? randomUUID();
      if (asked.jobs.has(scope.project, jobId))
        return refusal(409, "duplicate", `Already Exists: Job ${scope.project}:${scope.location ?? "US"}.${jobId}`);
      const job = asked.jobs.run({
        sql,
        parameters: configuration.query.queryParameters ?? [],
        scope,
        email: asked.account.email,
        jobId,
        isDryRun: configuration.dryRun ?? false,
        pollsLeft: Math.max(1, asked.behaviour.pollsUntilDone),
      });
      // A dry run is refused at once; any other query that fails is a job with an error.
      if ("refusal" in job.outcome && job.isDryRun) return job.outcome.refusal;
      return json(200, jobView(job, "refusal" in job.outcome));
    });
  },
};

const get: Endpoint = {
  method: "GET",
  template: "projects/{projectId}/jobs/{jobId}",
  parameters: { location: "text" },
  answer: (asked) => {
    const job = jobOf(asked);
    return json(200, jobView(job, isDone(job)));
  },
};

const cancel: Endpoint = {
  method: "POST",
  template: "projects/{projectId}/jobs/{jobId}/cancel",
  parameters: { location: "text" },
  answer: (asked) => {
    const job = jobOf(asked);
    job.isCancelled = true;
    return json(200, { kind: "bigquery#jobCancelResponse", job: jobView(job, true) });
  },
};

const jobOf = (asked: AskedOf): Job => {
  const project = projectOf(asked);
  return asked.jobs.find(project.id, asked.part("jobId"), asked.parameter("location"));
};

function jobView(job: Job, isFinished: boolean) {
  const time = String(job.createdAt);
  const error = isFinished ? errorOf(job) : null;
  return {
    kind: "bigquery#job",
    etag: "etag",
    ...(job.isDryRun ? {} : { id: `${job.project}:${job.location}.${job.id}` }),
    user_email: job.email,
    configuration: {
      query: { query: job.sql, useLegacySql: false, priority: "INTERACTIVE" },
      jobType: "QUERY",
      ...(job.isDryRun ? { dryRun: true } : {}),
    },
    jobReference: job.isDryRun ? { projectId: job.project, location: job.location } : referenceOf(job),
    statistics: {
      creationTime: time,
      startTime: time,
      ...(isFinished || job.isDryRun ? { endTime: time, totalBytesProcessed: "10485760" } : {}),
      query: { statementType: "SELECT", ...("refusal" in job.outcome ? {} : { schema: schemaOf(job.outcome) }) },
    },
    status: {
      state: isFinished || job.isDryRun ? "DONE" : "RUNNING",
      ...(error ? { errorResult: error, errors: [error] } : {}),
    },
  };
}

const refusedSchema = z.object({
  error: z.object({ errors: z.tuple([z.object({ reason: z.string(), message: z.string() })]) }),
});

/** What a job ended with, where that is an error. */
function errorOf(job: Job): { reason: string; message: string; location?: string } | null {
  if (job.isCancelled)
    return { reason: "stopped", message: "Job execution was cancelled: User requested cancellation" };
  if (!("refusal" in job.outcome)) return null;
  const [{ reason, message }] = refusedSchema.parse(JSON.parse(job.outcome.refusal.body.toString("utf8"))).error.errors;
  return { reason, message, location: "query" };
}

/** The SQL is kept beside the answer, whatever the answer is. */
function told(sql: string, answer: () => Reply): Reply & { sql: string } {
  try {
    return { ...answer(), sql };
  } catch (thrown) {
    if (thrown instanceof Refused) return { ...thrown.reply, sql };
    throw thrown;
  }
}

export const queries: readonly Endpoint[] = [query, queryResults, insert, get, cancel];
