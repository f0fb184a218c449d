import type { Invocation } from "../run-plan";
import type { Catalog, Manifest, Metadata, Result, RunResults, Sources } from "./recorded-files";

// Every run of the stand-in hands out the same recorded files. So that runs differ as real ones do, each file says the
// invocation that wrote it, and all times in it are moved by as much as the file itself, to end when the step ended.

/** dbt writes UTC without saying so in some places, with microseconds in all. */
const milliseconds = (text: string): number => Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
const utc = (time: number): string => new Date(time).toISOString().replace("Z", "000Z");
const moved = (text: string, by: number): string => utc(milliseconds(text) + by);

const distance = ({ generated_at }: Metadata, { finishedAt }: Invocation): number =>
  finishedAt.getTime() - milliseconds(generated_at);

function metadataOf(recorded: Metadata, { id, startedAt, finishedAt }: Invocation): Metadata {
  const started = utc(startedAt.getTime());
  return {
    ...recorded,
    generated_at: utc(finishedAt.getTime()),
    invocation_id: id,
    ...("invocation_started_at" in recorded ? { invocation_started_at: started } : {}),
    ...("run_started_at" in recorded ? { run_started_at: started } : {}),
  };
}

/** The content stays: the same project gives the same nodes in every run. */
export const movedFile = <T extends Manifest | Catalog>(recorded: T, invocation: Invocation): T => ({
  ...recorded,
  metadata: metadataOf(recorded.metadata, invocation),
});

/** `results` may be fewer than were recorded, or other ones: what this command is to have done. */
export function movedResults(
  recorded: RunResults,
  which: string,
  results: readonly Result[],
  invocation: Invocation,
): RunResults {
  const by = distance(recorded.metadata, invocation);
  return {
    ...recorded,
    metadata: metadataOf(recorded.metadata, invocation),
    args: { ...recorded.args, which, invocation_command: invocation.command },
    results: results.map((result) => ({ ...result, timing: movedTiming(result.timing, by) })),
  };
}

const movedTiming = (timing: Result["timing"], by: number): Result["timing"] =>
  timing.map(({ started_at, completed_at, ...phase }) => ({
    ...phase,
    started_at: moved(started_at, by),
    completed_at: moved(completed_at, by),
  }));

/** When data was last loaded stays: the later a check, the older the data. */
export function movedSources(recorded: Sources, invocation: Invocation): Sources {
  const by = distance(recorded.metadata, invocation);
  return {
    ...recorded,
    metadata: metadataOf(recorded.metadata, invocation),
    results: recorded.results.map(({ max_loaded_at, snapshotted_at, timing = [], ...recordedResult }) => {
      const result = { ...recordedResult, timing: movedTiming(timing, by) };
      if (!max_loaded_at || !snapshotted_at) return result;
      const checkedAt = moved(snapshotted_at, by);
      const age = (milliseconds(checkedAt) - milliseconds(max_loaded_at)) / 1000;
      return { ...result, max_loaded_at, snapshotted_at: checkedAt, max_loaded_at_time_ago_in_s: age };
    }),
  };
}
