import type { Environment, Job, Project, Run } from "./answers";
import type { ProjectPlan } from "./plan-project";
import { CANCELLED, FAILED, SUCCESS } from "./run-status";

/** The newest runs of a job without a gap, and how many it has in all, where dbt Cloud says. */
export type ListedRuns = {
  rows: readonly Run[];
  total: number | null;
  /** What was asked for beyond those. */
  older?: readonly Run[];
};
export type RunsByJob = ReadonlyMap<string, ListedRuns>;

export type SkippedRun = { run: Run; job: Job; reason: string };

/** What of a project is read. */
export type ChosenRuns = {
  project: Project;
  environment: Environment;
  jobs: ReadonlyMap<string, Job>;
  /** Runs that ended by themselves and may count, newest first: those that failed, too. */
  ended: Run[];
  /** Runs to take the structure from, the best first. */
  structures: Run[];
  /** Newer than the structure's run, and not read. */
  skipped: SkippedRun[];
  /** A good run newer than the structure's, which generated no docs. */
  newerWithoutDocs: Run | null;
  /** Jobs whose runs since the structure's were more than are listed. */
  cutJobs: Job[];
};

export type RunChoice = ({ unusable: null } & ChosenRuns) | { unusable: string; project: Project };

export const isUsable = (choice: RunChoice): choice is { unusable: null } & ChosenRuns => choice.unusable === null;

/** Ids are numbers of any length. */
const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** By when they ended; the order in which they began says it where that is not known or the same. */
export const newestFirst = (a: Run, b: Run): number => {
  const [endOfA, endOfB] = [a.finishedAt ?? "", b.finishedAt ?? ""];
  if (endOfA !== "" && endOfB !== "" && endOfA !== endOfB) return endOfA < endOfB ? 1 : -1;
  return compareIds(b.id, a.id);
};

const runsOf = (listed: ListedRuns | undefined): readonly Run[] => [...(listed?.rows ?? []), ...(listed?.older ?? [])];

/** Why a run does not count; null when it does. */
const runReason = (run: Run, { id, name }: Environment): string | null => {
  if (run.environmentId !== null && run.environmentId !== id) return `it did not run in ${name}`;
  if (run.isOfPullRequest) return "it was for a pull request";
  if (run.status === CANCELLED) return "it was cancelled";
  if (run.status !== SUCCESS && run.status !== FAILED) return "it has not ended";
  return run.keptNothing ? "it left no artifacts" : null;
};

/** Where none is marked as production: the one with the most runs that count, then with the newest. */
const busiest = (plan: ProjectPlan, listed: RunsByJob): Environment | null => {
  const ranked = plan.environments.map((environment) => {
    const runs = plan.jobs
      .filter((job) => job.environmentId === environment.id)
      .flatMap(({ id }) => runsOf(listed.get(id)))
      .filter((run) => runReason(run, environment) === null)
      .sort(newestFirst);
    return { environment, count: runs.length, newest: runs[0]?.finishedAt ?? "" };
  });
  ranked.sort(
    (a, b) => b.count - a.count || b.newest.localeCompare(a.newest) || compareIds(a.environment.id, b.environment.id),
  );
  return ranked[0]?.environment ?? null;
};

const isGood = (run: Run): boolean => run.status === SUCCESS;
/** How many runs of each sort are tried when what one left is there no more. */
const MOST_TRIED = 3;

/**
 * Environment by environment, as its jobs build it together: the structure comes from the newest good run with docs,
 * else from the newest good one; results from that run and every one since, failed ones, too. Pure.
 */
