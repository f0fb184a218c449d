import type { ErrorView } from "@/lib/core/errors";

/** Assets of a connector before and after, without the tests that hang on them. */
export type Shrink = { before: number; after: number };

/** A version may have this many percent fewer assets than the one before without being asked about. */
export const MOST_FEWER_PERCENT = 30;

/**
 * Whether a reading is likelier a mistake than a change: nothing is left, or far fewer assets than readers have now. In
 * whole numbers, so that exactly thirty percent pass. Where there was nothing before, nothing is lost.
 */
export const isShrink = ({ before, after }: Shrink): boolean =>
  before > 0 && (after === 0 || (before - after) * 100 > before * MOST_FEWER_PERCENT);

/** Rounded away from the limit, so that what is held never reads as what passes. */
export const percentFewer = ({ before, after }: Shrink): number =>
  before === 0 ? 0 : Math.ceil(((before - after) / before) * 100);

/** What the person is told who finds the sync held. */
export const shrinkHeld = (shrink: Shrink, version: number): ErrorView => ({
  code: "shrink-held",
  message:
    shrink.after === 0
      ? `Nothing is left of ${assets(shrink.before)}. Readers still see version ${version}.`
      : `${assets(shrink.after)} would be left of ${shrink.before}, ${percentFewer(shrink)} percent fewer. Readers still see version ${version}.`,
  remedy:
    "Look at what would go. Approve it if it was meant. If not, discard it and look for what is missing where it was read: a run of a part of the project, a folder that was emptied, or grants that were taken away.",
});

const assets = (count: number): string => `${count} asset${count === 1 ? "" : "s"}`;
