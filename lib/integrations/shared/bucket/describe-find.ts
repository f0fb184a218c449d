import type { Warning } from "../../../core/catalog";
import { utcTime } from "../../../dbt/utc-time";
import type { ArtifactSet } from "../../contract";
import type { StepOutcome } from "../run-steps";
import type { Chosen, Contents } from "./bucket-contents";
import type { PlannedPlace } from "./choose-places";
import type { Head } from "./peek-heads";
import { counted, listed, shown, shownTime } from "./shown-text";

/** A listing of so many objects is worth shortening. */
const LONG = 50_000;

export type FindFacts = {
  contents: Contents;
  chosen: Chosen;
  warnings: readonly Warning[];
  /** Of the manifests that are read. */
  headOf: (place: PlannedPlace) => Head;
};

/** Something to be said, and what to do about it if it is not as it should be. */
type Remark = { says: string; remedy?: string };

const facts = (place: PlannedPlace, { metadata }: Head): string[] => {
  const at = utcTime(metadata?.generatedAt ?? null);
  const uploaded = place.manifest.object.modifiedAt;
  const when = at ? `written ${shownTime(at)}` : uploaded ? `uploaded ${shownTime(uploaded)}` : null;
  return [metadata?.projectName, metadata?.dbtVersion && `dbt ${metadata.dbtVersion}`, when].flatMap((fact) =>
    fact ? [shown(fact)] : [],
  );
};

const found = ({ contents, chosen, headOf }: FindFacts): string => {
  const { listing, wanted } = contents;
  const read = chosen.plan.places.filter(({ passedOver }) => passedOver === null);
  const manifests = wanted.reduce((sum, place) => sum + place.manifests.length, 0);
  const [only] = read;
  const seen = `among ${counted(listing.objects, "object")}`;
  if (only && wanted.length === 1 && manifests === 1)
    return `Found ${shown(only.manifest.object.key)} ${seen}: ${facts(only, headOf(only)).join(", ") || "read as it is"}.`;
  const where = wanted.length === 1 ? `at ${shown(wanted[0]?.name ?? "")}` : `at ${counted(wanted.length, "place")}`;
  const told = read.map((place) => {
    const runs = place.place.manifests.length;
    const rank = runs > 1 ? [`the newest of ${counted(runs, "run")}`] : [];
    return `${shown(place.manifest.object.key)} (${[...facts(place, headOf(place)), ...rank].join(", ")})`;
  });
  return `Found ${counted(manifests, "manifest")} ${where} ${seen}. To be read: ${listed(told)}.`;
};

const absent = (sets: readonly ArtifactSet[]): Remark[] => {
  const lacking = (isThere: (set: ArtifactSet) => boolean, file: string): string[] => {
    const places = sets.filter((set) => !isThere(set)).map(({ place }) => shown(place));
    if (places.length === 0) return [];
    return [places.length === sets.length ? `no ${file}` : `no ${file} for ${listed(places)}`];
  };
  const lost = [
    ...lacking(({ catalog }) => catalog !== undefined, "catalog.json (column types of the warehouse)"),
    ...lacking(({ runResults }) => runResults.length > 0, "run_results.json (results of runs and tests)"),
  ];
  if (lost.length === 0) return [];
  return [
    {
      says: `There is ${lost.join(" and ")}.`,
      remedy:
        "Syncing works without. dbt docs generate writes catalog.json, dbt build writes run_results.json: copy them beside the manifest.",
    },
  ];
};

const ofTheListing = ({ objects, isWhole, prefix }: Contents["listing"]): Remark[] => {
  const remedy = `Give ${prefix === "" ? "the path of" : "a longer path to"} the folder that holds dbt's artifacts: then only that is listed.`;
  if (!isWhole)
    return [{ says: `The listing was stopped after ${counted(objects, "object")}, so there may be more.`, remedy }];
  return objects >= LONG ? [{ says: "Listing so many takes a while each time.", remedy }] : [];
};

const remarks = ({ contents, chosen, warnings }: FindFacts): Remark[] => {
  const late = chosen.plan.places.filter(({ passedOver }) => passedOver?.why === "late").length;
  return [
    ...absent(chosen.sets),
    ...warnings.map(({ message, count, examples }) => ({
      says: `${message} Here: ${listed(examples, 3, count)}.`,
      remedy: "Nothing needs to be done if that is as you meant it.",
    })),
    ...(late > 0 ? [{ says: `There was no time to look at ${counted(late, "place")}; a sync will.` }] : []),
    ...ofTheListing(contents.listing),
  ];
};

/** The step that says what was found, what of it is read and why, and what is missing beside it. */
export const describeFind = (facts: FindFacts): StepOutcome => {
  const all = remarks(facts);
  const message = [found(facts), ...all.map(({ says }) => says)].join(" ");
  const remedies = [...new Set(all.flatMap(({ remedy }) => remedy ?? []))];
  return remedies.length === 0
    ? { status: "passed", message }
    : { status: "warned", message, remedy: remedies.join(" ") };
};
