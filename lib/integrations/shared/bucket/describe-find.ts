import type { Warning } from "../../../core/catalog";
import { utcTime } from "../../../dbt/utc-time";
import type { ArtifactSet } from "../../contract";
import type { StepOutcome } from "../run-steps";
import type { Chosen, Contents } from "./bucket-contents";
import type { PlannedPlace } from "./choose-places";
import type { Head } from "./peek-heads";
import { counted, listed, shown, shownTime } from "./shown-text";
import { remedyOf } from "./warning-remedies";

/** A listing of so many objects is worth shortening. */
const LONG = 50_000;

export type FindFacts = {
  contents: Contents;
  chosen: Chosen;
  warnings: readonly Warning[];
  /** Of the manifests that are read. */
  headOf: (place: PlannedPlace) => Head;
};

/** Of so many, each is described; of more, only named. */
const MOST_DESCRIBED = 3;

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
  const total = `Found ${counted(manifests, "manifest")} ${where} ${seen}.`;
  if (read.length > MOST_DESCRIBED) {
    const names = read.map((place) => shown(headOf(place).metadata?.projectName ?? place.name));
    return `${total} To be read: ${counted(read.length, "project")} (${listed(names)}).`;
  }
  const told = read.map((place) => {
    const runs = place.place.manifests.length;
    const rank = runs > 1 ? [`the newest of ${counted(runs, "run")}`] : [];
    return `${shown(place.manifest.object.key)} (${[...facts(place, headOf(place)), ...rank].join(", ")})`;
  });
  return `${total} To be read: ${listed(told)}.`;
};

/** In place of names: whatever is read. */
const ALL = "all";

const absent = (sets: readonly ArtifactSet[]): Remark[] => {
  const lacking = (isThere: (set: ArtifactSet) => boolean): string => {
    const places = sets.filter((set) => !isThere(set)).map(({ place }) => shown(place));
    if (places.length === 0 || places.length < sets.length) return listed(places);
    return ALL;
  };
  const files = [
    { file: "no catalog.json (column types of the warehouse)", of: lacking(({ catalog }) => catalog !== undefined) },
    {
      file: "no run_results.json (results of runs and tests)",
      of: lacking(({ runResults }) => runResults.length > 0),
    },
  ].filter(({ of }) => of !== "");
  if (files.length === 0) return [];
  // What lacks at the same places is one sentence.
  const says = [...new Set(files.map(({ of }) => of))].map((of) => {
    const lost = files.flatMap((one) => (one.of === of ? one.file : [])).join(" and ");
    return `There is ${lost}${of === ALL ? "" : ` for ${of}`}.`;
  });
  return [
    {
      says: says.join(" "),
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
    ...warnings.map(({ code, message, count, examples }) => ({
      says: `${message} Here: ${listed(examples, 3, count)}.`,
      remedy: remedyOf(code),
    })),
    ...(late > 0 ? [{ says: `There was no time to look at ${counted(late, "place")}; a sync will.` }] : []),
    ...ofTheListing(contents.listing),
  ];
};

/** The step that says what was found, what of it is read and why, and what is missing beside it: each in a line of its own. */
export const describeFind = (facts: FindFacts): StepOutcome => {
  const all = remarks(facts);
  const message = [found(facts), ...all.map(({ says }) => says)].join("\n");
  const remedies = [...new Set(all.flatMap(({ remedy }) => remedy ?? []))];
  return remedies.length === 0
    ? { status: "passed", message }
    : { status: "warned", message, remedy: remedies.join("\n\n") };
};
