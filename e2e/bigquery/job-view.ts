import { z } from "zod";
import type { Job } from "./jobs";
import { pageOf } from "./paging";
import type { formatSchema } from "./query-bodies";
import { Refused, refusal } from "./refusal";
import { rowsOf, schemaOf, type TimestampFormat } from "./rows";

type Format = z.infer<typeof formatSchema>;
export const timestampFormat = ({ useInt64Timestamp, timestampOutputFormat }: Format): TimestampFormat => {
  if (timestampOutputFormat && timestampOutputFormat !== "TIMESTAMP_OUTPUT_FORMAT_UNSPECIFIED")
    return timestampOutputFormat;
  return useInt64Timestamp ? "INT64" : "FLOAT64";
};

export const referenceOf = (job: Job) => ({ projectId: job.project, jobId: job.id, location: job.location });

export function isDone(job: Job): boolean {
  if (job.pollsLeft === 0) return true;
  job.pollsLeft -= 1;
  return false;
}

type Page = { token: string | null; size: number; from?: number; format: TimestampFormat };

/** What a job has to say of its rows, a page of them at a time. */
export function results(job: Job, { token, size, from = 0, format }: Page) {
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

export function jobView(job: Job, isFinished: boolean) {
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
