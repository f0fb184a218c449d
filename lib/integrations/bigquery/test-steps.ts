import "server-only";
import { AppError } from "../../core/errors";
import type { ConnectionTest } from "../contract";
import { failed, passed, runSteps, type StepOutcome, type StepPlan, warned } from "../shared/run-steps";
import { someOf } from "../shared/some-of";
import type { BigqueryApi } from "./api";
import type { Sender } from "./api-access";
import type { BigqueryConfig } from "./config";
import { datasetRemedy, grantRemedy, METADATA_VIEWER } from "./grants";
import { metadataQuery } from "./metadata-queries";
import { isShut } from "./refusals";
import { byLocation, type ChosenDatasets, type DatasetContents, locationScope, type Survey } from "./survey";

/** Shorter than what the caller grants, so that the step that hung is named, with what to do about it. */
const WHOLE_MS = 9_000;

export type Tested = { api: BigqueryApi; survey: Survey; config: BigqueryConfig; sender: Sender };

const tookTooLong = (host: string): AppError =>
  new AppError("vendor-unreachable", `${host} answers, but too slowly for a test.`, {
    remedy: "Try again, or name the datasets to read. A sync has more time, so the connector can be saved as it is.",
    ...{ retryable: true, fault: "vendor" },
  });

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const datasetsStep = ({ read, missing, elsewhere }: ChosenDatasets, { config, sender }: Tested): StepOutcome => {
  const { projectId, location } = config;
  const grants = grantRemedy(projectId, sender.email, METADATA_VIEWER);
  const lost = missing.length > 0 ? ` There is none named ${someOf(missing)}, or it may not be seen.` : "";
  const spelling = "Check the spelling under Datasets; upper and lower case differ. Or leave the field empty.";
  if (read.length > 0) {
    const names = read.map((dataset) => `${dataset.id} (${dataset.location})`);
    const sentence = `${counted(read.length, "dataset")}: ${someOf(names)}.`;
    return missing.length > 0 ? warned(`${sentence}${lost}`, `${spelling}\n${grants}`) : passed(sentence);
  }
  if (elsewhere.length > 0) {
    const found = [...new Set(elsewhere.map((dataset) => dataset.location))];
    return failed(
      `There is no dataset in ${location}; there are some in ${found.join(", ")}.`,
      `Leave Location empty, or enter ${found.join(" or ")}.`,
    );
  }
  if (missing.length > 0)
    return failed(
      `There is no dataset named ${someOf(missing)} in ${projectId}, or it may not be seen.`,
      `${spelling}\n${grants}`,
    );
  return failed(
    `The service account sees no dataset in the project ${projectId}.`,
    `Check the project: dbt's profile has it under project, or dataset. If it is right, the role BigQuery Metadata Viewer is missing. ${grants}`,
  );
};

/** Whether names and types may be read, where the datasets are; and if not of all at once, whether one by one. */
const metadataStep = async (tested: Tested, contents: readonly DatasetContents[]): Promise<StepOutcome> => {
  const { api, config, sender } = tested;
  const { projectId } = config;
  const outcomes = await Promise.all(
    [...byLocation(contents)].map(async ([location, here]) => {
      const [first] = here;
      try {
        await api.query(metadataQuery("COLUMNS", locationScope(config, location, here)), location, 1);
        return { location, open: "all" as const };
      } catch (thrown) {
        if (!isShut(thrown) || !first) throw api.told({ what: "metadata", of: `${projectId} in ${location}` }, thrown);
      }
      try {
        await api.query(metadataQuery("COLUMNS", { projectId, location, dataset: first.dataset.id }), location, 1);
        return { location, open: "one by one" as const };
      } catch (thrown) {
        throw api.told({ what: "metadata", of: `the dataset ${first.dataset.id}` }, thrown);
      }
    }),
  );
  const single = outcomes.filter(({ open }) => open === "one by one").map(({ location }) => location);
  const places = outcomes.map(({ location }) => location).join(", ");
  if (single.length === 0) return passed(`Names, types and descriptions may be read in ${places}.`);
  return warned(
    `In ${single.join(", ")} the service account may read the metadata of single datasets, not of the whole project. Connetra asks each by itself: that takes longer, bills more, and tells no row counts.`,
    grantRemedy(projectId, sender.email, METADATA_VIEWER),
  );
};

