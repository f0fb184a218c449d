import { causeOf } from "../../../core/causes";
import type { CrawlSink } from "../../contract";

/** What goes wrong where the assets are put is no fault of the warehouse: kept apart, so that it is not told as one. */
class SinkFault extends Error {}

/** The same sink, whose faults are known by `sinkFaultIn` after whatever the crawl has thrown them through. */
export const markFaults = (sink: CrawlSink): CrawlSink => ({
  warnings: sink.warnings,
  edge: (edge) => sink.edge(edge),
  progress: (done, total) => sink.progress(done, total),
  asset: (draft) =>
    sink.asset(draft).catch((cause: unknown) => {
      throw new SinkFault("The sink refused an asset.", { cause });
    }),
});

/** What the sink threw, inside whatever a driver wrapped around it; null: it was not the sink. */
export const sinkFaultIn = (thrown: unknown): unknown | null => causeOf(thrown, SinkFault)?.cause ?? null;
