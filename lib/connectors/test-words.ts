import { type ArtifactsPreview, type ProjectPreview, refsOf } from "./preview-artifacts";

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

const plural = (count: number, word: string): string =>
  `${grouped(count)} ${word.replaceAll("_", " ")}${count === 1 ? "" : "s"}`;

/** "a, b and c"; of many, the first three and how many more. */
export const listed = (parts: readonly string[]): string => {
  const told = parts.length > 4 ? [...parts.slice(0, 3), `${parts.length - 3} more`] : parts;
  return told.length < 2 ? told.join("") : `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
};

const size = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "KB"] : [bytes / 1024 ** 2, "MB"];
  return `${value < 10 ? value.toFixed(1) : grouped(Math.round(value))} ${unit}`;
};

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Which files were read, each with its size, or of many how many and how much. */
export const filesRead = ({ sets, bytesRead }: ArtifactsPreview): string => {
  const refs = sets.flatMap(refsOf);
  if (sets.length > 1 || refs.length > 4)
    return `${plural(refs.length, "file")} of ${plural(sets.length, "project")}, ${size(bytesRead)} in all, read whole.`;
  const files = refs.map((ref) => fileName(ref.path) + (ref.bytes === null ? "" : ` (${size(ref.bytes)})`));
  return `${listed(files)}, read whole.`;
};

/** How far reading came. Without a preview it was still being found out which files are to be read. */
export const partRead = (preview: ArtifactsPreview | null): string => {
  if (preview === null)
    return "There are more files to choose from than can be looked into in the time that a test has.";
  const refs = preview.sets.flatMap(refsOf);
  const sizes = refs.map(({ streamBytes, bytes }) => streamBytes ?? bytes);
  const all = sizes.reduce((sum, bytes) => (sum === null || bytes === null ? null : sum + bytes), 0);
  const part = all === null ? size(preview.bytesRead) : `${size(preview.bytesRead)} of ${size(all)}`;
  return `${part} came in the time that a test has: ${preview.filesRead} of ${plural(refs.length, "file")} were read whole.`;
};

/** What a person knows the size of a project by, in this order. */
const TOLD = ["model", "source", "seed", "snapshot", "test", "exposure"];

/** What is in the manifests: whose they are, and how much of it. */
export const holdings = (projects: readonly ProjectPreview[], counts: Record<string, number>): string => {
  const told = TOLD.flatMap((type) => (counts[type] ? [plural(counts[type], type)] : []));
  const what = told.length > 0 ? told.join(", ") : "no models";
  const [only, ...more] = projects;
  if (only && more.length === 0) {
    const { projectName, dbtVersion } = only.metadata;
    return `${[projectName ?? "A dbt project", dbtVersion && `dbt ${dbtVersion}`].filter(Boolean).join(", ")}: ${what}.`;
  }
  const names = projects.map(
    ({ place, metadata: { projectName, dbtVersion } }) =>
      (projectName ?? place) + (dbtVersion === null ? "" : ` (dbt ${dbtVersion})`),
  );
  return `${plural(projects.length, "project")}: ${listed(names)}. Together ${what}.`;
};
