import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Syncs take from a tenth of a second, when nothing changed, to the half hour after which they are ended. */
const SYNC_SECONDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800];
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10, 30];

/**
 * What this process counts. Labels hold words of ours alone: kinds, statuses, routes; never a name or an id of what
 * somebody keeps in the catalog.
 */
function createMetrics() {
  const registry = new Registry();
  registry.setDefaultLabels({ process: process.env.CONNETRA_PROCESS || "web" });
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      ...{ name: "connetra_http_requests_total", help: "Requests answered", registers },
      labelNames: ["method", "route", "status"] as const,
    }),
    requestSeconds: new Histogram({
      ...{ name: "connetra_http_request_duration_seconds", help: "From a request's head to the end of its answer" },
      ...{ buckets: REQUEST_SECONDS, registers, labelNames: ["method", "route"] as const },
    }),
    requestsInFlight: new Gauge({
      ...{ name: "connetra_http_requests_in_flight", help: "Requests not answered yet", registers },
    }),
    requestsAborted: new Counter({
      ...{ name: "connetra_http_requests_aborted_total", help: "Requests whose connection broke first", registers },
      labelNames: ["method", "route"] as const,
    }),
    syncs: new Counter({
      ...{ name: "connetra_syncs_total", help: "Attempts of syncs that ended here, by how they ended", registers },
      labelNames: ["kind", "status"] as const,
    }),
    syncSeconds: new Histogram({
      ...{ name: "connetra_sync_duration_seconds", help: "How long an attempt of a sync took" },
      ...{ buckets: SYNC_SECONDS, registers, labelNames: ["kind", "status"] as const },
    }),
    syncsRunning: new Gauge({ name: "connetra_syncs_running", help: "Syncs that this process runs now", registers }),
    rowsWritten: new Counter({
      ...{ name: "connetra_sync_rows_written_total", help: "Rows that syncs wrote into versions", registers },
      labelNames: ["kind"] as const,
    }),
    bytesRead: new Counter({
      ...{ name: "connetra_sync_read_bytes_total", help: "Bytes of artifacts that syncs read", registers },
      labelNames: ["kind"] as const,
    }),
    egressRefusals: new Counter({
      ...{ name: "connetra_egress_refusals_total", help: "Connections to a connector's target refused", registers },
      labelNames: ["reason"] as const,
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

// On globalThis, because a server may hold this file more than once, and each figure is to be counted in one place.
declare global {
  var connetraMetrics: Metrics | undefined;
}

export function metrics(): Metrics {
  globalThis.connetraMetrics ??= createMetrics();
  return globalThis.connetraMetrics;
}
