import type { ArtifactName, ArtifactRef, RunOrigin } from "../contract";
import type { Run } from "./answers";
import type { ArtifactFacts, ArtifactPlace } from "./api";
import type { ChosenRuns } from "./choose-runs";

const files = {
  manifest: "manifest.json",
  catalog: "catalog.json",
  run_results: "run_results.json",
  sources: "sources.json",
};

export const artifactFiles: readonly string[] = Object.values(files);
export const fileOf = (name: ArtifactName): string => files[name];

/** Where people see a run. */
export const runUrl = (at: { origin: string; accountId: string }, projectId: string, runId: string): string =>
  `${at.origin}/deploy/${at.accountId}/projects/${projectId}/runs/${runId}`;

/** `Nightly build › run 7012 › step 4 › run_results.json`. */
const pathOf = (job: string, runId: string, step: number | null, file: string): string =>
  [job, `run ${runId}`, ...(step === null ? [] : [`step ${step}`]), file].join(" › ");

/** An artifact of a run, with where it comes from. What a run left never changes: its place is its revision. */
export const toRef = (
  at: { origin: string; accountId: string },
  { project, environment, jobs }: ChosenRuns,
  run: Run,
  name: ArtifactName,
  step: number | null,
  facts?: ArtifactFacts,
): ArtifactRef => {
  const job = jobs.get(run.jobId ?? "");
  const origin: RunOrigin = {
    project: project.name,
    environment: environment.name,
    jobId: job?.id ?? run.jobId ?? "",
    job: job?.name ?? "A job",
    runId: run.id,
    url: runUrl(at, project.id, run.id),
    step,
    finishedAt: run.finishedAt,
  };
  return {
    name,
    path: pathOf(origin.job, run.id, step, fileOf(name)),
    bytes: facts?.bytes ?? null,
    revision: [`run ${run.id}`, step ?? "last", fileOf(name), run.finishedAt ?? "", facts?.etag ?? ""].join(" "),
    modifiedAt: run.finishedAt,
    origin,
    isLasting: true,
  };
};

/** Where to ask for what a ref stands for; null for a ref that was not made here. */
export const placeOf = ({ name, origin }: ArtifactRef): ArtifactPlace | null =>
  origin ? { runId: origin.runId, step: origin.step, file: fileOf(name) } : null;
