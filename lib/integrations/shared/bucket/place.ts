import type { ArtifactObject } from "./artifact-object";
import { generalised } from "./run-like";

/** A folder without what is different from run to run, and just that. */
export type FolderFacts = { pattern: string; run: string };

export const folderFacts = (folder: string): FolderFacts => {
  const kept: string[] = [];
  const run: string[] = [];
  for (const segment of folder.split("/").slice(0, -1)) {
    const general = generalised(segment, kept.at(-1) ?? "");
    if (general !== segment) run.push(segment);
    // 2026/11/01 is one run, not three.
    if (general !== "*" || kept.at(-1) !== "*") kept.push(general);
  }
  return { pattern: kept.map((segment) => `${segment}/`).join(""), run: run.join("/") };
};

const COPY = /^(?:bak|backup|old|copy|orig|original|new)$/i;
const EDGES = /^[\s\-_.()+]+|(?<![\s\-_.()+])[\s\-_.()+]+$/g;

/** What tells the projects in one folder apart: `sales` of `manifest_sales_20261101.json`; empty where it only tells runs apart. */
export const variantCore = (variant: string): string => {
  const bare = variant.replaceAll(EDGES, "");
  const general = generalised(bare, "runs");
  if (general === "*" || COPY.test(general)) return "";
  return general === bare ? bare : general.replaceAll("*", "").replaceAll(EDGES, "");
};

/** A folder as it is written for people. One that begins with a slash is told from the root by one more. */
const named = (pattern: string): string => (pattern === "" || pattern.startsWith("/") ? `/${pattern}` : pattern);

/** Where manifests stand that are runs of one project. */
export type Place = { name: string; manifests: ArtifactObject[] };

/** Manifests by the place where they stand, in the order of the places' names. */
export const placesOf = (artifacts: Iterable<ArtifactObject>): Place[] => {
  const facts = new Map<string, FolderFacts>();
  const places = new Map<string, Place>();
  for (const artifact of artifacts) {
    if (artifact.name !== "manifest") continue;
    const { folder, variant } = artifact;
    const known = facts.get(folder) ?? folderFacts(folder);
    facts.set(folder, known);
    const core = variantCore(variant);
    const lead = /^[\s\-_.]*/.exec(variant)?.[0] ?? "";
    const name = core === "" ? named(known.pattern) : `${named(known.pattern)}manifest${lead}${core}`;
    const place = places.get(name) ?? { name, manifests: [] };
    place.manifests.push(artifact);
    places.set(name, place);
  }
  return [...places.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
};

/** The folder of a place down to where runs begin, as a path in the form; empty for the whole bucket. */
export const pathToPlace = (name: string): string => {
  const star = name.indexOf("*");
  const folder = name.slice(0, name.lastIndexOf("/", star < 0 ? undefined : star) + 1);
  return folder.startsWith("/") ? "" : folder;
};
