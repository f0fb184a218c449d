import { z } from "zod";
import { withoutNul } from "../core/storable-text";
import type { WarningList } from "../core/warnings";
import type { ArtifactMetadata } from "./project";

/** Kept beside the file and shown as it is: what no database can store is replaced here, once. */
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => (value ? withoutNul(value).toWellFormed() : null));

const metadata = z.object({
  dbt_schema_version: text,
  dbt_version: text,
  generated_at: text,
  invocation_id: text,
  adapter_type: text,
  project_name: text,
  project_id: text,
});

export const noMetadata: ArtifactMetadata = {
  schemaVersion: null,
  dbtVersion: null,
  generatedAt: null,
  invocationId: null,
  adapterType: null,
  projectName: null,
  projectId: null,
};

/** `metadata` as far as it can be read; anything else in its place is no metadata. */
export function readMetadata(value: unknown): ArtifactMetadata {
  const parsed = metadata.safeParse(value);
  if (!parsed.success) return noMetadata;
  const found = parsed.data;
  return {
    schemaVersion: found.dbt_schema_version && shortVersion(found.dbt_schema_version),
    dbtVersion: found.dbt_version,
    generatedAt: found.generated_at,
    invocationId: found.invocation_id,
    adapterType: found.adapter_type,
    projectName: found.project_name,
    projectId: found.project_id,
  };
}

/** `https://schemas.getdbt.com/dbt/manifest/v12.json` → `manifest/v12`. */
const shortVersion = (url: string): string =>
  url
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/\.json$/, "");

/** The newest schema of each artifact that this reader was held against. */
const newest: ReadonlyMap<string, number> = new Map([
  ["manifest", 12],
  ["catalog", 1],
  ["run-results", 6],
  ["sources", 3],
]);

/** Warns of a schema nobody here has seen: it is read as the newest one known. */
export function warnOfUnknownVersion({ schemaVersion }: ArtifactMetadata, warnings: WarningList): void {
  if (schemaVersion === null) return;
  const [, name, version] = /^([a-z-]+)\/v(\d+)$/.exec(schemaVersion) ?? [];
  if (name !== undefined && Number(version) <= (newest.get(name) ?? -1)) return;
  warnings.add(
    "artifact-version-unknown",
    "The file has a schema newer than this version of Connetra knows; it was read as the newest known one.",
    schemaVersion,
  );
}
