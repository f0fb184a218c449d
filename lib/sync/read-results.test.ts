import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { ResultDraft } from "@/lib/core/catalog";
import type { RunOrigin } from "@/lib/core/run-origin";
import { WarningList } from "@/lib/core/warnings";
import { ResultList } from "./read-results";

type Told = { status: string; key?: string; at?: string; message?: string };

const originOf = (runId: string, finishedAt: string): RunOrigin => ({
  ...{ project: "Shop", environment: "Production", jobId: "1", job: "Nightly", runId, step: 4, finishedAt },
  url: `https://ab123.us1.dbt.com/runs/${runId}`,
});

/** One run_results of a run that ended at this hour; only what says so has a time of its own. */
const fileAt = (hour: number, results: readonly Told[], which = "build") => {
  const generatedAt = `2026-11-03T${String(hour).padStart(2, "0")}:00:00.000000Z`;
  const text = JSON.stringify({
    metadata: {
      dbt_schema_version: "https://schemas.getdbt.com/dbt/run-results/v6.json",
      ...{ dbt_version: "1.5.0", generated_at: generatedAt, invocation_id: `at ${hour}` },
    },
    results: results.map(({ status, key = "model.shop.orders", at, message = null }) => ({
      ...{ unique_id: key, status, message, execution_time: 1 },
      timing: at ? [{ name: "execute", started_at: at, completed_at: at }] : [],
    })),
    ...{ args: { which }, elapsed_time: 1 },
  });
  return { text, origin: originOf(String(hour), generatedAt) };
};
type File = ReturnType<typeof fileAt>;

async function merged(...files: File[]): Promise<ResultDraft[]> {
  const results = new ResultList(new WarningList());
  for (const { text, origin } of files)
    await results.readRunResults(Readable.from([Buffer.from(text)]), { origin, modifiedAt: null });
  return [...results.all()];
}

const good = fileAt(3, [{ status: "success", at: "2026-11-03T02:59:00.000000Z" }]);
const orders = [
  ["in the order in which they ran", (files: File[]) => files],
  ["the newest first", (files: File[]) => [...files].reverse()],
] as const;

describe.each(orders)("results of several runs, read %s", (_, inOrder) => {
  const last = async (...files: File[]) => (await merged(...inOrder(files)))[0];

  it("are those of the run that finished last", async () => {
    const again = fileAt(5, [{ status: "success", at: "2026-11-03T04:58:00.000000Z" }]);
    expect(await last(good, again)).toMatchObject({ invocationId: "at 5", facts: { origin: { runId: "5" } } });
  });

  it("are those of a newer run that failed, also where dbt does not say when the node failed", async () => {
    for (const at of [undefined, "2026-11-03T04:58:00.000000Z"]) {
      const failed = fileAt(5, [{ status: "error", message: "Database Error", ...(at && { at }) }]);
      expect(await last(good, failed)).toMatchObject({ status: "error", message: "Database Error" });
      expect(await last(failed, fileAt(7, [{ status: "success", at: "2026-11-03T06:59:00Z" }]))).toMatchObject({
        status: "success",
      });
    }
  });

  it.each(["skipped", "reused"])(
    "stay when a newer run left the node alone (%s), which is told beside them",
    async (status) => {
      const skipped = fileAt(5, [{ status, message: "Skipping due to upstream" }]);
      expect(await last(good, skipped)).toMatchObject({
        ...{ status: "success", invocationId: "at 3", completedAt: "2026-11-03T02:59:00.000Z" },
        facts: {
          origin: { runId: "3" },
          skipped: {
            at: "2026-11-03T05:00:00.000Z",
            status,
            message: "Skipping due to upstream",
            origin: { runId: "5" },
          },
        },
      });
    },
  );

  it("do not tell of a skip that is over", async () => {
    const files = [fileAt(2, [{ status: "skipped" }]), good];
    expect((await last(...files))?.facts).not.toHaveProperty("skipped");
  });

  it("are the newest skip where the node was never executed", async () => {
    const files = [
      fileAt(2, [{ status: "skipped", message: "first" }]),
      fileAt(5, [{ status: "skipped", message: "second" }]),
    ];
    expect(await last(...files)).toMatchObject({
      status: "skipped",
      message: "second",
      facts: { origin: { runId: "5" } },
    });
  });

  it("take nothing from a command that executes nothing", async () => {
    const docs = fileAt(6, [{ status: "success", at: "2026-11-03T06:00:00Z" }], "generate");
    expect(await last(good, docs)).toMatchObject({ invocationId: "at 3" });
  });
});

it("a result whose run is not known says nothing of it", async () => {
  const results = new ResultList(new WarningList());
  await results.readRunResults(Readable.from([Buffer.from(good.text)]), { modifiedAt: null });
  expect([...results.all()].map(({ facts }) => facts)).toEqual([{}]);
});

it("takes no result from commands that run nothing, and names each as it is typed", async () => {
  const warnings = new WarningList();
  const results = new ResultList(warnings);
  const read = ({ text }: File) => results.readRunResults(Readable.from([Buffer.from(text)]), { modifiedAt: null });
  await read(fileAt(1, [{ status: "error", at: "2026-11-01T01:00:00Z" }]));
  await read(fileAt(2, [{ status: "success", at: "2026-11-01T02:00:00Z" }], "generate"));
  await read(fileAt(3, [{ status: "success", at: "2026-11-01T03:00:00Z" }], "compile"));
  expect([...results.all()]).toMatchObject([{ key: "model.shop.orders", status: "error" }]);
  expect(warnings.list).toMatchObject([
    { code: "results-not-executed", count: 2, examples: ["dbt docs generate", "dbt compile"] },
  ]);
  // One sentence for all of them.
  expect(warnings.list[0]?.message).not.toContain("generate");
});
