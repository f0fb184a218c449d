import type { AssetView, ResultView, UnitTestCases, UnitTestRows } from "@/lib/catalog/schema";
import { type Facts, isFacts } from "./read-facts";

const safe = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(safe);
  return isFacts(value) ? safeKeys(value) : value;
};

/** Facts without a key that JavaScript reads as something else: it stays visible, in brackets. */
export const safeKeys = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key === "__proto__" ? "[__proto__]" : key, safe(value)]),
  );

const safeResult = (result: ResultView | null) => result && { ...result, facts: safeKeys(result.facts) };

const safeRows = (told: UnitTestRows): UnitTestRows => ({ ...told, rows: told.rows?.map(safeKeys) ?? null });
const safeCases = (cases: UnitTestCases | null): UnitTestCases | null =>
  cases && {
    given: cases.given.map(safeRows),
    expected: cases.expected && safeRows(cases.expected),
    overrides: cases.overrides && safeKeys(cases.overrides),
  };

/**
 * React drops a key `__proto__` on its way to the browser and then misses what other places refer to it by: one such
 * key in a project's meta would cost the whole page. It must be gone before the asset becomes a prop.
 */
export const withSafeKeys = (asset: AssetView): AssetView => ({
  ...asset,
  facts: safeKeys(asset.facts),
  columns: asset.columns.map((column) => ({
    ...column,
    constraints: column.constraints.map(safeKeys),
    meta: safeKeys(column.meta),
  })),
  tests: asset.tests.map((test) => ({ ...test, result: safeResult(test.result), cases: safeCases(test.cases) })),
  lastRun: safeResult(asset.lastRun),
  freshness: safeResult(asset.freshness),
  warehouse: asset.warehouse && { ...asset.warehouse, facts: safeKeys(asset.warehouse.facts) },
});
