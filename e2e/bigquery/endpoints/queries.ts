import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { json, type Reply } from "../../stand-in/reply";
import { type AskedOf, type Endpoint, projectOf } from "../endpoint";
import { isDone, jobView, referenceOf, results, timestampFormat } from "../job-view";
import type { Job } from "../jobs";
import { bodyOf, formatSchema, insertSchema, requestSchema } from "../query-bodies";
import { accessDenied, Refused, refusal } from "../refusal";
import { schemaOf } from "../rows";
import type { QueryScope } from "../tables-of-queries";
import { mayRunJobs } from "../world";

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
