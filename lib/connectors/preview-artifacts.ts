import { buildsRelation } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import { inspectArtifact } from "@/lib/dbt/inspect-artifact";
import type { ArtifactMetadata } from "@/lib/dbt/project";
import { readManifest } from "@/lib/dbt/read-manifest";
import type { ArtifactRef, ArtifactSet, SecondaryClient } from "@/lib/integrations/contract";
import type { DbtRelation } from "@/lib/mapping/match-relations";
import type { FoundView } from "./schema";

/** What a person recognises a dbt project by, and the nodes that should be found in its warehouse. */
export type ArtifactsPreview = { found: FoundView; metadata: ArtifactMetadata | null; relations: DbtRelation[] };

const refsOf = ({ catalog, runResults, sources }: ArtifactSet): ArtifactRef[] =>
  [catalog, ...runResults, sources].filter((ref) => ref !== undefined);

const readProject = async (client: SecondaryClient, set: ArtifactSet, preview: ArtifactsPreview): Promise<void> => {
  const { metadata, counts } = await readManifest(await client.open(set.manifest), {
    warnings: new WarningList(),
    disabled: () => {},
    node: ({ asset }) => {
      if (!buildsRelation(asset.type)) return;
      const { key, materialization, database, schema, identifier } = asset;
      preview.relations.push({ key, materialization, database, schema, identifier });
    },
  });
  preview.metadata ??= metadata;
  const sum: Record<string, number> = { ...preview.found.counts };
  for (const [type, count] of Object.entries(counts)) sum[type] = (sum[type] ?? 0) + count;
  preview.found.counts = sum;
};

/** Reads every artifact to its end, keeping what is shown before the first sync. @throws AppError for one that is no good */
export const previewArtifacts = async (
  client: SecondaryClient,
  sets: readonly ArtifactSet[],
): Promise<ArtifactsPreview> => {
  const artifacts = sets.flatMap((set) => [set.manifest, ...refsOf(set)]);
  const shown = artifacts.map(({ name, path, bytes, modifiedAt }) => ({ name, path, bytes, modifiedAt }));
  const preview: ArtifactsPreview = { found: { artifacts: shown }, metadata: null, relations: [] };
  for (const set of sets) {
    await readProject(client, set, preview);
    for (const ref of refsOf(set)) await inspectArtifact(await client.open(ref));
  }
  if (preview.metadata) {
    const { projectName, dbtVersion, schemaVersion, adapterType, generatedAt } = preview.metadata;
    Object.assign(preview.found, { projectName, dbtVersion, schemaVersion, adapterType, generatedAt });
  }
  return preview;
};
