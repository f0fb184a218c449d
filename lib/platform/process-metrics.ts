import "server-only";
import { Gauge } from "prom-client";
import { metrics } from "./metrics";

/** What this process counts, with the state of its connections as they are now. */
export function processMetrics(): Promise<string> {
  const { registry } = metrics();
  if (!registry.getSingleMetric("connetra_db_pool_connections")) watchPool();
  return registry.metrics();
}

function watchPool(): void {
  const registers = [metrics().registry];
  const labelNames = ["state"] as const;
  new Gauge({
    ...{ name: "connetra_db_pool_connections", help: "Connections of this process's pool", registers, labelNames },
    collect() {
      const pool = globalThis.connetraDatabase?.pool;
      this.set({ state: "open" }, pool?.totalCount ?? 0);
      this.set({ state: "idle" }, pool?.idleCount ?? 0);
    },
  });
  new Gauge({
    ...{ name: "connetra_db_pool_waiting", help: "Queries that wait for a connection of the pool", registers },
    collect() {
      this.set(globalThis.connetraDatabase?.pool.waitingCount ?? 0);
    },
  });
}
