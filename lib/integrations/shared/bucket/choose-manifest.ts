import "server-only";
import { utcTime } from "../../../dbt/utc-time";
import type { ArtifactObject } from "./artifact-object";
import { lastUploadedFirst, newestFirst, type Peeked, projectOf, saysItIs, shortlist, writtenAt } from "./newest";
import { type Heads, untold } from "./peek-heads";

/** Heads looked at together, and taken from all over the history. */
const BATCH = 8;
/** How many heads are looked at where they turn out to be of several projects. */
const MIXED_SHORTLIST = 200;
/** By how much the clocks of dbt's machine and of the store may differ. */
const SKEW_MS = 3_600_000;

/** Nothing is uploaded before it is written: whatever was uploaded before the best was written is older. */
const isSettled = (best: Peeked, next: ArtifactObject): boolean => {
  const generatedAt = utcTime(best.head.metadata?.generatedAt ?? null);
  if (generatedAt === null || next.modifiedAt === null) return false;
  // Written after it was uploaded: by that clock, nothing can be said of others.
  const uploadedAt = best.object.modifiedAt;
  if (uploadedAt !== null && Date.parse(uploadedAt) + SKEW_MS < Date.parse(generatedAt)) return false;
  return Date.parse(next.modifiedAt) + SKEW_MS < Date.parse(generatedAt);
};

const peekAll = async (objects: readonly ArtifactObject[], heads: Heads): Promise<Peeked[]> =>
  Promise.all(objects.map(async (object) => ({ object, head: await heads(object) })));

const projectsIn = (peeked: readonly Peeked[]): Set<string> =>
  new Set(peeked.flatMap(({ head }) => projectOf(head.metadata) ?? []));

/** Some of them, evenly over time: whether all are of one project does not show in the last few. */
const spread = (objects: readonly ArtifactObject[], most: number): ArtifactObject[] => {
  if (most <= 2 * BATCH || objects.length <= BATCH) return [];
  const uploaded = lastUploadedFirst(objects);
  const step = (uploaded.length - 1) / BATCH;
  return Array.from({ length: BATCH }, (_, at) => uploaded[Math.floor((at + 1) * step)] ?? []).flat();
};

/** Looks at as many heads as it takes to be sure which is the newest. */
const peekNewest = async (objects: readonly ArtifactObject[], heads: Heads, most: number): Promise<Peeked[]> => {
  const candidates = shortlist(objects, most);
  const samples = peekAll(spread(objects, most), heads);
  const peeked: Peeked[] = [];
  for (let at = 0; at < candidates.length; at += BATCH) {
    peeked.push(...(await peekAll(candidates.slice(at, at + BATCH), heads)));
    if (projectsIn([...peeked, ...(await samples)]).size > 1)
      return peekAll(shortlist(objects, MIXED_SHORTLIST), heads);
    const [best] = [...peeked].sort(newestFirst);
    const next = candidates[at + BATCH];
    if (best && next && isSettled(best, next)) break;
  }
  return peeked;
};

/** The manifest of one project at a place. `foreign`: what was uploaded after it there, and is no manifest of dbt. */
export type ChosenManifest = Peeked & { project: string | null; foreign?: ArtifactObject[] };

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
  const peeked = await peekNewest(manifests, heads, most);
  const fine = readable(peeked).sort(newestFirst);
  const groups = byProject(fine);
  const [current = []] = groups.values();
  const foreign = foreignAfter(current[0], peeked, fine);
  return [...groups].flatMap(([project, group]) => {
    const [newest] = group;
    if (!newest || hasEnded(newest, current)) return [];
    return [{ ...newest, project, ...(group === current && foreign.length > 0 && { foreign }) }];
  });
};

/** Files passed over that whoever uploaded them takes for the newest run: a half of one, or a page with an error. */
const foreignAfter = (chosen: Peeked | undefined, peeked: readonly Peeked[], fine: readonly Peeked[]) => {
  const since = chosen?.object.modifiedAt ?? "";
  return peeked
    .filter((one) => !fine.includes(one) && one.head.state === "read" && (one.object.modifiedAt ?? since) >= since)
    .map(({ object }) => object);
};

/** Those that name no project are taken for the only one that is named, and are nobody's where several are. */
const byProject = (peeked: readonly Peeked[]): Map<string | null, Peeked[]> => {
  const named = [...projectsIn(peeked)];
  const [only = null] = named;
  const groups = new Map<string | null, Peeked[]>();
  for (const one of peeked) {
    const project = projectOf(one.head.metadata) ?? (named.length > 1 ? null : only);
    if (project === null && named.length > 1) continue;
    groups.set(project, [...(groups.get(project) ?? []), one]);
  }
  return groups;
};

/** A project that was renamed is not two: the last under the old name comes before all under the new one. */
const hasEnded = (last: Peeked, current: readonly Peeked[]): boolean => {
  const oldest = current.at(-1);
  return oldest !== undefined && current.length >= 3 && writtenAt(last) < writtenAt(oldest);
};
