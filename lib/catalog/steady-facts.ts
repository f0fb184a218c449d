import type { JsonObject } from "@/lib/core/catalog";

/** A warehouse's figures that move with every ANALYZE. */
const estimates = ["rowEstimate", "sizeBytes"] as const;

/**
 * The facts as they count for telling a change: an estimate is one only when its first two digits move. Otherwise every
 * crawl of a busy warehouse would be a new version of all its tables, and match its dbt projects again.
 */
export function steadyFacts(facts: JsonObject): JsonObject {
  if (!estimates.some((name) => typeof facts[name] === "number")) return facts;
  const steady = { ...facts };
  for (const name of estimates) {
    const value = steady[name];
    if (typeof value === "number") steady[name] = Number(value.toPrecision(2));
  }
  return steady;
}
