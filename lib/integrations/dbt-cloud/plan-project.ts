import type { Environment, Job, Project } from "./answers";

/** What somebody picked, as ids; absent: whatever counts by itself. */
export type Picks = {
  projectIds?: readonly string[] | undefined;
  environmentIds?: readonly string[] | undefined;
  jobIds?: readonly string[] | undefined;
};

export type Excluded<T> = { item: T; reason: string };

/** What of a project may be read, before its runs are known. */
export type ProjectPlan = {
  project: Project;
  /** Those to choose one from: more than one only where none is marked as production. */
  environments: Environment[];
  /** Jobs of these environments whose runs may count. */
  jobs: Job[];
  excludedEnvironments: Excluded<Environment>[];
  excludedJobs: Excluded<Job>[];
  /** Whether somebody picked the jobs, and so knows of the others. */
  pickedJobs: boolean;
  /** Why there is nothing to read; null when there may be. */
  unusable: string | null;
};

const byType: ReadonlyMap<string, string> = new Map([
  ["ci", "A job for continuous integration: it builds pull requests into schemas of their own."],
  ["merge", "A merge job: it builds only what was merged."],
  ["exposure_sync", "It refreshes dashboards and builds nothing."],
]);

const splitBy = <T>(items: readonly T[], reasonOf: (item: T) => string | null): [T[], Excluded<T>[]] => {
  const taken: T[] = [];
  const excluded: Excluded<T>[] = [];
  for (const item of items) {
    const reason = reasonOf(item);
    if (reason === null) taken.push(item);
    else excluded.push({ item, reason });
  }
  return [taken, excluded];
};

/** Why a job does not count wherever it runs; null when it does. What was picked by hand counts. */
const jobReason = (job: Job, { jobIds }: Picks): string | null => {
  if (jobIds) return jobIds.includes(job.id) ? null : "Not among the chosen jobs.";
  if (job.isDeactivated) return "It is deactivated.";
  return byType.get(job.type ?? "") ?? null;
};

const environmentReason = (environment: Environment, jobs: readonly Job[], picks: Picks): string | null => {
  if (environment.isDevelopment) return "A development environment: nothing runs in it by itself.";
  if (environment.isDeleted) return "It has been deleted.";
  if (picks.environmentIds && !picks.environmentIds.includes(environment.id))
    return "Not among the chosen environments.";
  if (picks.jobIds && !jobs.some((job) => job.environmentId === environment.id && picks.jobIds?.includes(job.id)))
    return "None of the chosen jobs runs in it.";
  return null;
};

/** Production where there is one, else what is no staging, else what is left. */
const likeliest = (
  possible: readonly Environment[],
  hasJob: (environment: Environment) => boolean,
): [Environment[], Excluded<Environment>[]] => {
  const production = possible.filter(({ deploymentType }) => deploymentType === "production");
  const [first] = production;
  if (first)
    return splitBy(possible, (one) => (production.includes(one) ? null : `${first.name} is marked as production.`));
  const isStaging = ({ deploymentType }: Environment) => deploymentType === "staging";
  const others = possible.filter((one) => !isStaging(one) && hasJob(one));
  if (others.length === 0) return splitBy(possible, (one) => (hasJob(one) ? null : "No job runs in it."));
  return splitBy(possible, (one) =>
    others.includes(one) ? null : isStaging(one) ? "A staging environment." : "No job runs in it.",
  );
};

const unusableReason = (
  { environmentIds, jobIds }: Picks,
  deployments: readonly Environment[],
  possible: readonly Environment[],
  taken: readonly Environment[],
  excludedJobs: readonly Excluded<Job>[],
): string => {
  if (deployments.length === 0) return "it has no deployment environment";
  if (possible.length === 0 && environmentIds && !deployments.some(({ id }) => environmentIds.includes(id)))
    return "none of its deployment environments is chosen";
  if (possible.length === 0 && environmentIds) return "none of the chosen jobs runs in its chosen environment";
  if (possible.length === 0 && jobIds) return "none of its jobs is chosen";
  const meant = taken.length > 0 ? taken : possible;
  const ids = meant.map(({ id }) => id);
  const names = meant.map(({ name }) => name).join(", ");
  return excludedJobs.some(({ item }) => item.environmentId !== null && ids.includes(item.environmentId))
    ? `no job that counts runs in ${names}`
    : `no job runs in ${names}`;
};

/** Which environments and jobs of a project are read, and why the others are not. Pure. */
export const planProject = (
  project: Project,
  environments: readonly Environment[],
  jobsOfAccount: readonly Job[],
  picks: Picks,
): ProjectPlan => {
  const jobs = jobsOfAccount.filter(({ projectId }) => projectId === project.id);
  const [possible, impossible] = splitBy(environments, (one) => environmentReason(one, jobs, picks));
  const [counting, notCounting] = splitBy(jobs, (job) => jobReason(job, picks));
  const [taken, lesser] = likeliest(possible, ({ id }) => counting.some((job) => job.environmentId === id));

  const names = new Map(environments.map(({ id, name }) => [id, name]));
  const takenIds = taken.map(({ id }) => id);
  const [read, elsewhere] = splitBy(counting, ({ environmentId }) => {
    if (environmentId !== null && takenIds.includes(environmentId)) return null;
    return `It runs in ${names.get(environmentId ?? "") ?? "an environment that cannot be seen"}, which is not read.`;
  });
  const deployments = environments.filter((one) => !one.isDevelopment && !one.isDeleted);
  return {
    project,
    environments: taken,
    jobs: read,
    excludedEnvironments: [...lesser, ...impossible],
    excludedJobs: [...notCounting, ...elsewhere],
    pickedJobs: picks.jobIds !== undefined,
    unusable: read.length > 0 ? null : unusableReason(picks, deployments, possible, taken, notCounting),
  };
};
