import type { JsonObject } from "@/lib/core/catalog";

/** A warehouse's figures that move with every ANALYZE and every load. */
const figures = ["rowEstimate", "rowCount", "sizeBytes"] as const;
/** Moments that come again with every load: a day is one of them, however often it is loaded. */
const moments = ["lastAlteredAt", "lastRefreshAt"] as const;

/**
 * The facts as they count for telling a change: a figure is one only when its first two digits move, a moment only when
 * its day does. Otherwise every crawl of a busy warehouse would be a new version of all its tables, and match its dbt
 * projects again.
 */
export function steadyFacts(facts: JsonObject): JsonObject {
  if (![...figures, ...moments].some((name) => name in facts)) return facts;
  const steady = { ...facts };
  for (const name of moments) {
    const value = steady[name];
    if (typeof value === "string") steady[name] = value.slice(0, "2026-01-01".length);
  }
  for (const name of figures) {
    const value = steady[name];
    if (typeof value === "number") steady[name] = Number(value.toPrecision(2));
  }
  return steady;
}
