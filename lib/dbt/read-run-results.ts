import type { ReadLimits } from "./limits";
import { runResult } from "./node-result";
import { type ResultSink, type ResultSummary, readResults } from "./read-results";

/** Reads what the last dbt command did to each node. `which` is the command, where the file tells. */
export const readRunResults = (
  bytes: AsyncIterable<Uint8Array>,
  sink: ResultSink,
  limits?: ReadLimits,
): Promise<ResultSummary> => readResults("run_results", bytes, sink, runResult, limits);
