import { z } from "zod";

/** Ids have grown from small numbers to large ones, and come as text in places: text is what all of them can be. */
const id = z.union([z.string().min(1), z.number().int().nonnegative()]).transform(String);
const optionalId = id.nullish().transform((value) => value ?? null);
const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null);

/** dbt Cloud writes `2026-11-01 03:00:00.123456+00:00`, and means UTC where it names no zone. */
const time = text.transform((value) => {
  if (value === null) return null;
  const iso = value.trim().replace(" ", "T");
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/i.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
});

export const account = z.object({ id, name: text, locked: flag, plan: text });
export type Account = z.infer<typeof account>;

export const project = z.object({ id, name: text, state: number.nullish() }).transform(({ name, ...rest }) => ({
  ...rest,
  name: name ?? `Project ${rest.id}`,
}));
export type Project = z.infer<typeof project>;

export const environment = z
  .object({ id, project_id: optionalId, name: text, type: text, deployment_type: text, state: number.nullish() })
  .transform((row) => ({
    id: row.id,
    projectId: row.project_id,
    name: row.name ?? `Environment ${row.id}`,
    /** Development environments run nothing by themselves. */
    isDevelopment: row.type === "development",
    /** `production`, `staging`, or nothing. */
    deploymentType: row.deployment_type,
    isDeleted: row.state === 2,
  }));
export type Environment = z.infer<typeof environment>;

const triggers = z
  .object({ github_webhook: flag, git_provider_webhook: flag, custom_branch_only: flag, on_merge: flag })
  .nullish();

export const job = z
  .object({
    ...{ id, project_id: optionalId, environment_id: optionalId, name: text, job_type: text, triggers },
    ...{ generate_docs: flag, state: number.nullish(), deactivated: flag },
  })
  .transform((row) => ({
    id: row.id,
    projectId: row.project_id,
    environmentId: row.environment_id,
    name: row.name ?? `Job ${row.id}`,
    /** Jobs from before types have none, and say by their triggers what they are for. */
    type: row.job_type ?? (row.triggers?.on_merge ? "merge" : isForPullRequests(row.triggers) ? "ci" : null),
    generatesDocs: row.generate_docs ?? false,
    isDeactivated: row.state === 2 || (row.deactivated ?? false),
  }));
export type Job = z.infer<typeof job>;

const isForPullRequests = (given: z.infer<typeof triggers>): boolean =>
  (given?.github_webhook ?? false) || (given?.git_provider_webhook ?? false);

const trigger = z
  .object({
    github_pull_request_id: optionalId,
    gitlab_merge_request_id: optionalId,
    azure_pull_request_id: optionalId,
    non_native_pull_request_id: optionalId,
  })
  .nullish();

export const run = z
  .object({
    ...{ id, job_definition_id: optionalId, job_id: optionalId, environment_id: optionalId, status: number },
    ...{ finished_at: time, has_docs_generated: flag, has_sources_generated: flag, artifacts_saved: flag, trigger },
  })
  .transform((row) => ({
    id: row.id,
    jobId: row.job_definition_id ?? row.job_id,
    environmentId: row.environment_id,
    status: row.status,
    finishedAt: row.finished_at,
    hasDocs: row.has_docs_generated ?? false,
    hasSources: row.has_sources_generated ?? false,
    keptNothing: row.artifacts_saved === false,
    isOfPullRequest: Object.values(row.trigger ?? {}).some((value) => value !== null && value !== "0"),
  }));
export type Run = z.infer<typeof run>;

export const runSteps = z.object({
  run_steps: z
    .array(z.object({ index: number, name: text, status: number.nullish() }))
    .nullish()
    .transform((steps) => steps ?? []),
});
export type RunStep = { index: number; name: string | null; status?: number | null | undefined };

export const artifactPaths = z.array(z.string());

/** dbt Cloud's wrapping of whatever it answers. */
export const enveloped = <T extends z.ZodType>(data: T) => z.object({ data });

export const page = <T extends z.ZodType>(row: T) =>
  z.object({
    data: z.array(row),
    extra: z
      .object({ pagination: z.object({ total_count: number.nullish() }).nullish() })
      .nullish()
      .transform((extra) => extra?.pagination?.total_count ?? null),
  });
