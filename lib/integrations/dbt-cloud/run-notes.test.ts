import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { NotesPort } from "../contract";
import type { Run } from "./answers";
import { openRunNotes } from "./run-notes";

const ENDED = "2026-11-01T03:00:00.000Z";
const minutesLater = (minutes: number) => () => Date.parse(ENDED) + minutes * 60_000;
const at = { origin: "https://cloud.test", accountId: "1" };

const aRun = (id: string, finishedAt: string | null = ENDED): Run => ({
  ...{ id, jobId: "9", environmentId: "3", status: 10, finishedAt, hasDocs: true, hasSources: false },
  ...{ keptNothing: false, isOfPullRequest: false },
});

/** As Postgres keeps it: what comes back has been JSON. */
const aPort = () => {
  const port = {
    kept: null as string | null,
    saves: 0,
    recall: async (): Promise<unknown> => (port.kept === null ? null : JSON.parse(port.kept)),
    async keep(notes: object) {
      port.saves += 1;
      port.kept = JSON.stringify(notes);
    },
  } satisfies NotesPort & { kept: string | null; saves: number };
  return port;
};

const asking = (...answers: (number | null)[]) => {
  const question = {
    ...{ name: "4/run_results.json", shape: z.number().nullable(), times: 0 },
    ask: async () => {
      question.times += 1;
      return answers.shift() ?? null;
    },
    isThere: (answer: number | null) => answer !== null,
  };
  return question;
};

describe("what was learned of a run", () => {
  it("is not asked again in the next sync", async () => {
    const port = aPort();
    const question = asking(17, 18);
    const first = openRunNotes(port, at);
    expect(await first.answer(aRun("7"), question)).toBe(17);
    await first.save();
    const next = openRunNotes(port, at);
    expect(await next.answer(aRun("7"), question)).toBe(17);
    expect(question.times).toBe(1);
    await next.save();
    expect(port.saves).toBe(1);
  });

  it("is asked again after it was forgotten, in another account, or when the notes are no good", async () => {
    const port = aPort();
    const notes = openRunNotes(port, at);
    await notes.answer(aRun("7"), asking(17));
    await notes.save();
    expect(await openRunNotes(port, { ...at, accountId: "2" }).answer(aRun("7"), asking(20))).toBe(20);
    const good = port.kept;
    for (const bad of ["[]", '{"version":0}', good?.replace("17", '"seventeen"') ?? ""]) {
      port.kept = bad;
      expect(await openRunNotes(port, at).answer(aRun("7"), asking(21))).toBe(21);
    }
    port.kept = good;
    expect(await openRunNotes(port, at).isDoubted("7")).toBe(false);
    await notes.doubt("7");
    expect(await openRunNotes(port, at).isDoubted("7")).toBe(true);
    expect(await openRunNotes(port, at).answer(aRun("7"), asking(22))).toBe(22);
  });

  it("is not kept for runs that no longer count", async () => {
    const port = aPort();
    const first = openRunNotes(port, at);
    for (const id of ["7", "8"]) await first.answer(aRun(id), asking(1));
    await first.save();
    const next = openRunNotes(port, at);
    await next.answer(aRun("8"), asking());
    await next.save();
    expect(JSON.parse(port.kept ?? "")).toMatchObject({ runs: { "8": { "4/run_results.json": 1 } } });
    expect(port.kept).not.toContain('"7"');
  });
});

describe("that something is not there", () => {
  const askedTwice = async (run: Run, now: () => number) => {
    const port = aPort();
    const question = asking(null, 5);
    const first = openRunNotes(port, at, now);
    await first.answer(run, question);
    await first.save();
    return openRunNotes(port, at, now).answer(run, question);
  };

  it("is believed once its run has been over for an hour", async () => {
    expect(await askedTwice(aRun("7"), minutesLater(61))).toBeNull();
  });

  it("is asked again while it may still be on its way", async () => {
    expect(await askedTwice(aRun("7"), minutesLater(1))).toBe(5);
    expect(await askedTwice(aRun("7", null), minutesLater(600))).toBe(5);
  });
});
