import { createHash } from "node:crypto";
import type { Run } from "./answers";
import { type ChosenRuns, resultRuns, sourceRuns } from "./choose-runs";
import type { Picks } from "./plan-project";

/** Raised when something else is made of the same runs. */
const READER = 1;

/** Every run that something may be read of, once. */
const countingRuns = (chosen: ChosenRuns): Run[] => {
  const { structures } = chosen;
  const [structure] = structures;
  const results = structure ? resultRuns(chosen, structure) : [];
  return [
    ...new Map([...structures, ...results, ...sourceRuns(chosen).slice(0, 1)].map((run) => [run.id, run])).values(),
  ];
};

/** Another one whenever another run counts, one that counts went differently, or what is shown of them is called differently. */
export const revisionOf = (
  at: { origin: string; accountId: string },
  picks: Picks,
  projects: readonly ChosenRuns[],
): string => {
  const facts = projects.map((chosen) => [
    [chosen.project.id, chosen.project.name, chosen.environment.id, chosen.environment.name],
    countingRuns(chosen)
      .map(({ id, status, finishedAt, hasDocs, jobId }) => {
        return [id, status, finishedAt, hasDocs, jobId, chosen.jobs.get(jobId ?? "")?.name];
      })
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ]);
  const { projectIds, environmentIds, jobIds } = picks;
  const made = [READER, at.origin, at.accountId, projectIds, environmentIds, jobIds, facts.sort()];
  return createHash("sha256").update(JSON.stringify(made)).digest("base64url");
};
