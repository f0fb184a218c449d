import type { WarningList } from "../../../core/warnings";
import type { ArtifactObject } from "./artifact-object";
import { isFilled, type Plan } from "./choose-places";
import { shown } from "./shown-text";

const messages = {
  "manifest-empty": "Empty manifests were passed over: a run that was stopped leaves one.",
  "manifest-archived": "Manifests in a deep archive cannot be read and were passed over.",
  "manifest-foreign": "Files that are named like a manifest but are not dbt's were passed over.",
  "project-repeated":
    "The same dbt project lies at more than one place, and one of them is read. To read another, tick it under Projects in the connector's settings.",
  "projects-mixed": "Several dbt projects write into the same folders. Of each, the newest manifest is read.",
  "places-many": "Manifests lie at more places than are looked at. Give a path, or pick the projects to read.",
  "place-missing": "Projects that were picked are not there any more.",
} as const;

const aside = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");

/** What a person should know of the choice of places, for the report of a sync. */
export const notePlaces = ({ places, unseen }: Plan, missing: readonly string[], warnings: WarningList): void => {
  const add = (code: keyof typeof messages, example: string) => warnings.add(code, messages[code], example);
  for (const { place, manifest } of places) {
    // What was uploaded before would not have been read anyway.
    const read = manifest.object.modifiedAt ?? "";
    const isLater = ({ modifiedAt }: ArtifactObject) => modifiedAt === null || modifiedAt >= read;
    for (const other of place.manifests.filter(isLater)) {
      if (!isFilled(other)) add("manifest-empty", shown(other.key));
      else if (other.archived && other.key !== manifest.object.key) add("manifest-archived", shown(other.key));
    }
  }
  for (const { manifest } of places) for (const { key } of manifest.foreign ?? []) add("manifest-foreign", shown(key));
  for (const { name, passedOver } of places) {
    if (passedOver?.why === "archived") add("manifest-archived", shown(name));
    if (passedOver?.why === "foreign") add("manifest-foreign", shown(name));
    if (passedOver?.why === "same-project") add("project-repeated", `${shown(name)} (${aside(passedOver.reason)})`);
  }
  for (const place of new Set(places.flatMap(({ isPart, place }) => (isPart ? place : []))))
    add("projects-mixed", shown(place.name));
  for (const { name } of unseen) add("places-many", shown(name));
  for (const name of missing) add("place-missing", shown(name));
};
