import "server-only";
import { AppError } from "../../core/errors";
import { WarningList } from "../../core/warnings";
import type { ArtifactSet, ClientContext, FoundArtifacts, SecondaryClient } from "../contract";
import { syncPace, testPace } from "../shared/bucket/object-store";
import { systemClock } from "../shared/clock";
import { inParallel } from "../shared/http/in-parallel";
import { type DbtCloudApi, openApi } from "./api";
import { placeOf } from "./artifact-refs";
import { choicesOf } from "./choices";
import { type ChosenRuns, isUsable } from "./choose-runs";
import { addressOf, type DbtCloudConfig, type DbtCloudSecrets } from "./config";
import { artifactFinder } from "./find-artifacts";
import { gone, LOST, noProjects, nothingUsable } from "./messages";
import { noteChoice, noteGone, noteLost, noteUnseen } from "./note-choice";
import { once } from "./once";
import { revisionOf } from "./revision";
import { openRunNotes, type RunNotes } from "./run-notes";
import { type Survey, surveyOf } from "./survey";
import { testDbtCloud } from "./test-steps";

type Context = ClientContext<DbtCloudConfig, DbtCloudSecrets>;

const PROJECTS_AT_ONCE = 3;

/** Only while the form is half filled and its lists are opened: what is saved has both. */
const noAddress = (): AppError =>
  new AppError("invalid-input", "The account id and the access URL do not name one account yet.", {
    remedy: "Fill in both first, or paste the address of a page of your account into Access URL.",
  });

/** Names of projects as places: what is called the same has its id added. */
const placesOf = (projects: readonly ChosenRuns[]): string[] => {
  const times = new Map<string, number>();
  for (const { project } of projects) times.set(project.name, (times.get(project.name) ?? 0) + 1);
  return projects.map(({ project: { name, id } }) => ((times.get(name) ?? 0) > 1 ? `${name} (${id})` : name));
};

type Account = { api: DbtCloudApi; survey: Survey; notes: RunNotes; purpose: Context["purpose"] };

const findIn = async ({ api, survey, notes, purpose }: Account): Promise<FoundArtifacts> => {
  const warnings = new WarningList();
  const [choices, plans] = [await survey.choices(), await survey.plans()];
  const [unseen, lost] = [await survey.unseenProjects(), await survey.lostPicks()];
  if (choices.length === 0 && unseen.length === 0) throw noProjects(api);
  const chosen = choices.filter(isUsable);
  if (chosen.length === 0) {
    const reasons = choices.map((choice) => `${choice.project.name}: ${choice.unusable ?? ""}`);
    const missing = [
      ...unseen.map((id) => `project ${id}: the token does not see it`),
      ...lost.map((one) => `${one}: ${LOST}`),
    ];
    throw nothingUsable(api.host, [...missing, ...reasons]);
  }
  noteUnseen(warnings, unseen);
  noteLost(warnings, lost);
  for (const [at, choice] of choices.entries()) noteChoice(warnings, choice, plans[at]);

  const sets = once(async (): Promise<ArtifactSet[]> => {
    const setOf = artifactFinder(api, notes, warnings, purpose);
    const places = placesOf(chosen);
    const found = await inParallel([...chosen.entries()], PROJECTS_AT_ONCE, async ([at, project]) => {
      const set = await setOf(project, places[at] ?? project.project.name);
      if (!set) noteGone(warnings, project.project.name);
      return set;
    });
    await notes.save();
    const there = found.filter((set) => set !== null);
    if (there.length > 0) return there;
    throw nothingUsable(
      api.host,
      chosen.map(({ project }) => `${project.name}: the manifests of its runs are kept no more`),
    );
  });
  return { revision: revisionOf(api, survey.picks, chosen), sets, warnings };
};

/** Reads what the runs of a dbt Cloud account left. Lists are asked for once in the life of the client. */
export const openDbtCloud = ({ config, secrets, signal, purpose, notes: port }: Context): SecondaryClient => {
  const address = addressOf(config);
  if (!address) throw noAddress();
  const over = new AbortController();
  const api = openApi({
    ...address,
    token: secrets.serviceToken,
    pace: purpose === "test" ? testPace : syncPace,
    signal: AbortSignal.any([signal, over.signal]),
    clock: systemClock,
  });
  const { projectIds, environmentIds, jobIds } = config;
  const survey = surveyOf(api, { projectIds, environmentIds, jobIds });
  const notes = openRunNotes(port, api);
  return {
    tier: "secondary",
    test: () => testDbtCloud(api, survey),
    find: once(() => findIn({ api, survey, notes, purpose })),
    async open(ref) {
      const place = placeOf(ref);
      if (!place) throw gone(ref.path);
      try {
        return await api.openArtifact(place, ref.path);
      } catch (thrown) {
        // Removed since it was noted: whoever looks again sees what there is instead.
        if (thrown instanceof AppError && thrown.code === "artifact-stale") await notes.doubt(place.runId);
        throw thrown;
      }
    },
    // What is picked of a field by now says nothing about what would be read without it.
    choices: (field) =>
      choicesOf(
        config[field as keyof typeof config] ? surveyOf(api, { ...survey.picks, [field]: undefined }) : survey,
        field,
      ),
    async close() {
      over.abort();
    },
  };
};
