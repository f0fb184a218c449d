import type { ArtifactMetadata } from "@/lib/dbt/project";
import { utcTime } from "@/lib/dbt/utc-time";
import { type ArtifactsPreview, refsOf } from "./preview-artifacts";
import type { FoundView } from "./schema";
import { listed } from "./test-words";

/** The figures that a person recognises their projects by. Of what was not read to its end, only which files there are. */
export const foundIn = (preview: ArtifactsPreview): FoundView => {
  const { sets, projects, counts } = preview;
  const artifacts = sets
    .flatMap(refsOf)
    .map(({ name, path, bytes, modifiedAt }) => ({ name, path, bytes, modifiedAt }));
  if (projects.length === 0 || !preview.hasAllManifests) return { artifacts };
  /** Of several projects, what differs is listed. */
  const each = (name: keyof ArtifactMetadata): string | null =>
    listed([...new Set(projects.flatMap(({ metadata }) => metadata[name] ?? []))]) || null;
  const times = projects.flatMap(({ metadata: { generatedAt } }) => generatedAt ?? []);
  const newest = times.sort((a, b) => (utcTime(a) ?? "").localeCompare(utcTime(b) ?? "")).at(-1);
  return {
    ...{ artifacts, counts, projectName: each("projectName"), dbtVersion: each("dbtVersion") },
    ...{ schemaVersion: each("schemaVersion"), adapterType: each("adapterType"), generatedAt: newest ?? null },
  };
};
