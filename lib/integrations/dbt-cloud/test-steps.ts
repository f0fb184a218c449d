import { AppError } from "../../core/errors";
import type { ConnectionTest } from "../contract";
import { failed, passed, runSteps, type StepOutcome, type StepPlan, warned } from "../shared/run-steps";
import type { Account } from "./answers";
import type { DbtCloudApi } from "./api";
import type { ChosenRuns, RunChoice } from "./choose-runs";
import { noProjects, nothingUsable } from "./messages";
import { PERMISSION_REMEDY } from "./permissions";
import type { ProjectPlan } from "./plan-project";
import type { Survey } from "./survey";

/** Shorter than what the caller grants, so that the step that hung is named, with what to do about it. */
const WHOLE_MS = 9_000;
/** As many jobs as can be asked for their runs while somebody waits. */
const MOST_JOBS = 40;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const named = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(", ") : `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;
const minute = (iso: string): string => `${iso.slice(0, 16).replace("T", " ")} UTC`;

const tookTooLong = (host: string): AppError =>
  new AppError("vendor-unreachable", `${host} answers, but too slowly for a test.`, {
    remedy: "Try again. A sync has more time, so the connector can be saved as it is.",
    ...{ retryable: true, fault: "vendor" },
  });

/** Whether dbt Cloud says that something is not there, or not for this token. It says either for both. */
const isRefusal = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError && (thrown.code === "permission-missing" || thrown.code === "not-found");

/** The account's own record may be closed to a token that can read all that matters. */
const accountStep = async (api: DbtCloudApi, survey: Survey, account: Account | AppError): Promise<StepOutcome> => {
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

const projectsStep = async (api: DbtCloudApi, survey: Survey): Promise<StepOutcome> => {
  const projects = await survey.projects();
  const unseen = await survey.unseenProjects();
  const missing = `There is no project ${named(unseen)} that the token can see.`;
  const remedy = `Pick the projects anew, or leave Projects empty. ${PERMISSION_REMEDY}`;
  if (projects.length === 0 && unseen.length > 0) return failed(missing, remedy);
  if (projects.length === 0) throw noProjects(api);
  const sentence = `${counted(projects.length, "project")}: ${named(projects.map(({ name }) => name))}.`;
  return unseen.length > 0 ? warned(`${sentence} ${missing}`, remedy) : passed(sentence);
};

const environmentsStep = (plans: readonly ProjectPlan[], host: string): StepOutcome => {
  const usable = plans.filter(({ unusable }) => unusable === null);
  const reasons = plans.flatMap(({ project, unusable }) => (unusable === null ? [] : [`${project.name}: ${unusable}`]));
  if (usable.length === 0) throw nothingUsable(host, reasons);
  const read = usable.map(
    ({ project, environments, jobs }) =>
      `${project.name}: ${environments.map(({ name }) => name).join(" or ")} (${counted(jobs.length, "job")})`,
  );
  const left = plans.reduce((sum, plan) => sum + plan.excludedJobs.length, 0);
  const more =
    left > 0 ? ` ${counted(left, "other job")} ${left === 1 ? "is" : "are"} not read; the list of jobs says why.` : "";
  const sentence = `${named(read)}.${more}`;
  if (reasons.length === 0) return passed(sentence);
  return warned(
    `${sentence} Passed over: ${named(reasons)}.`,
    "Nothing needs to be done if that is meant. Otherwise pick other environments or jobs.",
  );
};

/** Projects as long as their jobs can be asked in time; at least one. */
const withinReason = (plans: readonly ProjectPlan[]): ProjectPlan[] => {
  let jobs = 0;
  return plans.filter((plan) => {
    const isFirst = jobs === 0;
    jobs += plan.jobs.length;
    return isFirst || jobs <= MOST_JOBS;
  });
};

const isUsable = (choice: RunChoice): choice is { unusable: null } & ChosenRuns => choice.unusable === null;

const runTold = ({ project, jobs, structures }: ChosenRuns): string => {
  const [run] = structures;
  const job = jobs.get(run?.jobId ?? "")?.name ?? "a job";
  const ended = run?.finishedAt ? `, ended ${minute(run.finishedAt)}` : "";
  return `${project.name}: run ${run?.id} of ${job}${ended}`;
};

const runsStep = (choices: readonly RunChoice[], all: number, host: string): StepOutcome => {
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
      ? "Switch on Generate docs on run for a job of the environment: Deploy → Jobs → the job → Settings. The connector can be saved as it is."
      : "Let a job of the environment succeed once, or pick others. The connector can be saved as it is.",
  );
};

const artifactsStep = async (api: DbtCloudApi, { project, structures }: ChosenRuns): Promise<StepOutcome> => {
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

/** Each step asks one thing more of dbt Cloud, so that the first that fails names what is wrong. */
const plan = (api: DbtCloudApi, survey: Survey): StepPlan[] => {
  let account: Account | AppError | undefined;
  let choices: RunChoice[] = [];
  return [
    {
      id: "reach",
      title: "Reach dbt Cloud",
      async run() {
        await api.reach();
        return passed(`${api.host} answers as dbt Cloud's API does.`);
      },
    },
    {
      id: "authenticate",
      title: "Present the token",
      async run() {
        account = await api.account().catch((thrown: unknown) => {
          if (isRefusal(thrown)) return thrown;
          throw thrown;
        });
        return passed("The token is accepted.");
      },
    },
    {
      id: "account",
      title: "See the account",
      run: async () => accountStep(api, survey, account ?? (await api.account())),
    },
    { id: "projects", title: "List projects", run: () => projectsStep(api, survey) },
    {
      id: "environments",
      title: "List environments and jobs",
      run: async () => environmentsStep(await survey.plans(), api.host),
    },
    {
      id: "runs",
      title: "List runs",
      async run() {
        const usable = (await survey.plans()).filter(({ unusable }) => unusable === null);
        choices = await Promise.all(withinReason(usable).map(survey.choiceOf));
        return runsStep(choices, usable.length, api.host);
      },
    },
    {
      id: "artifacts",
      title: "Find artifacts",
      async run() {
        const chosen = choices.find(isUsable);
        if (!chosen) throw nothingUsable(api.host, []);
        return artifactsStep(api, chosen);
      },
    },
  ];
};

export async function* testDbtCloud(api: DbtCloudApi, survey: Survey): ConnectionTest {
  let giveUp: () => void = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(tookTooLong(api.host));
  });
  over.catch(() => {});
  const timer = setTimeout(giveUp, WHOLE_MS);
  const timed = plan(api, survey).map((step): StepPlan => ({ ...step, run: () => Promise.race([step.run(), over]) }));
  try {
    yield* runSteps(timed, (thrown) => {
      if (thrown instanceof AppError) return thrown;
      throw thrown;
    });
  } finally {
    clearTimeout(timer);
  }
}
