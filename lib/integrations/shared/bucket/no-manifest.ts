import { AppError } from "../../../core/errors";
import type { StepFix } from "../../contract";
import type { Contents } from "./bucket-contents";
import type { BucketWords } from "./bucket-words";
import { isFilled } from "./choose-places";
import type { Listing } from "./list-artifacts";
import { type Place, pathToPlace } from "./place";
import { capitalised, counted, listed, shown } from "./shown-text";

const COPY =
  "Copy manifest.json from the target folder of the dbt project, and with it catalog.json, run_results.json and sources.json, after each dbt run.";

const missing = (message: string, remedy: string): AppError => new AppError("artifact-missing", message, { remedy });

const under = ({ prefix }: Listing, { bucket }: BucketWords): string =>
  prefix === "" ? `in ${shown(bucket)}` : `under ${shown(prefix)} in ${shown(bucket)}`;

/** The other artifacts that are there tell that it is the right folder. */
const names = ({ artifacts, otherJson }: Listing): string[] => [
  ...new Set([...artifacts.map(({ name }) => `${name}.json`), ...otherJson.map((name) => shown(name))]),
];

const whatElse = (listing: Listing): string => {
  const others = names(listing);
  return others.length > 0 ? ` Among them ${others.length === 1 ? "is" : "are"} ${listed(others, 4)}.` : "";
};

const noManifest = (listing: Listing, words: BucketWords): AppError => {
  const { objects, prefix, isWhole } = listing;
  if (objects === 0 && prefix === "") return missing(`${capitalised(shown(words.bucket))} is empty.`, COPY);
  if (objects === 0)
    return missing(
      `There is nothing under ${shown(prefix)} in ${shown(words.bucket)}.`,
      `Check the path: it is the folder, from the root, and upper and lower case count. ${COPY}`,
    );
  if (!isWhole)
    return missing(
      `There is no manifest.json among the first ${counted(objects, "object")} ${under(listing, words)}; the listing was stopped there.`,
      "Give the path of the folder that holds dbt's artifacts, so that only that is listed.",
    );
  if (objects === 1) {
    const [only] = names(listing);
    return missing(`There is one object ${under(listing, words)}, and it is ${only ?? "no manifest.json"}.`, COPY);
  }
  return missing(
    `There is no manifest.json among the ${counted(objects, "object")} ${under(listing, words)}.${whatElse(listing)}`,
    COPY,
  );
};

const emptyManifests = (places: readonly Place[]): AppError => {
  const keys = places.flatMap(({ manifests }) => manifests.map(({ key }) => shown(key)));
  return missing(
    `${listed(keys)} ${keys.length === 1 ? "is" : "are"} empty.`,
    "dbt writes the file at the end: a run or a copy was stopped before. Run dbt again and copy the file whole.",
  );
};

/** @throws AppError `artifact-missing` when there is no manifest to read. */
export const requireManifest = ({ listing, places, wanted, missing: gone }: Contents, words: BucketWords): void => {
  if (places.length === 0) throw noManifest(listing, words);
  if (wanted.length === 0)
    throw missing(
      `None of the picked projects is there: ${listed(gone.map((name) => shown(name)))}.`,
      "Pick among the projects that are there now, or leave the field empty to read all.",
    );
  if (!wanted.some(({ manifests }) => manifests.some(isFilled))) throw emptyManifests(wanted);
};

const shared = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const end = one.findIndex((segment, at) => segment !== other[at]);
  return end < 0 ? one : one.slice(0, end);
};

/** What a button can do about a path under which there is no manifest, when there are some elsewhere. */
export const pathFix = (elsewhere: readonly Place[]): { found: string; fix: StepFix } | null => {
  if (elsewhere.length === 0) return null;
  const folders = elsewhere.map(({ name }): readonly string[] => pathToPlace(name).split("/").slice(0, -1));
  const path = folders
    .reduce(shared)
    .map((segment) => `${segment}/`)
    .join("");
  return {
    found: `Manifests lie at ${listed(elsewhere.map(({ name }) => shown(name)))}.`,
    fix: { label: path === "" ? "Look everywhere" : `Use ${shown(path, 60)}`, config: { path } },
  };
};
