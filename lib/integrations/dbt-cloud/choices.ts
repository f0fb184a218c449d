import type { Choice } from "../contract";
import { inParallel } from "../shared/http/in-parallel";
import type { Environment, Job } from "./answers";
import type { ProjectPlan } from "./plan-project";
import type { Survey } from "./survey";

const counted = (count: number, word: string): string =>
  count === 0 ? `no ${word}` : `${count} ${word}${count === 1 ? "" : "s"}`;
/** What is read by itself goes first: of very many, it is what one looks for. */
const inOrder = (a: Choice, b: Choice): number =>
  (a.group ?? "").localeCompare(b.group ?? "", "en") ||
  Number(b.isDefault) - Number(a.isDefault) ||
  a.label.localeCompare(b.label, "en");

const projectChoices = async (survey: Survey): Promise<Choice[]> => {
  const [projects, jobs] = await Promise.all([survey.projects(), survey.jobs()]);
  return projects.map(({ id, name }) => {
    const count = jobs.filter(({ projectId }) => projectId === id).length;
    const detail = counted(count, "job");
    return {
      value: id,
      label: name,
      detail,
      isDefault: count > 0,
      ...(count === 0 && { reason: "No job runs in it." }),
    };
  });
};

/** The environment that is read: where several may be, their runs decide. */
const environmentRead = async (survey: Survey, plan: ProjectPlan): Promise<Environment | null> => {
  if (plan.environments.length < 2 || plan.unusable !== null) return plan.environments[0] ?? null;
  const choice = await survey.choiceOf(plan);
  return choice.unusable === null ? choice.environment : (plan.environments[0] ?? null);
};

type Read = { plan: ProjectPlan; environment: Environment | null };

const environmentChoices = async (survey: Survey, { plan, environment: read }: Read): Promise<Choice[]> => {
  const jobs = (await survey.jobs()).filter(({ projectId }) => projectId === plan.project.id);
  const reasons = new Map(plan.excludedEnvironments.map(({ item, reason }) => [item.id, reason]));
  return (await survey.environmentsOf(plan.project.id)).map((environment) => {
    const { id, name, deploymentType } = environment;
    const isDefault = id === read?.id;
    const reason = reasons.get(id) ?? (isDefault ? undefined : `${read?.name ?? "Another"} has more runs.`);
    const count = counted(jobs.filter(({ environmentId }) => environmentId === id).length, "job");
    const detail = [...(deploymentType ? [deploymentType] : []), count].join(" · ");
    return { value: id, label: name, detail, group: plan.project.name, isDefault, ...(reason && { reason }) };
  });
};

const jobChoices = async (survey: Survey, { plan, environment: read }: Read): Promise<Choice[]> => {
  const environments = await survey.environmentsOf(plan.project.id);
  const nameOf = (job: Job) => environments.find(({ id }) => id === job.environmentId)?.name ?? "no environment";
  const choice = (job: Job, reason: string | null): Choice => ({
    ...{ value: job.id, label: job.name, isDefault: reason === null },
    ...{
      group: plan.project.name,
      detail: [nameOf(job), ...(job.generatesDocs ? ["generates docs"] : [])].join(" · "),
    },
    ...(reason !== null && { reason }),
  });
  return [
    ...plan.jobs.map((job) =>
      choice(job, job.environmentId === read?.id ? null : `It runs in ${nameOf(job)}, which is not read.`),
    ),
    ...plan.excludedJobs.map(({ item, reason }) => choice(item, reason)),
  ];
};

/** What can be picked for a field, with what is read by itself and why the rest is not. */
export const choicesOf = async (survey: Survey, field: string): Promise<Choice[]> => {
  if (field === "projectIds")
    return (await projectChoices(survey)).sort((a, b) => a.label.localeCompare(b.label, "en"));
  const ofProject = field === "environmentIds" ? environmentChoices : field === "jobIds" ? jobChoices : null;
  if (!ofProject) return [];
  const choices = await inParallel(await survey.plans(), 6, async (plan) =>
    ofProject(survey, { plan, environment: await environmentRead(survey, plan) }),
  );
  return choices.flat().sort(inOrder);
};
