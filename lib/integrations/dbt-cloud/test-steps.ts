import { AppError } from "../../core/errors";
import type { ConnectionTest } from "../contract";
import { passed, runSteps, type StepPlan } from "../shared/run-steps";
import type { Account } from "./answers";
import type { DbtCloudApi } from "./api";
import { isUsable, type RunChoice } from "./choose-runs";
import { nothingUsable } from "./messages";
import type { Survey } from "./survey";
import {
  accountStep,
  artifactsStep,
  environmentsStep,
  isRefusal,
  projectsStep,
  runsStep,
  withinReason,
} from "./test-outcomes";

/** Shorter than what the caller grants, so that the step that hung is named, with what to do about it. */
const WHOLE_MS = 9_000;

const tookTooLong = (host: string): AppError =>
  new AppError("vendor-unreachable", `${host} answers, but too slowly for a test.`, {
    remedy: "Try again. A sync has more time, so the connector can be saved as it is.",
    ...{ retryable: true, fault: "vendor" },
  });

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
      run: async () => environmentsStep(await survey.plans(), await survey.lostPicks(), api.host),
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

export async function* testDbtCloud(api: DbtCloudApi, survey: Survey, wholeMs = WHOLE_MS): ConnectionTest {
  let giveUp: () => void = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(tookTooLong(api.host));
  });
  over.catch(() => {});
  const timer = setTimeout(giveUp, wholeMs);
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
