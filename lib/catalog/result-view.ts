import { type ResultView, resultView } from "./schema";

/** A result as stored: a sync keeps where it comes from among its facts (lib/sync/read-results.ts). */
export type StoredResult = Omit<ResultView, "origin" | "skipped">;

const origin = resultView.shape.origin.catch(null);
const skipped = resultView.shape.skipped.catch(null);

export const toResultView = <T extends StoredResult>(stored: T): T & ResultView => {
  const { origin: from = null, skipped: later = null, ...facts } = stored.facts;
  return { ...stored, origin: origin.parse(from), skipped: skipped.parse(later), facts };
};
