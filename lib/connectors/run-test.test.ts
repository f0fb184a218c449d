import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { type Choice, field, type IntegrationDescriptor, type SecondaryClient } from "@/lib/integrations/contract";
import { catalogFile, manifestFile, runResultsFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { runTest } from "./run-test";
import { connectionTestView } from "./schema";

/** A tenth of what a person is given. */
const pace = { answer: 900, reading: 2_000, reserve: 150, still: 250 };

const fetched: IntegrationDescriptor = {
  ...{
    kind: "fake",
    tier: "secondary",
    name: "Fake store",
    family: "dbt Core",
    summary: "",
    guide: [],
    scheduled: true,
  },
  config: z.object({
    projects: z
      .array(z.string())
      .optional()
      .meta(field({ label: "Projects", help: "", choices: "many" })),
  }),
  secrets: z.object({}),
};

let store: FakeDbtStore;
beforeEach(() => {
  store = new FakeDbtStore();
  store.put("dbt", { manifest: manifestFile(models, { project: "shop" }) });
});

const models = Array.from({ length: 40 }, (_, at) => `shop.model_${at}`);
const never = new Promise<never>(() => undefined);
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function tested(
  integration = fetched,
  change: (client: SecondaryClient) => Partial<SecondaryClient> = () => ({}),
) {
  const over = new AbortController();
  const opened = store.open(over);
  const client = { ...opened, ...change(opened) };
  const startedAt = performance.now();
  try {
    for await (const event of runTest({ integration, client, primaryId: null, secretValues: [] }, over.signal, pace))
      if ("result" in event) {
        expect(connectionTestView.parse(event.result)).toEqual(event.result);
        const { steps, ...result } = event.result;
        return {
          ...{ ...result, steps, took: performance.now() - startedAt },
          lines: steps.map(({ id, status }) => `${id} ${status}`),
          stepOf: (id: string) => steps.find((step) => step.id === id),
        };
      }
  } finally {
    over.abort();
  }
  throw new Error("no result");
}

describe("the test of a place that artifacts are fetched from", () => {
  it("reads them, says what they hold, and what there is to pick from", async () => {
    store.put("dbt", { catalog: catalogFile(models), run_results: runResultsFile(models) });
    const choice: Choice = { value: "dbt/", label: "dbt/", isDefault: true };
    store.choices = async (name) => (name === "projects" ? [choice] : []);
    const test = await tested();
    expect(test.ok).toBe(true);
    expect(test.lines).toEqual(["find passed", "read passed", "holds passed", "match skipped"]);
    expect(test.stepOf("read")?.message).toMatch(
      /^manifest\.json \(\d[\d.]* KB\), catalog\.json \(\d[\d.]* KB\) and run_results\.json \(\d[\d.]* KB\), read whole\.$/,
    );
    expect(test.stepOf("holds")?.message).toBe("shop, dbt 1.12.0: 40 models.");
    expect(test.found).toMatchObject({
      ...{ projectName: "shop", adapterType: "postgres", counts: { model: 40 }, choices: { projects: [choice] } },
      artifacts: [{ path: "dbt/manifest.json" }, { path: "dbt/catalog.json" }, { path: "dbt/run_results.json" }],
    });
  });

  it("reads each project in turn, and counts what they share once", async () => {
    store.put("sales", { manifest: manifestFile(["shop.model_1", "sales.a"], { project: "sales" }) });
    store.put("void", { manifest: manifestFile([], { project: "void" }) });
    const test = await tested();
    expect(test.lines).toEqual(["find passed", "read passed", "holds warned", "match skipped"]);
    expect(test.stepOf("read")?.message).toMatch(/^3 files of 3 projects, \d[\d.]* KB in all, read whole\.$/);
    expect(test.stepOf("holds")?.message).toBe(
      "3 projects: shop (dbt 1.12.0), sales (dbt 1.12.0) and void (dbt 1.12.0). Together 41 models. There are no models, sources or anything else in void/manifest.json.",
    );
    expect(test.found).toMatchObject({ projectName: "shop, sales and void", counts: { model: 41 } });
  });

  it("fails for a manifest that holds nothing, and for a file of another project", async () => {
    store.put("dbt", { manifest: manifestFile([]) });
    expect((await tested()).lines).toEqual(["find passed", "read passed", "holds failed", "match skipped"]);
    store.put("dbt", { manifest: manifestFile(models), catalog: catalogFile(["sales.a"]) });
    const mixed = await tested();
    expect(mixed.lines).toEqual(["find passed", "read failed", "holds skipped", "match skipped"]);
    expect(mixed.stepOf("read")?.message).toContain("sales");
  });

  it("says plainly that the catalog is ahead of the manifest", async () => {
    const later = { invocationId: "later", generatedAt: "2026-11-05T06:00:00Z" };
    store.put("dbt", { catalog: catalogFile(models, later) });
    expect((await tested()).stepOf("holds")).toMatchObject({
      status: "passed",
      message: expect.stringContaining("The catalog is newer than the manifest"),
    });
  });

  it("names the step that reading failed at, and still shows what there is to pick from", async () => {
    store.choices = async () => [{ value: "dbt/", label: "dbt/", isDefault: true }];
    store.onPiece = (_path, piece) => {
      if (piece === 3) throw new AppError("permission-missing", "It may not be read.", { remedy: "Allow it." });
    };
    const test = await tested();
    expect(test.ok).toBe(false);
    expect(test.lines).toEqual(["find passed", "read failed", "holds skipped", "match skipped"]);
    expect(test.stepOf("read")).toMatchObject({ message: "It may not be read.", remedy: "Allow it." });
    expect(test.found?.choices?.projects).toHaveLength(1);
  });
});

describe("the test of a far end that takes its time", () => {
  it("says how much of a large file came, and that a sync reads all of it", async () => {
    store.onPiece = () => pause(60);
    const test = await tested();
    expect(test.took).toBeLessThan(pace.answer + 100);
    expect(test.ok).toBe(true);
    expect(test.lines).toEqual(["find passed", "read warned", "holds skipped", "match skipped"]);
    expect(test.stepOf("read")).toMatchObject({
      message: expect.stringMatching(
        / of \d[\d.]* KB came in the time that a test has: 0 of 1 file were read whole\.$/,
      ),
      remedy: expect.stringContaining("a sync takes the time to read all of it"),
    });
    expect(test.found?.artifacts).toHaveLength(1);
  });

  it("still says what the manifest holds when only the files beside it are too large", async () => {
    store.put("dbt", { catalog: catalogFile(models) });
    store.onPiece = (path) => (path.includes("catalog") ? pause(60) : undefined);
    const test = await tested();
    expect(test.took).toBeLessThan(pace.answer + 100);
    expect(test.lines).toEqual(["find passed", "read warned", "holds passed", "match skipped"]);
  });

  it.each([0, 5])("fails in time when nothing comes any more after %i pieces", async (pieces) => {
    store.onPiece = (_path, piece) => (piece === pieces ? never : undefined);
    const test = await tested();
    expect(test.ok).toBe(false);
    expect(test.lines).toEqual(["find passed", "read failed", "holds skipped", "match skipped"]);
    expect(test.stepOf("read")?.message).toMatch(/no answer within \d+ second/);
    expect(test.took).toBeLessThan(pace.answer + 100);
  });

  it("fails in time when not one step comes to its end", async () => {
    const silence = async function* () {
      yield await never;
    };
    const mute = await tested(fetched, () => ({ test: silence }));
    expect(mute.lines).toEqual(["answer failed", "read skipped", "holds skipped", "match skipped"]);
    expect(mute.took).toBeLessThan(pace.answer + 100);
  });

  it("does without choices that do not come, or fail", async () => {
    store.choices = () => never;
    const late = await tested();
    expect(late).toMatchObject({ ok: true });
    expect(late.found).not.toHaveProperty("choices");
    expect(late.took).toBeLessThan(pace.answer + 100);
    store.choices = async () => {
      throw new Error("no");
    };
    expect((await tested()).found).not.toHaveProperty("choices");
  });

  it("waits longer for what was uploaded, which lies in our own database", async () => {
    store.onPiece = (_path, piece) => (piece < 10 ? pause(100) : undefined);
    const test = await tested({ ...fetched, upload: true });
    expect(test.lines).toEqual(["find passed", "read passed", "holds passed", "match skipped"]);
    expect(test.took).toBeGreaterThan(pace.answer);
  });
});
