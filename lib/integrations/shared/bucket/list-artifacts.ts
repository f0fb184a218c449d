import "server-only";
import { AppError } from "../../../core/errors";
import { tryingAgain } from "../try-again";
import { type ArtifactObject, fileOf, toArtifactObject } from "./artifact-object";
import { answerMs, type BucketAccess, triesOf, within } from "./bucket-access";
import type { Page } from "./object-store";
import { counted, grouped } from "./shown-text";
import { StoreFault } from "./store-fault";

/** What a listing found. Of what is no artifact, only how much there is. */
export type Listing = {
  prefix: string;
  artifacts: ArtifactObject[];
  /** Objects seen, marks of folders left out. */
  objects: number;
  /** Some names of other JSON files, for who wonders what was found instead. */
  otherJson: string[];
  /** False when the pace did not give it the time to come to its end. */
  isWhole: boolean;
};

const MOST_PAGES = 10_000;
/** All of them are held in memory until the choice is made. */
const MOST_ARTIFACTS = 500_000;
const OTHERS = 5;

/** A listing that was begun: its first page alone proves that we may list. Faults stay what the store made of them. */
export type StartedListing = {
  /** @throws StoreFault, AppError */
  first(): Promise<void>;
  /** @throws StoreFault, AppError */
  whole(): Promise<Listing>;
};

const endless = (objects: number): AppError =>
  new AppError("too-large", `The listing has not come to its end after ${counted(objects, "object")}.`, {
    remedy: "Give the path of the folder that holds dbt's artifacts, so that only that is listed.",
  });

const tooMany = (most: number): AppError =>
  new AppError("too-large", `There are more than ${grouped(most)} of dbt's files, too many to choose from.`, {
    remedy: "Give the path of a folder that holds fewer, or let the store delete old runs by a lifecycle rule.",
  });

/** Lists what is under a prefix, at most once, however often it is asked for. */
export const startListing = (access: BucketAccess, prefix: string, mostArtifacts = MOST_ARTIFACTS): StartedListing => {
  const { store, pace, signal, clock } = access;
  let until = Number.POSITIVE_INFINITY;
  const left = () => until - clock.now();
  // A page is an answer and its body.
  const pageMs = answerMs(pace) + pace.idleMs;
  const page = (cursor: string | null, most: number): Promise<Page> =>
    tryingAgain(triesOf(access), () =>
      within(Math.min(pageMs, most), signal, (own) => store.list(prefix, cursor, own)),
    );

  const found = new Map<string, ArtifactObject>();
  const listing: Omit<Listing, "artifacts"> = { prefix, objects: 0, otherJson: [], isWhole: true };
  const take = ({ objects }: Page): void => {
    for (const object of objects) {
      if (object.key.endsWith("/") && object.bytes === 0) continue;
      listing.objects += 1;
      const artifact = toArtifactObject(object);
      if (artifact) found.set(object.key, artifact);
      else if (object.key.endsWith(".json") && listing.otherJson.length < OTHERS)
        listing.otherJson.push(fileOf(object.key));
    }
  };
  const whole = async (): Promise<Listing> => {
    let { next } = await first();
    for (let pages = 1; next !== null; pages += 1) {
      if (pages >= MOST_PAGES) throw endless(listing.objects);
      if (found.size > mostArtifacts) throw tooMany(mostArtifacts);
      const cursor: string = next;
      const most = left();
      const isLast = most < pageMs;
      const answer = most <= 0 ? null : await page(cursor, most).catch((thrown: unknown) => outOfTime(thrown, isLast));
      if (!answer) {
        listing.isWhole = false;
        break;
      }
      take(answer);
      // A store that gives the same page for ever does not speak this language.
      if (answer.next === cursor)
        throw new StoreFault("not-a-store", { cause: new Error("The cursor does not move.") });
      next = answer.next;
    }
    return { ...listing, artifacts: [...found.values()] };
  };

  let firstPage: Promise<Page> | undefined;
  const first = (): Promise<Page> => {
    if (!firstPage && pace.listMs !== undefined) until = clock.now() + pace.listMs;
    firstPage ??= page(null, left()).then((answer) => {
      take(answer);
      return answer;
    });
    return firstPage;
  };
  let wholeListing: Promise<Listing> | undefined;
  return {
    first: async () => void (await first()),
    whole: () => {
      wholeListing ??= whole();
      return wholeListing;
    },
  };
};

/** A page that was given up because the time of the listing was over is no fault of the store. */
const outOfTime = (thrown: unknown, isLast: boolean): null => {
  if (isLast && thrown instanceof StoreFault && thrown.kind === "no-answer") return null;
  throw thrown;
};
