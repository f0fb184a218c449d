import type { Asked, Endpoint } from "../endpoint";
import type { Parameters } from "../query";
import { type ArtifactFiles, isComplete, type RunRecord } from "../records";
import { answer, file, notFound, type Reply } from "../reply";
import { visibleRuns } from "./runs";

const resource = "artifacts";
const include_related = { related: null };

/**
 * The target folder as it was at the end of a step: what that step wrote over what earlier ones left there. Nothing
 * before the run is over; the last step that was executed where no step is asked for.
 */
function folderAfter(run: RunRecord, step?: number): ArtifactFiles {
  const executed = isComplete(run) ? run.steps.filter(({ finishedAt }) => finishedAt) : [];
  if (step !== undefined && !executed.some(({ index }) => index === step)) return new Map();
  const upTo = executed.filter(({ index }) => step === undefined || index <= step);
  return new Map(upTo.flatMap(({ wrote }) => [...wrote]));
}

function artifact(run: RunRecord | undefined, { remainder }: Asked, step?: number): Reply {
  const found = run && folderAfter(run, step).get(remainder);
  return found ? file(found.contentType, found.read()) : notFound();
}

const ofRun = (path: string, parameters: Parameters, reply: (run: RunRecord, asked: Asked) => Reply): Endpoint => ({
  template: `/api/v2/accounts/{account_id}/runs/{run_id}/artifacts/${path}`,
  resource,
  parameters: { include_related, ...parameters },
  answer: (asked) => {
    const run = visibleRuns(asked).find(({ id }) => id === asked.id("run_id"));
    return run ? reply(run, asked) : notFound();
  },
});

export const artifactEndpoints: Endpoint[] = [
  ofRun("", {}, (run) => {
    const names = [...folderAfter(run).keys()].sort();
    return names.length > 0 ? answer(names) : notFound();
  }),
  ofRun("{remainder}", { step: "integer" }, (run, asked) =>
    artifact(run, asked, asked.isStepIgnored ? undefined : asked.query.integer("step")),
  ),
  {
    template: "/api/v2/accounts/{account_id}/jobs/{job_id}/artifacts/{remainder}",
    resource,
    parameters: { include_related },
    answer: (asked) => {
      const runs = visibleRuns(asked).filter(({ jobId }) => jobId === asked.id("job_id"));
      return artifact(
        runs.findLast((run) => folderAfter(run).has(asked.remainder)),
        asked,
      );
    },
  },
];