export const chooseRuns = (plan: ProjectPlan, listed: RunsByJob): RunChoice => {
  const { project } = plan;
  const environment = plan.unusable === null ? busiest(plan, listed) : null;
  if (environment === null) return { unusable: plan.unusable ?? "it has no deployment environment", project };

  const jobs = new Map(plan.jobs.filter((job) => job.environmentId === environment.id).map((job) => [job.id, job]));
  const all = [...jobs.values()].flatMap((job) =>
    // Of a run whose job is not told, the list that it stands in tells it.
    runsOf(listed.get(job.id)).map((run) => ({ job, run: { ...run, jobId: job.id } })),
  );
  const ended = all.filter(({ run }) => runReason(run, environment) === null).map(({ run }) => run);
  ended.sort(newestFirst);
  const good = ended.filter(isGood);
  const structures = [
    ...good.filter(({ hasDocs }) => hasDocs).slice(0, MOST_TRIED),
    ...good.filter(({ hasDocs }) => !hasDocs).slice(0, MOST_TRIED),
  ];
  const [structure] = structures;
  if (!structure) {
    const reason = all.filter(({ run }) => isGood(run)).map(({ run }) => runReason(run, environment))[0];
    const lack = reason ? `that succeeded counts: ${reason}` : all.length > 0 ? "succeeded yet" : "is there yet";
    return { unusable: `no run of ${environment.name} ${lack}`, project };
  }

  const isNewer = (run: Run) => newestFirst(run, structure) < 0;
  const skipped = all.flatMap(({ job, run }): SkippedRun[] => {
    const reason = runReason(run, environment);
    return reason !== null && isNewer(run) ? [{ run, job, reason }] : [];
  });
  return {
    unusable: null,
    ...{ project, environment, jobs, ended, structures },
    skipped: skipped.sort((a, b) => newestFirst(a.run, b.run)),
    newerWithoutDocs: structure.hasDocs ? (good.find((run) => isNewer(run) && !run.hasDocs) ?? null) : null,
    cutJobs: [...jobs.values()].filter((job) => isCut(listed.get(job.id), structure)),
  };
};

/** Whether a job has more runs than are listed, and even the oldest of those is newer than the structure's. */
const isCut = (runs: ListedRuns | undefined, structure: Run): boolean => {
  const oldest = [...(runs?.rows ?? [])].sort(newestFirst).at(-1);
  return oldest !== undefined && hasMore(runs) && newestFirst(oldest, structure) < 0;
};

const hasMore = (runs: ListedRuns | undefined): boolean =>
  runs !== undefined && (runs.total === null ? runs.rows.length >= 100 : runs.total > runs.rows.length);

/**
 * Jobs to ask for an older good run: those with more runs than are listed, as long as none of the listed runs of the
 * project will do. A job that generates docs is asked for a run with docs.
 */
export const olderRunsToAsk = (plan: ProjectPlan, listed: RunsByJob): { job: Job; withDocs: boolean }[] => {
  const choice = chooseRuns(plan, listed);
  if (plan.unusable !== null) return [];
  const has = choice.unusable === null ? { good: true, docs: choice.structures.some(({ hasDocs }) => hasDocs) } : null;
  if (has?.docs) return [];
  const environmentId = choice.unusable === null ? choice.environment.id : null;
  return plan.jobs
    .filter((job) => hasMore(listed.get(job.id)) && (environmentId === null || job.environmentId === environmentId))
    .filter((job) => job.generatesDocs || !has?.good)
    .map((job) => ({ job, withDocs: job.generatesDocs }));
};

/** Runs whose results are read: the structure's and every one since, newest first. */
export const resultRuns = ({ ended }: ChosenRuns, structure: Run): Run[] =>
  ended.filter((run) => newestFirst(run, structure) <= 0);

/**
 * Where those are more than are read: that of the structure, then the newest of each job in turn, so that tests that run
 * every few minutes do not hide the nightly build.
 */
export const spreadOverJobs = (runs: readonly Run[], most: number): Run[] => {
  const seen = new Map<string | null, number>();
  const turns = runs.map((run) => {
    const turn = seen.get(run.jobId) ?? 0;
    seen.set(run.jobId, turn + 1);
    return { run, turn };
  });
  const inTurn = turns.sort((a, b) => a.turn - b.turn).map(({ run }) => run);
  const taken = new Set([...new Set([...runs.slice(-1), ...inTurn])].slice(0, most));
  return runs.filter((run) => taken.has(run));
};

/** Runs that checked the freshness of sources, newest first. */
export const sourceRuns = ({ ended }: ChosenRuns): Run[] => ended.filter(({ hasSources }) => hasSources);
