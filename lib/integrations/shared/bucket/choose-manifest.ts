import "server-only";
import { createHash } from "node:crypto";
import { declaredArtifact } from "../../../dbt/identify-artifact";
import type { ArtifactMetadata } from "../../../dbt/project";
import { utcTime } from "../../../dbt/utc-time";
import type { ArtifactName } from "../../contract";
import type { ArtifactObject } from "./artifact-object";
import { type Head, type Heads, untold } from "./peek-heads";

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

/** Of so many on the shortlist, one is there for its name. */
const BY_NAME = 4;
const BATCH = 8;
/** How many heads are looked at where they turn out to be of several projects. */
const MIXED_SHORTLIST = 200;
/** By how much the clocks of dbt's machine and of the store may differ. */
const SKEW_MS = 3_600_000;

/** Those that may be the newest: the last to be uploaded and, should all have been copied at once, the last by name. */
export const shortlist = (objects: readonly ArtifactObject[], most: number): ArtifactObject[] => {
  const byUpload = [...objects].sort(
    (one, other) => descending(one.modifiedAt ?? "", other.modifiedAt ?? "") || natural.compare(other.key, one.key),
  );
  if (objects.length <= most) return byUpload;
  const last = Math.floor(most / BY_NAME);
  const byName = [...objects].sort((one, other) => natural.compare(other.key, one.key)).slice(0, last);
  const chosen = new Set([...byUpload.slice(0, most - last), ...byName]);
  return byUpload.filter((object) => chosen.has(object));
};

/** Nothing is uploaded before it is written: whatever was uploaded before the best was written is older. */
const isSettled = (best: Peeked, next: ArtifactObject): boolean => {
  const generatedAt = utcTime(best.head.metadata?.generatedAt ?? null);
  if (generatedAt === null || next.modifiedAt === null) return false;
  return Date.parse(next.modifiedAt) + SKEW_MS < Date.parse(generatedAt);
};

const peekAll = async (objects: readonly ArtifactObject[], heads: Heads): Promise<Peeked[]> =>
  Promise.all(objects.map(async (object) => ({ object, head: await heads(object) })));

const projectsIn = (peeked: readonly Peeked[]): Set<string> =>
  new Set(peeked.flatMap(({ head }) => projectOf(head.metadata) ?? []));

/** Looks at as many heads as it takes to be sure which is the newest. */
const peekNewest = async (objects: readonly ArtifactObject[], heads: Heads, most: number): Promise<Peeked[]> => {
  const candidates = shortlist(objects, most);
  const peeked: Peeked[] = [];
  for (let at = 0; at < candidates.length; at += BATCH) {
    peeked.push(...(await peekAll(candidates.slice(at, at + BATCH), heads)));
    if (projectsIn(peeked).size > 1) return peekAll(shortlist(objects, MIXED_SHORTLIST), heads);
    const [best] = [...peeked].sort(newestFirst);
    const next = candidates[at + BATCH];
    if (best && next && isSettled(best, next)) break;
  }
  return peeked;
};

/** The manifest of one project at a place. */
export type ChosenManifest = Peeked & { project: string | null };

/** What is left when others are passed over that cannot be read, or say that they are no manifest. */
const readable = (peeked: readonly Peeked[]): Peeked[] => {
  const stages = [
    ({ head }: Peeked) => saysItIs("manifest", head) === true,
    ({ head }: Peeked) => head.state === "unread" || head.state === "late",
    ({ head }: Peeked) => head.state === "read",
  ];
  for (const isFine of stages) {
    const fine = peeked.filter(isFine);
    if (fine.length > 0) return fine;
  }
  return [...peeked];
};

/** `most`: how many heads are looked at. `mustPeek`: the head matters although there is no choice. */
export type Chooser = { most: number; mustPeek: boolean };

/**
 * The newest of a place's manifests, or where several projects write into one place the newest of each.
 */
export const chooseAt = async (
  manifests: readonly ArtifactObject[],
  heads: Heads,
  { most, mustPeek }: Chooser,
): Promise<ChosenManifest[]> => {
  const [only] = manifests;
  if (only && manifests.length === 1 && !mustPeek) {
    return [{ object: only, head: untold(only.archived ? "archived" : "unread"), project: null }];
  }
  const fine = readable(await peekNewest(manifests, heads, most));
  const byProject = new Map<string, Peeked[]>();
  for (const peeked of fine.sort(newestFirst)) {
    const project = projectOf(peeked.head.metadata) ?? "";
    byProject.set(project, [...(byProject.get(project) ?? []), peeked]);
  }
  // Those that name no project go with those that do.
  if (byProject.size > 1) byProject.delete("");
  const groups = [...byProject];
  const [, current = []] = groups[0] ?? [];
  return groups.flatMap(([project, [newest, ...rest]]) => {
    if (!newest || hasEnded([newest, ...rest], current)) return [];
    return [{ ...newest, project: project || null }];
  });
};

/** A project that was renamed is not two: the old name ends where the new begins. */
const hasEnded = (group: readonly Peeked[], current: readonly Peeked[]): boolean => {
  const [last] = group;
  const oldest = current.at(-1);
  if (group === current || !last || !oldest || current.length < 3) return false;
  return writtenAt(last) < writtenAt(oldest);
};
