import "server-only";
import { createHash } from "node:crypto";
import { declaredArtifact } from "../../../dbt/identify-artifact";
import type { ArtifactMetadata } from "../../../dbt/project";
import { utcTime } from "../../../dbt/utc-time";
import type { ArtifactName } from "../../contract";
import type { ArtifactObject } from "./artifact-object";
import type { Head } from "./peek-heads";

/** An object with what its head told. */
export type Peeked = { object: ArtifactObject; head: Head };

/** What a project is known by in its artifacts, of whatever version: the MD5 of its name. */
export const projectOf = (metadata: ArtifactMetadata | null): string | null => {
  if (metadata === null) return null;
  const { projectId, projectName } = metadata;
  return projectId ?? (projectName && createHash("md5").update(projectName).digest("hex"));
};

/** Whether a head says that it is the artifact; null when it says nothing. */
export const saysItIs = (name: ArtifactName, { metadata }: Head): boolean | null => {
  if (metadata === null) return null;
  const declared = declaredArtifact(metadata);
  if (declared !== null || metadata.schemaVersion !== null) return declared === name;
  // Before 0.19 no artifact said which it is.
  return metadata.generatedAt !== null || metadata.dbtVersion !== null || metadata.projectId !== null;
};

/** When it was written: as dbt says, else as the store does. */
export const writtenAt = ({ object, head }: Peeked): string =>
  utcTime(head.metadata?.generatedAt ?? null) ?? object.modifiedAt ?? "";

const natural = new Intl.Collator("en", { numeric: true });

/** The newer one first. Of two that are equally new, the one uploaded later, the smaller, the last by name. */
export const newestFirst = (one: Peeked, other: Peeked): number =>
  descending(writtenAt(one), writtenAt(other)) ||
  descending(one.object.modifiedAt ?? "", other.object.modifiedAt ?? "") ||
  one.object.bytes - other.object.bytes ||
  natural.compare(other.object.key, one.object.key);

const descending = (one: string, other: string): number => (one === other ? 0 : one < other ? 1 : -1);

const byUpload = (one: ArtifactObject, other: ArtifactObject): number =>
  descending(one.modifiedAt ?? "", other.modifiedAt ?? "") || natural.compare(other.key, one.key);

export const lastUploadedFirst = (objects: readonly ArtifactObject[]): ArtifactObject[] => [...objects].sort(byUpload);

/** Of so many on the shortlist, one is there for its name. */
const BY_NAME = 4;

/** Those that may be the newest: the last to be uploaded and, should all have been copied at once, the last by name. */
export const shortlist = (objects: readonly ArtifactObject[], most: number): ArtifactObject[] => {
  const uploaded = lastUploadedFirst(objects);
  if (objects.length <= most) return uploaded;
  const last = Math.floor(most / BY_NAME);
  const byName = [...objects].sort((one, other) => natural.compare(other.key, one.key)).slice(0, last);
  const chosen = new Set([...uploaded.slice(0, most - last), ...byName]);
  return uploaded.filter((object) => chosen.has(object));
};
