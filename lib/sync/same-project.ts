import { AppError } from "@/lib/core/errors";
import type { ArtifactMetadata } from "@/lib/dbt/project";

/** An artifact by what it says of itself, and by the packages of the nodes that it is about. */
export type ArtifactIdentity = { path: string; metadata: ArtifactMetadata; packages: ReadonlySet<string> };

/** Notes the package of a node: `model.shop.orders` is of `shop`. Hooks are no nodes that a manifest tells of. */
export const addPackage = (packages: Set<string>, key: string): void => {
  if (key.startsWith("operation.") || key.startsWith("sql_operation.")) return;
  const start = key.indexOf(".") + 1;
  const end = key.indexOf(".", start);
  const name = start > 0 ? key.slice(start, end < 0 ? undefined : end) : "";
  if (name) packages.add(name);
};

/**
 * Refuses a file that cannot belong to the manifest it is read with. dbt seldom writes the project's name into other
 * files than the manifest, but a file that shares no package with it is about another project all the same.
 * @throws AppError `artifact-mismatch` naming both
 */
export function requireSameProject(manifest: ArtifactIdentity, other: ArtifactIdentity): void {
  const { projectName, adapterType } = manifest.metadata;
  const said = other.metadata;
  if (differ(said.projectName, projectName))
    throw mismatch(manifest, other, `the dbt project ${said.projectName}`, `${projectName}`);
  if (differ(said.adapterType, adapterType))
    throw mismatch(manifest, other, `a project on ${said.adapterType}`, `one on ${adapterType}`);
  if (areStrangers(manifest.packages, other.packages))
    throw mismatch(manifest, other, `the dbt project ${few(other.packages)}`, projectName ?? few(manifest.packages));
}

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

const areStrangers = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size > 0 && others.size > 0 && ![...others].some((name) => some.has(name));

const SHOWN = 3;
const few = (names: ReadonlySet<string>): string => {
  const all = [...names].sort();
  return all.slice(0, SHOWN).join(", ") + (all.length > SHOWN ? " …" : "");
};

const mismatch = (manifest: ArtifactIdentity, other: ArtifactIdentity, theirs: string, ours: string): AppError =>
  new AppError(
    "artifact-mismatch",
    `${other.path} is of ${theirs}, but the manifest it is read with, ${manifest.path}, is of ${ours}.`,
    { remedy: "Keep the files of each project in a folder of their own, all four from the same target folder." },
  );
