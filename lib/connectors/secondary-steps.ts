import type { SecondaryClient, TestStep } from "@/lib/integrations/contract";
import { previewMapping } from "@/lib/mapping/data";
import { type ArtifactsPreview, previewArtifacts } from "./preview-artifacts";
import type { FoundView } from "./schema";

const READ = { id: "read", title: "Read the artifacts" };
const MATCH = { id: "match", title: "Match with the warehouse" };

/** Below this, most probably the wrong warehouse was chosen, or it is not synced for this environment. */
const LOW_RATE = 0.5;

/** What a person knows the size of a project by, in this order. */
const TOLD = ["model", "source", "seed", "snapshot", "test", "exposure"];

const plural = (count: number, word: string) => `${count} ${word.replaceAll("_", " ")}${count === 1 ? "" : "s"}`;

const sentence = ({ found, metadata }: ArtifactsPreview): string => {
  const who = [metadata?.projectName ?? "A dbt project", metadata?.dbtVersion ? `dbt ${metadata.dbtVersion}` : null];
  const counts = TOLD.flatMap((type) => {
    const count = found.counts?.[type] ?? 0;
    return count > 0 ? [plural(count, type)] : [];
  });
  return `${who.filter(Boolean).join(", ")}: ${counts.length > 0 ? counts.join(", ") : "no models"}.`;
};

const readStep = (preview: ArtifactsPreview): TestStep => {
  const nodes = Object.values(preview.found.counts ?? {}).reduce((sum, count) => sum + count, 0);
  if (nodes > 0) return { ...READ, status: "passed", message: sentence(preview) };
  return {
    ...READ,
    status: "failed",
    message: "The manifest holds no models, sources or anything else.",
    remedy: "Check that dbt wrote it for the right project; dbt parse in its folder shows what dbt sees.",
  };
};

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

export const skippedSecondarySteps = (message: string): TestStep[] =>
  [READ, MATCH].map((step) => ({ ...step, status: "skipped", message }));

/** The last steps of a dbt connector's test, alike for every way to get at the artifacts. */
export async function* secondarySteps(
  client: SecondaryClient,
  primaryId: string | null,
): AsyncGenerator<TestStep, FoundView> {
  const preview = await previewArtifacts(client, await (await client.find()).sets());
  const read = readStep(preview);
  yield read;
  if (read.status === "failed") {
    yield { ...MATCH, status: "skipped", message: "Not tried, because a step before it failed." };
    return preview.found;
  }
  const { step, mapping } = await matchStep(primaryId, preview);
  yield step;
  return { ...preview.found, ...(mapping && { mapping }) };
}
