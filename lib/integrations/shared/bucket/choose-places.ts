import "server-only";
import type { ArtifactObject } from "./artifact-object";
import { type Chooser, type ChosenManifest, chooseAt } from "./choose-manifest";
import { newestFirst, saysItIs } from "./newest";
import { type Heads, untold } from "./peek-heads";
import type { Place } from "./place";
import { environmentOf } from "./production";
import { shown } from "./shown-text";

export type PassedOver = { why: "empty" | "archived" | "foreign" | "late" | "same-project"; reason: string };

/** A place, or the part of it that one of several projects has, with the manifest that stands for it. */
export type PlannedPlace = {
  /** As its tick box names it. */
  name: string;
  /** The place it is, or is a part of, by listing alone. */
  place: Place;
  isPart: boolean;
  manifest: ChosenManifest;
  passedOver: PassedOver | null;
};

export type Plan = {
  places: PlannedPlace[];
  /** Places that nobody looked at, because there are so many. */
  unseen: Place[];
};

/** Beyond these, the places uploaded to last are looked at. */
const MOST_PLACES = 1000;
/** How many heads are looked at in all, if each place has a few. */
const MOST_HEADS = 800;
const headsAt = (places: number): number => Math.min(32, Math.max(4, Math.floor(MOST_HEADS / places)));

const lastUpload = ({ manifests }: Place): string =>
  manifests.reduce((last, { modifiedAt }) => (modifiedAt !== null && modifiedAt > last ? modifiedAt : last), "");

export const isFilled = ({ bytes }: ArtifactObject): boolean => bytes > 0;

/** A name with the project's behind it, where a place has several. */
const partName = (place: string, { head, project }: ChosenManifest): string =>
  `${place}#${head.metadata?.projectName ?? project ?? ""}`;

const planPlace = async (place: Place, heads: Heads, chooser: Chooser): Promise<PlannedPlace[]> => {
  const filled = place.manifests.filter(isFilled);
  const [empty] = place.manifests;
  if (filled.length === 0 && empty) {
    const manifest = { object: empty, head: untold("unread"), project: null };
    const passedOver: PassedOver = { why: "empty", reason: "Its manifest is empty." };
    return [{ name: place.name, place, isPart: false, manifest, passedOver }];
  }
  const chosen = await chooseAt(filled, heads, chooser);
  const isPart = chosen.length > 1;
  const parts = chosen.map(
    (manifest): PlannedPlace => ({
      name: isPart ? partName(place.name, manifest) : place.name,
      ...{ place, isPart, manifest },
      passedOver:
        manifest.head.state === "archived"
          ? { why: "archived", reason: "Its manifest is in a deep archive, from which it cannot be read." }
          : null,
    }),
  );
  // In the same order however the runs of one come after those of another.
  return parts.sort((one, other) => (one.name < other.name ? -1 : 1));
};

const passOver = (place: PlannedPlace, why: PassedOver["why"], reason: string): PlannedPlace => ({
  ...place,
  passedOver: { why, reason },
});

/** Beside a manifest that is dbt's beyond doubt, others that do not look like one are something else. */
const passOverForeign = (places: readonly PlannedPlace[]): PlannedPlace[] => {
  if (!places.some(({ manifest }) => saysItIs("manifest", manifest.head))) return [...places];
  return places.map((place) => {
    const { head } = place.manifest;
    if (place.passedOver || saysItIs("manifest", head)) return place;
    if (head.state === "late") return passOver(place, "late", "There was no time to look at it.");
    return head.state === "read" ? passOver(place, "foreign", "Its file does not look like a manifest of dbt.") : place;
  });
};

/** One project is read from one place: production's, where the names tell, and else the newest. */
const passOverRepeated = (places: readonly PlannedPlace[]): PlannedPlace[] => {
  const byProject = new Map<string, PlannedPlace[]>();
  for (const place of places) {
    const { project } = place.manifest;
    if (project !== null && !place.passedOver) byProject.set(project, [...(byProject.get(project) ?? []), place]);
  }
  const losers = new Map<PlannedPlace, string>();
  for (const same of byProject.values()) {
    const isProduction = ({ name }: PlannedPlace) => environmentOf(name) === "production";
    const isOther = ({ name }: PlannedPlace) => environmentOf(name) === "other";
    const candidates = same.some(isProduction) ? same.filter((place) => !isOther(place)) : same;
    const [winner] = [...candidates].sort((one, other) => newestFirst(one.manifest, other.manifest));
    for (const place of same) {
      if (!winner || place === winner) continue;
      const why = candidates.includes(place) ? "is newer" : "is production";
      losers.set(place, `The same dbt project as ${shown(winner.name)}, which ${why}.`);
    }
  }
  return places.map((place) => {
    const reason = losers.get(place);
    return reason === undefined ? place : passOver(place, "same-project", reason);
  });
};

export type PlanOptions = {
  /** What was picked is read as it is, but for a project that is among it twice. */
  picked: readonly string[] | undefined;
  /** Look at the head of what is read also where there is no choice. */
  mustPeek?: boolean;
};

/** Which of these places are read. */
export const planPlaces = async (
  all: readonly Place[],
  heads: Heads,
  { picked, mustPeek = all.length > 1 }: PlanOptions,
): Promise<Plan> => {
  const byUpload = [...all].sort((one, other) => (lastUpload(one) < lastUpload(other) ? 1 : -1));
  const looked = new Set(byUpload.slice(0, MOST_PLACES));
  const places = all.filter((place) => looked.has(place));
  const chooser = { most: headsAt(places.length), mustPeek };
  const planned = (await Promise.all(places.map((place) => planPlace(place, heads, chooser)))).flat();
  const asked = picked
    ? planned.filter(({ name, place }) => picked.includes(name) || picked.includes(place.name))
    : passOverForeign(planned);
  return { places: passOverRepeated(asked), unseen: byUpload.slice(MOST_PLACES) };
};
