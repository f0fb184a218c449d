import type { ReadLimits } from "./limits";
import { freshnessResult } from "./node-result";
import { type ResultSink, type ResultSummary, readResults } from "./read-results";

/** Reads how fresh dbt found each source. */
export const readSources = (
  bytes: AsyncIterable<Uint8Array>,
  sink: ResultSink,
  limits?: ReadLimits,
): Promise<ResultSummary> => readResults("sources", bytes, sink, freshnessResult, limits);
