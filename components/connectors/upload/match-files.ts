import { type ArtifactName, artifactNames } from "@/lib/integrations/contract";

/** What the matching needs of a `File`; `path` is set when it came out of a folder. */
export type ChosenFile = { name: string; size: number; lastModified: number; path?: string };

export type IgnoredFile = { path: string; why: string };
export type MatchedFiles<F extends ChosenFile> = { slots: Partial<Record<ArtifactName, F>>; ignored: IgnoredFile[] };

const pathOf = (file: ChosenFile): string => (file.path ?? file.name).replace(/^\.?\//, "");
const isExact = (file: ChosenFile, name: ArtifactName) => new RegExp(`^${name}\\.json(\\.gz)?$`, "i").test(file.name);
const depth = (file: ChosenFile): number => pathOf(file).split("/").length;

/** Which artifact a file is by its name: `manifest.json`, `manifest_2024.json.gz`. The server looks into it. */
export function artifactOf(fileName: string): ArtifactName | null {
  const lower = fileName.toLowerCase();
  if (!/\.json(\.gz)?$/.test(lower)) return null;
  // "semantic_manifest.json" and "partial_sources.json" begin otherwise, and are no artifacts that we read.
  return artifactNames.find((name) => lower.startsWith(name)) ?? null;
}

/** The better of two files for the same artifact: dbt's own name, then the outer folder, then the newer one. */
function better<F extends ChosenFile>(name: ArtifactName, a: F, b: F): F {
  if (isExact(a, name) !== isExact(b, name)) return isExact(a, name) ? a : b;
  if (depth(a) !== depth(b)) return depth(a) < depth(b) ? a : b;
  return a.lastModified >= b.lastModified ? a : b;
}

/** Sorts files into the four artifacts, on top of what was chosen before. A later choice replaces an earlier one. */
export function matchFiles<F extends ChosenFile>(
  files: readonly F[],
  before: MatchedFiles<F>["slots"] = {},
): MatchedFiles<F> {
  const found: MatchedFiles<F>["slots"] = {};
  const ignored: IgnoredFile[] = [];
  for (const file of files) {
    const name = artifactOf(file.name);
    if (!name) {
      ignored.push({ path: pathOf(file), why: "not one of the four files that Connetra reads" });
      continue;
    }
    if (file.size === 0) {
      ignored.push({ path: pathOf(file), why: "it is empty" });
      continue;
    }
    const rival = found[name];
    const winner = rival ? better(name, rival, file) : file;
    if (rival) {
      const loser = winner === file ? rival : file;
      ignored.push({ path: pathOf(loser), why: `${pathOf(winner)} was taken as the ${name}` });
    }
    found[name] = winner;
  }
  return { slots: { ...before, ...found }, ignored };
}

export type SlotFacts = { name: ArtifactName; fileName: string; required: boolean; gives: string; without: string };

/** The four places of an upload, with what is lost without each. */
export const slotFacts: readonly SlotFacts[] = [
  {
    name: "manifest",
    fileName: "manifest.json",
    required: true,
    gives: "Models, sources, tests, documentation and lineage",
    without: "Needed: everything else refers to it.",
  },
  {
    name: "catalog",
    fileName: "catalog.json",
    required: false,
    gives: "Columns and their types, as the warehouse has them",
    without: "Without it, only documented columns are known.",
  },
  {
    name: "run_results",
    fileName: "run_results.json",
    required: false,
    gives: "Results of the last run and its tests",
    without: "Without it, every test reads “not run”.",
  },
  {
    name: "sources",
    fileName: "sources.json",
    required: false,
    gives: "Freshness of sources",
    without: "Without it, nothing is said of freshness.",
  },
];
