import "server-only";
import type { SecondaryClient } from "../../contract";
import { type Clock, systemClock } from "../clock";
import type { BucketAccess } from "./bucket-access";
import { openContents } from "./bucket-contents";
import type { BucketWords } from "./bucket-words";
import { readFolderPath } from "./folder-path";
import { startListing } from "./list-artifacts";
import { requireManifest } from "./no-manifest";
import type { ObjectStore, Pace } from "./object-store";
import { placesOf } from "./place";
import { projectChoices } from "./project-choices";
import { openObject } from "./read-object";
import { StoreFault } from "./store-fault";
import { tellWith } from "./tell-fault";
import { testBucket } from "./test-steps";

export type BucketOptions = {
  store: ObjectStore;
  words: BucketWords;
  pace: Pace;
  /** Ends whatever is under way. */
  signal: AbortSignal;
  /** As it was typed; see `pathField`. */
  path?: string | undefined;
  /** Places to read; absent: all. See `projectsField`. */
  projects?: readonly string[] | undefined;
  clock?: Clock;
};

/** How long a test looks for manifests elsewhere, when there are none under the path. */
const ELSEWHERE_MS = 2_000;

/** dbt's artifacts in an object store. What is there is listed once in the life of the client, for whoever asks first. */
export const openBucket = (options: BucketOptions): SecondaryClient => {
  const { store, words, pace, projects, clock = systemClock } = options;
  const over = new AbortController();
  const access: BucketAccess = { store, pace, signal: AbortSignal.any([options.signal, over.signal]), clock };
  const path = readFolderPath(options.path, words.bucket);
  const contents = openContents(access, path.prefix, projects);
  const tell = tellWith(words, store);
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((thrown: unknown) => {
      throw tell(thrown);
    });

  const sets = async () => {
    const chosen = await contents.chosen();
    // What is there but passed over can only lie in an archive.
    const key = chosen.plan.places[0]?.manifest.object.key;
    if (chosen.sets.length === 0) throw new StoreFault("archived", { cause: null, key });
    return chosen.sets;
  };
  const elsewhere = async () => {
    const hurried = { ...access, pace: { ...pace, listMs: ELSEWHERE_MS } };
    const listing = await startListing(hurried, "")
      .whole()
      .catch(() => null);
    return placesOf(listing?.artifacts ?? []);
  };

  return {
    tier: "secondary",
    test: () => testBucket({ words, contents, path, tell, elsewhere }),
    find: async () => {
      const all = await told(contents.contents());
      requireManifest(all, words);
      return { revision: all.revision, sets: () => told(sets()), warnings: contents.warnings };
    },
    open: async ({ path: key, revision: etag, bytes, modifiedAt }) => {
      if (bytes === null) throw new Error("An object that was listed knows its size.");
      return told(openObject(access, { key, etag, bytes, modifiedAt }, tell));
    },
    choices: async (field) => (field === "projects" ? projectChoices(await told(contents.offered())) : []),
    close: async () => {
      over.abort();
      store.close();
    },
  };
};
