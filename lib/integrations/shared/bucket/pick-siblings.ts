import "server-only";
import type { WarningList } from "../../../core/warnings";
import type { ArtifactName, ArtifactSet } from "../../contract";
import type { ArtifactIndex } from "./artifact-index";
import { type ArtifactObject, plainKey, toRef } from "./artifact-object";
import { isFilled, type PlannedPlace } from "./choose-places";
import { newestFirst, saysItIs, shortlist } from "./newest";
import type { Head, Heads } from "./peek-heads";
import { shown } from "./shown-text";

const MOST_RESULTS = 100;
/** Of so many, the newest is found by their heads. */
const SHORTLIST = 8;

export type SiblingOptions = {
  index: ArtifactIndex;
  heads: Heads;
  warnings: WarningList;
  /** Whether what lies apart from all manifests can only belong to this one. */
  isOnlyPlace: boolean;
};

const usable = (objects: readonly ArtifactObject[], { warnings }: SiblingOptions): ArtifactObject[] =>
  objects.filter((object) => {
    if (!isFilled(object))
      warnings.add(
        "artifact-empty",
        "Empty artifacts were passed over: a run that was stopped leaves one.",
        shown(object.key),
      );
    else if (object.archived)
      warnings.add(
        "artifact-archived",
        "Artifacts in a deep archive cannot be read and were passed over.",
        shown(object.key),
      );
    else return true;
    return false;
  });

/**
 * How far a name is trusted where the head does not bear it out. `wholly`: it stands beside the manifest and is called
 * like it; `unseen`: it stands there under another name; `never`: it may be anybody's.
 */
type Trust = "wholly" | "unseen" | "never";

const isTrusted = (trust: Trust, { metadata, state }: Head): boolean => {
  if (trust === "never" || state === "archived") return false;
  return trust === "wholly" ? metadata === null : state !== "read";
};

const newestOf = async (
  name: ArtifactName,
  objects: readonly ArtifactObject[],
  heads: Heads,
  trust: Trust,
): Promise<ArtifactObject | undefined> => {
  const [only] = objects;
  if (trust === "wholly" && objects.length < 2) return only;
  const peeked = await Promise.all(
    shortlist(objects, SHORTLIST).map(async (object) => ({ object, head: await heads(object) })),
  );
  const sure = peeked.filter(({ head }) => saysItIs(name, head) === true);
  const rest = peeked.filter(({ head }) => isTrusted(trust, head));
  return (sure.length > 0 ? sure : rest).sort(newestFirst)[0]?.object;
};

const sameVariant = (objects: readonly ArtifactObject[], variant: string): ArtifactObject[] =>
  objects.filter((object) => object.variant === variant);

/** Catalog or sources: that of the manifest's own run, else the newest beside it, below it, or the only one there is. */
const pickOne = async (
  name: "catalog" | "sources",
  { manifest, isPart }: PlannedPlace,
  options: SiblingOptions,
): Promise<ArtifactObject | undefined> => {
  const { index, heads, isOnlyPlace } = options;
  const { object } = manifest;
  const beside = usable(index.beside(object, name), options);
  const own = await newestOf(name, sameVariant(beside, object.variant), heads, "wholly");
  // Where projects are mixed, only the very same run is known to be of the same project.
  if (own || isPart) return own;
  return (
    (await newestOf(name, beside, heads, "unseen")) ??
    (await newestOf(name, usable(index.below(object, name), options), heads, "never")) ??
    (isOnlyPlace ? newestOf(name, usable(index.elsewhere(object, name), options), heads, "never") : undefined)
  );
};

/** Of a file that is there plain and compressed, the one uploaded later. */
const withoutTwins = (newest: readonly ArtifactObject[]): ArtifactObject[] => {
  const seen = new Set<string>();
  return newest.filter((object) => {
    const plain = plainKey(object);
    return !seen.has(plain) && seen.add(plain);
  });
};

const pickResults = ({ manifest, isPart }: PlannedPlace, options: SiblingOptions): ArtifactObject[] => {
  const { index, isOnlyPlace, warnings } = options;
  const { object } = manifest;
  const beside = () => index.beside(object, "run_results");
  const choices = isPart
    ? [() => sameVariant(beside(), object.variant)]
    : [
        beside,
        () => index.below(object, "run_results"),
        () => (isOnlyPlace ? index.elsewhere(object, "run_results") : []),
      ];
  for (const objectsThere of choices) {
    const objects = usable(objectsThere(), options);
    const found = withoutTwins(shortlist(objects, objects.length));
    if (found.length === 0) continue;
    if (found.length > MOST_RESULTS)
      warnings.add(
        "results-many",
        `Of many run_results, the newest ${MOST_RESULTS} are read.`,
        shown(object.folder || "/"),
      );
    return found.slice(0, MOST_RESULTS);
  }
  return [];
};

/** A manifest with the artifacts that go with it: never those of another run's folder. */
export const toArtifactSet = async (
  place: PlannedPlace,
  label: string,
  options: SiblingOptions,
): Promise<ArtifactSet> => {
  const [catalog, sources] = await Promise.all([
    pickOne("catalog", place, options),
    pickOne("sources", place, options),
  ]);
  return {
    place: label,
    manifest: toRef(place.manifest.object),
    ...(catalog && { catalog: toRef(catalog) }),
    runResults: pickResults(place, options).map(toRef),
    ...(sources && { sources: toRef(sources) }),
  };
};
