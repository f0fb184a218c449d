import "server-only";
import { createHash } from "node:crypto";
import { WarningList } from "../../../core/warnings";
import type { ArtifactSet } from "../../contract";
import { ArtifactIndex } from "./artifact-index";
import type { ArtifactObject } from "./artifact-object";
import type { BucketAccess } from "./bucket-access";
import { type Plan, planPlaces } from "./choose-places";
import { type Listing, startListing } from "./list-artifacts";
import { type Heads, headsOf } from "./peek-heads";
import { toArtifactSet } from "./pick-siblings";
import { type Place, placesOf } from "./place";
import { notePlaces } from "./place-notes";

/** What a listing says of dbt's artifacts. */
export type Contents = {
  listing: Listing;
  index: ArtifactIndex;
  /** All places there are. */
  places: Place[];
  /** Those that may be read. */
  wanted: Place[];
  /** Picked ones that are not there. */
  missing: string[];
  revision: string;
};

/** What is to be read, and why. */
export type Chosen = { plan: Plan; sets: ArtifactSet[] };

/** How long heads are looked at when somebody waits. */
const HEADS_MS = 2_500;

/** Runs once, whoever asks and however often. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Whether a name that was picked is this place, or one of the projects in it. */
const isPicked = (picked: string, { name }: Place): boolean => picked === name || picked.startsWith(`${name}#`);

/** A digest of all that may be read, at its etag, and of what was picked: what it does not cover cannot be read. */
const revisionOf = (objects: Iterable<ArtifactObject>, picked: readonly string[] | undefined): string => {
  const digest = createHash("sha256").update(JSON.stringify(picked ? [...picked].sort() : null));
  const lines = Array.from(objects, ({ key, etag, archived = false }) => JSON.stringify([key, etag, archived]));
  for (const line of lines.sort()) digest.update(line);
  return digest.digest("base64url");
};

export type BucketContents = ReturnType<typeof openContents>;

/** Looks at a bucket once: what is there is listed and chosen at most one time. Faults stay what the store made of them. */
export const openContents = (access: BucketAccess, prefix: string, picked: readonly string[] | undefined) => {
  const listing = startListing(access, prefix);
  const { listMs } = access.pace;
  const heads: Heads = headsOf(access, listMs === undefined ? undefined : HEADS_MS);

  const contents = once(async (): Promise<Contents> => {
    const listed = await listing.whole();
    const index = new ArtifactIndex(listed.artifacts);
    const places = placesOf(listed.artifacts);
    const wanted = picked ? places.filter((place) => picked.some((name) => isPicked(name, place))) : places;
    const missing = (picked ?? []).filter((name) => !wanted.some((place) => isPicked(name, place)));
    const readable = index.around(
      wanted.flatMap(({ manifests }) => manifests),
      places.length === 1,
    );
    return { listing: listed, index, places, wanted, missing, revision: revisionOf(readable, picked) };
  });

  const warnings = new WarningList();
  const chosen = once(async (): Promise<Chosen> => {
    const { index, places, wanted, missing } = await contents();
    const plan = await planPlaces(wanted, heads, { picked });
    notePlaces(plan, missing, warnings);
    const sets = await Promise.all(
      plan.places.map(async (place) => {
        if (place.passedOver) return [];
        const isOnlyPlace = places.length === 1 && !place.isPart;
        return [await toArtifactSet(place, isOnlyPlace ? "" : place.name, { index, heads, warnings, isOnlyPlace })];
      }),
    );
    return { plan, sets: sets.flat() };
  });

  return {
    first: listing.first,
    contents,
    chosen,
    warnings,
    heads,
    /** All places, with what is read as long as nobody picks. */
    offered: once(async () => planPlaces((await contents()).places, heads, { picked: undefined, mustPeek: true })),
  };
};
