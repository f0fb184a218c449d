import { expect, it } from "vitest";
import { WarningList } from "@/lib/core/warnings";
import { ResultList } from "./read-results";

const fileOf = (which: string, status: string, completedAt: string) =>
  (async function* () {
    const timing = [{ name: "execute", started_at: completedAt, completed_at: completedAt }];
    const result = { unique_id: "model.shop.orders", status, timing, execution_time: 1, message: null };
    const metadata = { dbt_schema_version: "https://schemas.getdbt.com/dbt/run-results/v6.json", dbt_version: "1.9.1" };
    yield Buffer.from(JSON.stringify({ metadata, results: [result], args: { which } }));
  })();

it("takes no result from commands that run nothing, and names each as it is typed", async () => {
  const warnings = new WarningList();
  const results = new ResultList(warnings);
  await results.readRunResults(fileOf("build", "error", "2026-11-01T01:00:00Z"));
  await results.readRunResults(fileOf("generate", "success", "2026-11-01T02:00:00Z"));
  await results.readRunResults(fileOf("compile", "success", "2026-11-01T03:00:00Z"));
  expect([...results.all]).toMatchObject([{ key: "model.shop.orders", status: "error" }]);
  expect(warnings.list).toMatchObject([
    { code: "results-not-executed", count: 2, examples: ["dbt docs generate", "dbt compile"] },
  ]);
  // One sentence for all of them.
  expect(warnings.list[0]?.message).not.toContain("generate");
});
