import { inParallel } from "../shared/http/in-parallel";
import type { Job, Project } from "./answers";
import type { DbtCloudApi } from "./api";
import { chooseRuns, type ListedRuns, olderRunsToAsk, type RunChoice } from "./choose-runs";
import { AT_ONCE } from "./find-artifacts";
import { once, onceEach } from "./once";
import { type Picks, type ProjectPlan, planProject } from "./plan-project";

/** What there is in an account, by its lists alone. Each is asked for once, when somebody first wants it. */
export const surveyOf = (api: DbtCloudApi, picks: Picks) => {
  const allProjects = once(async () => (await api.projects()).rows);
  const projects = once(async () => {
    const all = await allProjects();
    return picks.projectIds ? all.filter(({ id }) => picks.projectIds?.includes(id)) : all;
  });
  const jobs = once(async () => (await api.jobs()).rows);
  const environmentsOf = onceEach(async (projectId) => (await api.environments(projectId)).rows);

  const plans = once(async () => {
    const [wanted, allJobs] = await Promise.all([projects(), jobs()]);
    return inParallel(wanted, AT_ONCE, async (project) =>
      planProject(project, await environmentsOf(project.id), allJobs, picks),
    );
  });

  const newestRunsOf = onceEach(api.newestRuns);
  const olderRunOf = async (job: Job, withDocs: boolean): Promise<ListedRuns["rows"]> => {
    const { rows } = await api.newestGoodRun(job.id, withDocs);
    return rows.length === 0 && withDocs ? (await api.newestGoodRun(job.id, false)).rows : rows;
  };

  const chosenOf = onceEach(async (projectId): Promise<RunChoice> => {
    const plan = (await plans()).find(({ project }) => project.id === projectId);
    if (!plan) throw new Error(`The project ${projectId} is not among those that are read.`);
    const newest = await inParallel(plan.jobs, AT_ONCE, ({ id }) => newestRunsOf(id));
    const listed = new Map<string, ListedRuns>(plan.jobs.map(({ id }, at) => [id, newest[at] ?? NO_RUNS]));
    const older = olderRunsToAsk(plan, listed);
    const found = await inParallel(older, AT_ONCE, ({ job, withDocs }) => olderRunOf(job, withDocs));
    older.forEach(({ job }, at) => {
      listed.set(job.id, { ...(listed.get(job.id) ?? NO_RUNS), older: found[at] ?? [] });
    });
    return chooseRuns(plan, listed);
  });

  return {
    picks,
    projects,
    jobs,
    environmentsOf,
    plans,
    choiceOf: ({ project }: ProjectPlan): Promise<RunChoice> => chosenOf(project.id),
    choices: async (): Promise<RunChoice[]> =>
      inParallel(await plans(), AT_ONCE, ({ project }) => chosenOf(project.id)),
    /** Picked ids of projects that cannot be seen. */
    unseenProjects: async (): Promise<string[]> => {
      const ids = new Set((await allProjects()).map(({ id }: Project) => id));
      return (picks.projectIds ?? []).filter((id) => !ids.has(id));
    },
    /** Picked environments and jobs that are in no project that is read, in words. */
    lostPicks: async (): Promise<string[]> => {
      const read = (await projects()).map(({ id }) => id);
      const environments = (await inParallel(read, AT_ONCE, environmentsOf)).flat();
      const ofRead = (await jobs()).filter(({ projectId }) => projectId !== null && read.includes(projectId));
      const lost = (what: string, ids: readonly string[] | undefined, there: readonly { id: string }[]) =>
        (ids ?? []).filter((id) => !there.some((one) => one.id === id)).map((id) => `${what} ${id}`);
      return [...lost("environment", picks.environmentIds, environments), ...lost("job", picks.jobIds, ofRead)];
    },
  };
};
export type Survey = ReturnType<typeof surveyOf>;

const NO_RUNS: ListedRuns = { rows: [], total: 0 };
