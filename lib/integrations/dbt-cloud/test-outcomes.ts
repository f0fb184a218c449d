import { AppError } from "../../core/errors";
import { failed, passed, type StepOutcome, warned } from "../shared/run-steps";
import type { Account } from "./answers";
import type { DbtCloudApi } from "./api";
import { type ChosenRuns, isUsable, type RunChoice } from "./choose-runs";
import { LOST, noProjects, nothingUsable } from "./messages";
import { PERMISSION_REMEDY } from "./permissions";
import type { ProjectPlan } from "./plan-project";
import type { Survey } from "./survey";

/** As many jobs as can be asked for their runs while somebody waits. */
const MOST_JOBS = 40;

const PICK_ANEW = "Pick environments and jobs anew: they were deleted, or belong to a project that is not read.";

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const named = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(", ") : `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;
const minute = (iso: string): string => `${iso.slice(0, 16).replace("T", " ")} UTC`;

/** Whether dbt Cloud says that something is not there, or not for this token. It says either for both. */
export const isRefusal = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError && (thrown.code === "permission-missing" || thrown.code === "not-found");

/** The account's own record may be closed to a token that can read all that matters. */
export const accountStep = async (
  api: DbtCloudApi,
  survey: Survey,
  account: Account | AppError,
): Promise<StepOutcome> => {
  if (account instanceof AppError) {
    const seen = await survey.projects().then(
      ({ length }) => length > 0,
      (thrown: unknown) => {
        if (isRefusal(thrown)) return false;
        throw thrown;
      },
    );
    if (seen) return passed(`Account ${api.accountId}. The token may not read its settings, and need not.`);
    return otherAccount(api, account);
  }
  const name = account.name ? `${account.name} (${api.accountId})` : api.accountId;
  if (!account.locked) return passed(`Account ${name}.`);
  return warned(
    `Account ${name} is locked, so its jobs do not run.`,
    "What its last runs left can be read. Unlock it in dbt Cloud: Account settings → Billing.",
  );
};

const otherAccount = async (api: DbtCloudApi, { message, remedy }: AppError): Promise<StepOutcome> => {
  const accounts = await api.accounts().catch(() => []);
  const [other, ...more] = accounts.filter(({ id }) => id !== api.accountId);
  if (!other || more.length > 0) return failed(message, remedy);
  return {
    ...failed(`The token belongs to account ${other.id}, not to ${api.accountId}.`, "Enter the account of the token."),
    fix: { label: `Use account ${other.id}`, config: { accountId: other.id } },
  };
};

export const projectsStep = async (api: DbtCloudApi, survey: Survey): Promise<StepOutcome> => {
  const projects = await survey.projects();
  const unseen = await survey.unseenProjects();
  const missing = `There is no project ${named(unseen)} that the token can see.`;
  const remedy = `Pick the projects anew, or leave Projects empty. ${PERMISSION_REMEDY}`;
  if (projects.length === 0 && unseen.length > 0) return failed(missing, remedy);
  if (projects.length === 0) throw noProjects(api);
  const sentence = `${counted(projects.length, "project")}: ${named(projects.map(({ name }) => name))}.`;
  return unseen.length > 0 ? warned(`${sentence} ${missing}`, remedy) : passed(sentence);
};

export const environmentsStep = (plans: readonly ProjectPlan[], lost: readonly string[], host: string): StepOutcome => {
  const usable = plans.filter(({ unusable }) => unusable === null);
  const reasons = plans.flatMap(({ project, unusable }) => (unusable === null ? [] : [`${project.name}: ${unusable}`]));
  if (usable.length === 0) throw nothingUsable(host, [...lost.map((one) => `${one}: ${LOST}`), ...reasons]);
  const read = usable.map(
    ({ project, environments, jobs }) =>
      `${project.name}: ${environments.map(({ name }) => name).join(" or ")} (${counted(jobs.length, "job")})`,
  );
  const left = plans.reduce((sum, plan) => sum + plan.excludedJobs.length, 0);
  const more =
    left > 0 ? ` ${counted(left, "other job")} ${left === 1 ? "is" : "are"} not read; the list of jobs says why.` : "";
  const sentence = `${named(read)}.${more}`;
  const over = reasons.length > 0 ? ` Passed over: ${named(reasons)}.` : "";
  if (lost.length > 0) return warned(`${sentence}${over} Picked, but ${LOST}: ${named(lost)}.`, PICK_ANEW);
  if (reasons.length === 0) return passed(sentence);
  return warned(
    `${sentence}${over}`,
    "Nothing needs to be done if that is meant. Otherwise pick other environments or jobs.",
  );
};

/** Projects as long as their jobs can be asked in time; at least one. */
export const withinReason = (plans: readonly ProjectPlan[]): ProjectPlan[] => {
  let jobs = 0;
  return plans.filter((plan) => {
    const isFirst = jobs === 0;
    jobs += plan.jobs.length;
    return isFirst || jobs <= MOST_JOBS;
  });
};

const runTold = ({ project, jobs, structures }: ChosenRuns): string => {
  const [run] = structures;
  const job = jobs.get(run?.jobId ?? "")?.name ?? "a job";
  const ended = run?.finishedAt ? `, ended ${minute(run.finishedAt)}` : "";
  return `${project.name}: run ${run?.id} of ${job}${ended}`;
};

export const runsStep = (choices: readonly RunChoice[], all: number, host: string): StepOutcome => {
  const usable = choices.filter(isUsable);
  const reasons = choices.flatMap((choice) =>
    choice.unusable === null ? [] : [`${choice.project.name}: ${choice.unusable}`],
  );
  if (usable.length === 0) throw nothingUsable(host, reasons);
  const looked =
    choices.length < all ? ` ${choices.length} of ${all} projects were looked at; a sync looks at all.` : "";
  const sentence = `${named(usable.map(runTold))}.${looked}`;
  const withoutDocs = usable.filter(({ structures }) => !structures[0]?.hasDocs).map(({ project }) => project.name);
  const doubts = [
    ...(reasons.length > 0 ? [`Passed over: ${named(reasons)}.`] : []),
    ...(withoutDocs.length > 0
      ? [`No run with docs: ${named(withoutDocs)}, so columns come without their types.`]
      : []),
  ];
  if (doubts.length === 0) return passed(sentence);
  return warned(
    `${sentence} ${doubts.join(" ")}`,
    withoutDocs.length > 0
      ? "Switch on Generate docs on run for a job of the environment: Orchestration → Jobs → the job → Settings → Execution settings. The connector can be saved as it is."
      : "Let a job of the environment succeed once, or pick others. The connector can be saved as it is.",
  );
};

export const artifactsStep = async (api: DbtCloudApi, { project, structures }: ChosenRuns): Promise<StepOutcome> => {
  for (const run of structures) {
    const paths = await api.artifactPaths(run.id);
    if (!paths.includes("manifest.json") || !(await api.lookAt({ runId: run.id, step: null, file: "manifest.json" })))
      continue;
    const files = ["manifest.json", "catalog.json"].filter((file) => paths.includes(file));
    return passed(`${files.join(" and ")} of run ${run.id} (${project.name}) can be read.`);
  }
  return failed(
    `The runs of ${project.name} that could be read left no manifest.json.`,
    "dbt Cloud keeps artifacts for a limited time. Let a job of the environment run once more, then test again.",
  );
};