const contentsStep = (contents: readonly DatasetContents[], { config, sender }: Tested): StepOutcome => {
  const { projectId } = config;
  const shut = contents.filter(({ fault }) => fault !== null).map(({ dataset }) => dataset.id);
  const tables = contents.flatMap((one) => one.tables);
  const [firstShut] = shut;
  if (tables.length === 0 && firstShut !== undefined)
    return failed(
      `The service account may not list the tables of ${someOf(shut)}.`,
      datasetRemedy(projectId, sender.email, firstShut),
    );
  if (tables.length === 0)
    return failed(
      `There are no tables and no views in ${someOf(contents.map(({ dataset }) => dataset.id))} that the service account may see.`,
      `Check the project and the datasets. If dbt builds here, let it run once. If there are tables, a role is missing. ${grantRemedy(projectId, sender.email, METADATA_VIEWER)}`,
    );
  const views = tables.filter(({ newest }) => newest.type.endsWith("VIEW")).length;
  const sentence = `${counted(tables.length - views, "table")} and ${counted(views, "view")} in ${counted(contents.length - shut.length, "dataset")}.`;
  if (firstShut === undefined) return passed(sentence);
  return warned(
    `${sentence} The tables of ${someOf(shut)} may not be listed, and stay out of the catalog.`,
    datasetRemedy(projectId, sender.email, firstShut),
  );
};

/** Each step asks one thing more of Google, so that the first that fails names what is wrong. */
const plan = (tested: Tested): StepPlan[] => {
  const { api, survey, config, sender } = tested;
  return [
    {
      id: "reach",
      title: "Reach BigQuery",
      async run() {
        await api.reach();
        return passed(`${sender.endpoint.host} answers as BigQuery's API does.`);
      },
    },
    {
      id: "authenticate",
      title: "Sign in",
      async run() {
        const token = await api.signIn();
        if (token !== null) return passed(`Signed in as ${sender.email}.`);
        return passed(`${sender.endpoint.host} asks nobody to sign in, as an emulator does.`);
      },
    },
    {
      id: "project",
      title: "See the project",
      async run() {
        await api.project();
        return passed(`The BigQuery API of the project ${config.projectId} answers.`);
      },
    },
    {
      id: "jobs",
      title: "Run queries",
      async run() {
        const [first] = (await survey.chosen()).read;
        await api.mayMakeJobs(config.location ?? first?.location ?? null);
        return passed(`The service account may run queries in ${config.projectId} (bigquery.jobs.create).`);
      },
    },
    { id: "datasets", title: "See datasets", run: async () => datasetsStep(await survey.chosen(), tested) },
    { id: "tables", title: "List tables", run: async () => contentsStep(await survey.contents(), tested) },
    {
      id: "metadata",
      title: "Read metadata",
      run: async () =>
        metadataStep(
          tested,
          (await survey.contents()).filter(({ tables }) => tables.length > 0),
        ),
    },
  ];
};

export async function* testBigquery(tested: Tested, wholeMs = WHOLE_MS): ConnectionTest {
  let giveUp: () => void = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(tookTooLong(tested.sender.endpoint.host));
  });
  over.catch(() => {});
  const timer = setTimeout(giveUp, wholeMs);
  const timed = plan(tested).map((step): StepPlan => ({ ...step, run: () => Promise.race([step.run(), over]) }));
  try {
    yield* runSteps(timed, (thrown) =>
      thrown instanceof AppError ? thrown : tested.api.told({ what: "project" }, thrown),
    );
  } finally {
    clearTimeout(timer);
  }
}
