import { z } from "zod";
import type { NotesPort } from "../contract";
import type { Run } from "./answers";
import { once } from "./once";

/** Raised when something else is noted of a run. */
const VERSION = 1;
/** More runs than that are asked again: notes are to stay small. */
const MOST_RUNS = 5_000;
/** What a run left may still be on its way when it has just ended: that something is not there is believed later. */
const SETTLED_MS = 60 * 60_000;

const DOUBTED = "doubted";

const notesShape = z.object({
  version: z.literal(VERSION),
  account: z.string(),
  /** By run, what was answered to each question. */
  runs: z.record(z.string(), z.record(z.string(), z.unknown())),
});
type Runs = z.infer<typeof notesShape>["runs"];

/** How a question of a run is asked, and what its answer looks like. */
export type Question<T> = {
  name: string;
  shape: z.ZodType<T>;
  ask(): Promise<T>;
  /** Whether the answer says that something is there, and so never becomes another. */
  isThere(answer: T): boolean;
};

const isSettled = ({ finishedAt }: Run, now: number): boolean =>
  finishedAt !== null && now - Date.parse(finishedAt) > SETTLED_MS;

/**
 * What was learned of runs that have ended, over all syncs of a connector: what a run did and left never changes. Only
 * what was of use this time is kept for the next.
 */
export const openRunNotes = (
  port: NotesPort | undefined,
  { origin, accountId }: { origin: string; accountId: string },
  now: () => number = Date.now,
) => {
  const account = `${origin} ${accountId}`;
  const before = once(async (): Promise<Runs> => {
    const parsed = notesShape.safeParse(await port?.recall());
    return parsed.success && parsed.data.account === account ? parsed.data.runs : {};
  });
  const used = new Map<string, Record<string, unknown>>();
  let hasNew = false;

  const note = (runId: string, name: string, answer: unknown): void => {
    used.set(runId, { ...used.get(runId), [name]: answer });
  };
  const save = async (): Promise<void> => {
    const runs = Object.fromEntries([...used].slice(0, MOST_RUNS));
    await port?.keep({ version: VERSION, account, runs });
    hasNew = false;
  };

  const isDoubted = async (runId: string): Promise<boolean> => {
    const doubted = used.get(runId)?.[DOUBTED] === true || (await before())[runId]?.[DOUBTED] === true;
    if (doubted) note(runId, DOUBTED, true);
    return doubted;
  };

  return {
    isDoubted,
    /** The answer from before, or what is answered now. */
    async answer<T>(run: Run, { name, shape, ask, isThere }: Question<T>): Promise<T> {
      const known = shape.safeParse((await before())[run.id]?.[name]);
      if (known.success) {
        note(run.id, name, known.data);
        return known.data;
      }
      const answer = await ask();
      // Of a run that is doubted, what is missing may come back: it is asked again each time.
      if (isThere(answer) || (isSettled(run, now()) && !(await isDoubted(run.id)))) {
        note(run.id, name, answer);
        hasNew = true;
      }
      return answer;
    },
    /** Keeps what was of use. */
    async save(): Promise<void> {
      if (hasNew || Object.keys(await before()).some((runId) => !used.has(runId))) await save();
    },
    /** For a run that is not as it was told: next time it is asked again, and what it lists is looked for. */
    async doubt(runId: string): Promise<void> {
      used.delete(runId);
      note(runId, DOUBTED, true);
      await save();
    },
  };
};
export type RunNotes = ReturnType<typeof openRunNotes>;
