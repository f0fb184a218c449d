import { toAppError } from "@/lib/core/errors";
import type { IntegrationDescriptor, SecondaryClient, TestStep } from "@/lib/integrations/contract";
import { previewMapping } from "@/lib/mapping/data";
import { log } from "@/lib/platform/log";
import { choicesForMany } from "./found-choices";
import { foundIn } from "./found-in";
import { ArtifactsPreview } from "./preview-artifacts";
import type { FoundView } from "./schema";
import type { Deadline } from "./test-deadline";
import { filesRead, holdings, partRead } from "./test-words";

/** How long a test takes at most, in milliseconds. */
export type TestPace = {
  /** Whatever the far end does, a person waits no longer than this for an answer … */
  answer: number;
  /** … but for reading large artifacts out of our own database. */
  reading: number;
  /** Of the above, what is kept for matching when the artifacts are too large to be read in time. */
  reserve: number;
  /** How long no byte may come before reading is taken to hang, and not to be slow. */
  still: number;
};

export const READ = { id: "read", title: "Read the artifacts" };
const HOLDS = { id: "holds", title: "What they hold" };
const MATCH = { id: "match", title: "Match with the warehouse" };

export const skippedSteps = (message: string, steps = [READ, HOLDS, MATCH]): TestStep[] =>
  steps.map((step) => ({ ...step, status: "skipped", message }));

export const BROKEN = "Not tried, because a step before it failed.";

/** What a client or reader threw instead of saying it in a step. */
export const thrownStep = (step: Pick<TestStep, "id" | "title">, thrown: unknown): TestStep => {
  const error = toAppError(thrown);
  if (error.fault === "ours") log.error({ err: error }, "a connection test failed");
  return { ...step, status: "failed", message: error.message, remedy: error.remedy };
};

const READ_LATER = "Nothing needs to be done: a sync takes the time to read all of it.";

/** Reads until the deadline. What is too large for it is no failure as long as it comes. */
const readStep = async (
  client: SecondaryClient,
  deadline: Deadline,
  pace: TestPace,
): Promise<{ step: TestStep; preview: ArtifactsPreview | null }> => {
  let preview: ArtifactsPreview | null = null;
  try {
    const found = await deadline.within(client.find());
    preview = new ArtifactsPreview(client, await deadline.within(found.sets()));
    await deadline.within(preview.read());
    return { step: { ...READ, status: "passed", message: filesRead(preview) }, preview };
  } catch (thrown) {
    const isSlow = deadline.isOver() && (preview === null || preview.stillForMs < pace.still);
    if (!isSlow) return { step: thrownStep(READ, thrown), preview };
    return { step: { ...READ, status: "warned", message: partRead(preview), remedy: READ_LATER }, preview };
  }
};

const holdsStep = ({ projects, counts, mixedRuns }: ArtifactsPreview): TestStep => {
  const empty = projects.filter(({ nodes }) => nodes === 0).map(({ path }) => path);
  const message = [holdings(projects, counts), ...mixedRuns.drifts].join(" ");
  if (empty.length === 0) return { ...HOLDS, status: "passed", message };
  const remedy = "Check that dbt wrote it for the right project; dbt parse in its folder shows what dbt sees.";
  const none = "no models, sources or anything else";
  if (empty.length < projects.length)
    return { ...HOLDS, status: "warned", message: `${message} There are ${none} in ${empty.join(", ")}.`, remedy };
  return { ...HOLDS, status: "failed", message: `The manifest holds ${none}.`, remedy };
};

/** Below this, most probably the wrong warehouse was chosen, or it is not synced for this environment. */
const LOW_RATE = 0.5;

const matchStep = async (
  primaryId: string | null,
  { relations }: ArtifactsPreview,
): Promise<{ step: TestStep; mapping?: NonNullable<FoundView["mapping"]> }> => {
  const skipped = (message: string, remedy?: string): { step: TestStep } => ({
    step: { ...MATCH, status: "skipped", message, ...(remedy && { remedy }) },
  });
  if (!primaryId) return skipped("No warehouse is chosen yet.", "Choose the warehouse that this project builds in.");
  if (relations.length === 0) return skipped("The project has no node that builds or reads a table.");
  const mapping = await previewMapping(primaryId, relations);
  if (!mapping)
    return skipped(
      "The warehouse has not been synced yet, so there is nothing to match with.",
      "Sync the warehouse, then test again.",
    );
  const all = mapping.matched + mapping.unmatched;
  const message = `${mapping.matched} of ${all} models, sources, seeds and snapshots are found in the warehouse.`;
  if (mapping.rate >= LOW_RATE) return { step: { ...MATCH, status: "passed", message }, mapping };
  const remedy =
    "Check that this is the warehouse and the database that the project builds in, that its user may read dbt's schemas, and that it was synced after the last dbt run. The connector can be saved as it is.";
  return { step: { ...MATCH, status: "warned", message, remedy }, mapping };
};

const noTimeLeft: TestStep = {
  ...MATCH,
  status: "skipped",
  message: "Reading the artifacts took the time that a test has.",
};

export type TestedSecondary = {
  integration: IntegrationDescriptor;
  client: SecondaryClient;
  primaryId: string | null;
};

/** The last steps of a dbt connector's test, alike for every way to get at the artifacts, and what was found. */
export async function* secondarySteps(
  { integration, client, primaryId }: TestedSecondary,
  deadline: Deadline,
  pace: TestPace,
): AsyncGenerator<TestStep, FoundView> {
  // The last word is ours, and not that of whoever waits for us.
  const end = deadline.earlier(pace.reserve / 3);
  // Beside the reading: both come from the same listing, and one must not take the time of the other.
  const choosing = choicesForMany(integration, client);
  const { step: read, preview } = await readStep(client, deadline.earlier(pace.reserve), pace);
  yield read;
  const found = async (mapping?: NonNullable<FoundView["mapping"]>): Promise<FoundView> => {
    const choices = await end.within(choosing).catch(() => ({}));
    return {
      ...(preview && foundIn(preview)),
      ...(mapping && { mapping }),
      ...(Object.keys(choices).length > 0 && { choices }),
    };
  };
  if (read.status === "failed" || !preview?.hasAllManifests) {
    const why = read.status === "failed" ? BROKEN : "Not tried: what is needed for it was not read to its end.";
    yield* skippedSteps(why, [HOLDS, MATCH]);
    return found();
  }
  const holds = holdsStep(preview);
  yield holds;
  if (holds.status === "failed") {
    yield* skippedSteps(BROKEN, [MATCH]);
    return found();
  }
  const { step: match, mapping } = await end.within(matchStep(primaryId, preview)).catch((thrown: unknown) => ({
    step: end.isOver() ? noTimeLeft : thrownStep(MATCH, thrown),
    mapping: undefined,
  }));
  yield match;
  return found(mapping);
}
