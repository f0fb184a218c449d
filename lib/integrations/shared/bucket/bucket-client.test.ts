import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors";
import type { TestStep } from "../../contract";
import { testClock } from "../fixtures/test-clock";
import { type BucketOptions, openBucket } from "./bucket-client";
import { type Pace, syncPace, testPace } from "./object-store";
import { type FaultKind, faultKinds, StoreFault } from "./store-fault";
import { storeOf, TestStore, testWords } from "./test-store";

const open = (store: TestStore, options: Partial<BucketOptions> = {}) =>
  openBucket({
    ...{ store, words: testWords(), pace: testPace, signal: new AbortController().signal, clock: testClock() },
    ...options,
  });
const testOf = async (store: TestStore, options?: Partial<BucketOptions>): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of open(store, options).test()) steps.push(step);
  return steps;
};
const findStepOf = async (store: TestStore, options?: Partial<BucketOptions>): Promise<TestStep> => {
  const step = (await testOf(store, options)).at(-1);
  if (step?.id !== "find") throw new Error("The last step is not the finding.");
  return step;
};
const failingWith = (fault: unknown) => {
  const store = storeOf({});
  store.listFaults.push(fault);
  return store;
};
const time = (day: number) => `2026-11-${String(day).padStart(2, "0")}T03:00:00Z`;
const whole = {
  "dbt/manifest.json": { at: time(1), project: "shop" },
  "dbt/catalog.json": time(1),
  "dbt/run_results.json": time(1),
};

describe("a test", () => {
  it("of a bucket with all in it passes step by step, with one listing", async () => {
    const store = storeOf(whole);
    const steps = await testOf(store, { path: "/dbt" });
    expect(steps).toEqual([
      { id: "reach", title: "Reach the host", status: "passed", message: "store.example.com answers." },
      { id: "authenticate", title: "Sign in", status: "passed", message: "The access key AKIA1 is accepted." },
      {
        ...{ id: "region", title: "Right region", status: "passed" },
        message: "The bucket acme-dbt is reached in eu-central-1.",
      },
      {
        ...{ id: "list", title: "List the objects", status: "passed" },
        message: "The bucket acme-dbt may be listed under dbt/. The slash at the start of the path is left out.",
      },
      {
        ...{ id: "find", title: "Find the manifest", status: "passed" },
        message: "Found dbt/manifest.json among 3 objects: shop, dbt 1.9.1, written 2026-11-01 03:00 UTC.",
      },
    ]);
    expect(store.calls.filter((call) => call.startsWith("list"))).toEqual(["list dbt/"]);
  });

  it("has no step for a region where there are none", async () => {
    const steps = await testOf(storeOf(whole), { words: testWords({ region: null }) });
    expect(steps.map(({ id }) => id)).toEqual(["reach", "authenticate", "list", "find"]);
  });

  it.each<[FaultKind, string]>([
    ["unknown-host", "reach"],
    ["no-answer", "reach"],
    ["not-a-store", "reach"],
    ["tls-untrusted", "reach"],
    ["throttled", "reach"],
    ["unknown-key", "authenticate"],
    ["wrong-signature", "authenticate"],
    ["clock-skew", "authenticate"],
    ["wrong-region", "region"],
    ["no-bucket", "list"],
    ["may-not-list", "list"],
    ["unknown", "list"],
  ])("tells %s at the step %s: those before it pass, those after are skipped", async (kind, at) => {
    const steps = await testOf(failingWith(new StoreFault(kind, { cause: null })));
    const index = steps.findIndex(({ id }) => id === at);
    expect(steps.map(({ status }) => status)).toEqual(
      steps.map((_, step) => (step < index ? "passed" : step === index ? "failed" : "skipped")),
    );
    expect(steps[index]).toMatchObject({ message: `Fault: ${kind}.`, remedy: `Mend ${kind}.` });
  });

  it.each([...faultKinds])("fails at exactly one step with %s", async (kind) => {
    for (const region of ["eu-central-1", null]) {
      const steps = await testOf(failingWith(new StoreFault(kind, { cause: null })), { words: testWords({ region }) });
      expect(steps.filter(({ status }) => status === "failed")).toHaveLength(1);
    }
  });

  it("does not say that a host answers that was never asked", async () => {
    const steps = await testOf(failingWith(new StoreFault("credentials-missing", { cause: null })));
    expect(steps[0]).toMatchObject({ status: "skipped" });
    expect(steps[1]).toMatchObject({ status: "failed" });
  });

  it("offers what a button can mend", async () => {
    const steps = await testOf(failingWith(new StoreFault("wrong-region", { cause: null, region: "eu-west-1" })));
    expect(steps[2]).toMatchObject({ fix: { label: "Use eu-west-1", config: { region: "eu-west-1" } } });
  });

  it("tells what the guard of the way out refuses in its own words", async () => {
    const blocked = new AppError("egress-blocked", "10.0.0.1:9000 is not allowed.", { remedy: "Ask the operator." });
    const [reach] = await testOf(failingWith(new Error("request", { cause: blocked })));
    expect(reach).toMatchObject({ status: "failed", message: blocked.message, remedy: blocked.remedy });
  });

  it("is an answer in time from a store that says nothing", async () => {
    const store = new TestStore();
    store.list = () => new Promise(() => {});
    const started = performance.now();
    const steps = await testOf(store, { pace: { ...testPace, connectMs: 20, headersMs: 20, idleMs: 20 } });
    expect(steps[0]).toMatchObject({ id: "reach", status: "failed", message: "Fault: no-answer." });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("warns of a path that names another bucket", async () => {
    const steps = await testOf(storeOf(whole), { path: "s3://other/dbt" });
    expect(steps[3]).toMatchObject({
      status: "warned",
      message: expect.stringContaining("The path names other, but Connetra looks in the bucket acme-dbt."),
    });
  });
});

describe("the step that finds", () => {
  it("says which of many is read, and why", async () => {
    const step = await findStepOf(
      storeOf({
        "runs/2026-11-01/manifest.json": { at: time(1), project: "shop" },
        "runs/2026-11-02/manifest.json": { at: time(2), project: "shop" },
        "runs/2026-11-02/catalog.json": time(2),
        "runs/2026-11-02/run_results.json": time(2),
      }),
    );
    expect(step).toMatchObject({
      status: "passed",
      message:
        "Found 2 manifests at runs/*/ among 4 objects. To be read: runs/2026-11-02/manifest.json (shop, dbt 1.9.1, written 2026-11-02 03:00 UTC, the newest of 2 runs).",
    });
  });

  it("says what is missing beside it, and how to have it", async () => {
    const alone = await findStepOf(storeOf({ "manifest.json": time(1) }));
    expect(alone).toMatchObject({
      status: "warned",
      message: expect.stringContaining(
        "There is no catalog.json (column types of the warehouse) and no run_results.json (results of runs and tests).",
      ),
      remedy: expect.stringContaining("dbt docs generate writes catalog.json"),
    });
    const some = await findStepOf(
      storeOf({
        ...whole,
        "hr/manifest.json": { at: time(1), project: "hr" },
        "hr/catalog.json": time(1),
      }),
    );
    expect(some.message).toContain("There is no run_results.json (results of runs and tests) for hr/.");
    expect(some.message).toContain(
      "Found 2 manifests at 2 places among 5 objects. To be read: dbt/manifest.json (shop",
    );
  });

  it("says what is passed over", async () => {
    const step = await findStepOf(
      storeOf({
        ...whole,
        "dev/manifest.json": { at: time(2), project: "shop" },
        "prod/manifest.json": { at: time(3), project: "shop" },
      }),
    );
    expect(step).toMatchObject({ status: "warned" });
    expect(step.message).toContain("dev/ (the same dbt project as prod/, which is production)");
    expect(step.remedy).toContain("tick it under Projects");
  });

  it("names many projects instead of describing each, and says each remark in a line of its own", async () => {
    const step = await findStepOf(
      storeOf({
        ...whole,
        ...Object.fromEntries(
          ["crm", "hr", "ops", "web"].map((project, at) => [`${project}/manifest.json`, { at: time(at + 1), project }]),
        ),
      }),
    );
    expect(step.message.split("\n")).toEqual([
      "Found 5 manifests at 5 places among 7 objects. To be read: 5 projects (crm, shop, hr and 2 more).",
      "There is no catalog.json (column types of the warehouse) and no run_results.json (results of runs and tests) for crm/, hr/, ops/ and 1 more.",
    ]);
  });

  it("says that a bucket, or a path, is empty", async () => {
    expect(await findStepOf(storeOf({}))).toMatchObject({
      status: "failed",
      message: "The bucket acme-dbt is empty.",
      remedy: expect.stringContaining("Copy manifest.json from the target folder"),
    });
    expect(await findStepOf(storeOf({ "dbt/": { bytes: 0 }, "x.txt": {} }), { path: "dbt" })).toMatchObject({
      status: "failed",
      message: "There is nothing under dbt/ in the bucket acme-dbt.",
      remedy: expect.stringContaining("Check the path"),
    });
  });

  it("says what there is instead of a manifest", async () => {
    const step = await findStepOf(
      storeOf({ "t/catalog.json": time(1), "t/semantic_manifest.json": {}, "t/a.sql": {} }),
    );
    expect(step).toMatchObject({
      status: "failed",
      message:
        "There is no manifest.json among the 3 objects in the bucket acme-dbt. Among them are catalog.json and semantic_manifest.json.",
    });
  });

  it.each([
    [{ "other/dbt/manifest.json": time(1) }, { label: "Use other/dbt/", config: { path: "other/dbt/" } }],
    [{ "runs/2026-11-01/manifest.json": time(1) }, { label: "Use runs/", config: { path: "runs/" } }],
    [
      { "x/a/manifest.json": time(1), "x/b/target/manifest.json": time(1) },
      { label: "Use x/", config: { path: "x/" } },
    ],
    [
      { "a/manifest.json": time(1), "b/manifest.json": time(1) },
      { label: "Look everywhere", config: { path: "" } },
    ],
    [{ "manifest.json": time(1) }, { label: "Look everywhere", config: { path: "" } }],
  ])("offers the path at which the manifests lie", async (objects, fix) => {
    expect(await findStepOf(storeOf(objects), { path: "dbt" })).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/^There is no manifest under dbt\/\. Manifests lie at /),
      fix,
    });
  });

  it("offers none when nobody may look there", async () => {
    const store = storeOf({ "other/manifest.json": time(1), "dbt/a.sql": {} });
    const { list } = store;
    store.list = (prefix, cursor, signal) =>
      prefix === ""
        ? Promise.reject(new StoreFault("may-not-list", { cause: null }))
        : list.call(store, prefix, cursor, signal);
    const step = await findStepOf(store, { path: "dbt" });
    expect(step).toMatchObject({
      status: "failed",
      message: expect.stringContaining(
        "There is one object under dbt/ in the bucket acme-dbt, and it is no manifest.json.",
      ),
    });
    expect(step).not.toHaveProperty("fix");
  });

  it("says that a manifest is empty, or in an archive", async () => {
    expect(await findStepOf(storeOf({ "t/manifest.json": { bytes: 0 } }))).toMatchObject({
      status: "failed",
      message: "t/manifest.json is empty.",
    });
    expect(await findStepOf(storeOf({ "t/manifest.json": { at: time(1), archived: true } }))).toMatchObject({
      status: "failed",
      message: "Fault: archived.",
    });
  });

  it("ends in time when the listing has no end, and says so", async () => {
    const store = storeOf(whole);
    let pages = 0;
    store.list = async (_, cursor) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      pages += 1;
      const objects = cursor === null ? [...store.objects.values()].map(({ listed }) => listed) : [];
      const others = Array.from({ length: 100 }, (_, at) => ({
        key: `x/${pages}-${at}`,
        bytes: 1,
        etag: "e",
        modifiedAt: null,
      }));
      return { objects: [...objects, ...others], next: String(pages) };
    };
    const pace: Pace = { ...testPace, listMs: 150 };
    const started = performance.now();
    const step = await findStepOf(store, { pace });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(step).toMatchObject({
      status: "warned",
      message: expect.stringMatching(/The listing was stopped after [\d,]+ objects, so there may be more\./),
      remedy: expect.stringContaining("Give the path of the folder"),
    });
    store.objects.clear();
    expect(await findStepOf(store, { pace })).toMatchObject({
      status: "failed",
      message: expect.stringMatching(
        /There is no manifest\.json among the first [\d,]+ objects in the bucket acme-dbt; the listing was stopped there\./,
      ),
    });
  });

  it("ends in time when a later page hangs, and takes what came before", async () => {
    const store = storeOf(whole);
    const { list } = store;
    store.pageSize = 3;
    store.put("zzz", "x");
    store.list = (prefix, cursor, signal) =>
      cursor === null ? list.call(store, prefix, cursor, signal) : new Promise(() => {});
    expect(await findStepOf(store, { pace: { ...testPace, listMs: 100 } })).toMatchObject({
      status: "warned",
      message: expect.stringContaining("stopped after 3 objects"),
    });
  });

  it("ends in time when heads are slow, and says that a sync will look", async () => {
    const store = storeOf({
      "a/manifest.json": { at: time(1), project: "a" },
      "b/manifest.json": { at: time(1), project: "b" },
    });
    const { read } = store;
    store.read = (object, range, signal) =>
      object.key.startsWith("b") ? new Promise(() => {}) : read.call(store, object, range, signal);
    const step = await findStepOf(store, { pace: { ...testPace, connectMs: 20, headersMs: 20 } });
    expect(step).toMatchObject({
      message: expect.stringContaining("There was no time to look at 1 place; a sync will."),
    });
  });

  it("refuses a store that gives the same page for ever", async () => {
    const store = storeOf(whole);
    store.list = async () => ({ objects: [], next: "same" });
    expect(await findStepOf(store)).toMatchObject({ status: "failed", message: "Fault: not-a-store." });
  });
});

describe("what can be picked", () => {
  it("are the places, with what a person knows them by", async () => {
    const store = storeOf({
      "finance/2026-11-01/manifest.json": { at: time(1), project: "finance" },
      "finance/2026-11-02/manifest.json": { at: time(2), project: "finance", version: "1.10.2" },
      "prod/manifest.json": { at: time(1), project: "shop" },
      "dev/manifest.json": { at: time(3), project: "shop" },
      "web/manifest.json": { bare: true, uploaded: time(4) },
    });
    const choices = await open(store, { projects: ["dev/"] }).choices?.("projects");
    expect(choices).toEqual([
      {
        ...{ value: "dev/", label: "shop", detail: "dev/ · dbt 1.9.1", at: "2026-11-03T03:00:00.000Z" },
        ...{ isDefault: false, reason: "The same dbt project as prod/, which is production." },
      },
      {
        ...{ value: "finance/*/", label: "finance", detail: "finance/*/ · dbt 1.10.2 · 2 runs" },
        ...{ at: "2026-11-02T03:00:00.000Z", isDefault: true },
      },
      {
        ...{ value: "prod/", label: "shop", detail: "prod/ · dbt 1.9.1", at: "2026-11-01T03:00:00.000Z" },
        isDefault: true,
      },
      {
        ...{ value: "web/", label: "web/", at: time(4), isDefault: false },
        reason: "Its file does not look like a manifest of dbt.",
      },
    ]);
  });

  it("name the project also where there is only one", async () => {
    expect(await open(storeOf(whole)).choices?.("projects")).toMatchObject([
      { value: "dbt/", label: "shop", isDefault: true },
    ]);
  });

  it("are none in an empty bucket, and none of another field", async () => {
    expect(await open(storeOf({})).choices?.("projects")).toEqual([]);
    expect(await open(storeOf(whole)).choices?.("container")).toEqual([]);
  });

  it("are refused in words when the bucket is", async () => {
    const store = failingWith(new StoreFault("may-not-list", { cause: null }));
    await expect(open(store).choices?.("projects")).rejects.toMatchObject({ message: "Fault: may-not-list." });
  });
});

describe("a client", () => {
  it("lists once, whoever asks", async () => {
    const store = storeOf({ ...whole, "hr/manifest.json": { at: time(1), project: "hr" } });
    const client = open(store);
    for await (const _ of client.test());
    const found = await client.find();
    await found.sets();
    await client.choices?.("projects");
    expect((await client.find()).revision).toBe(found.revision);
    expect(store.calls.filter((call) => call.startsWith("list"))).toHaveLength(1);
    expect(store.reads).toHaveLength(2);
  });

  it("says what can pass by itself, and that it lies with the store", async () => {
    const store = failingWith(new StoreFault("throttled", { cause: null }));
    await expect(open(store).find()).rejects.toMatchObject({
      code: "vendor-unreachable",
      message: "Fault: throttled.",
      remedy: "Mend throttled.",
      retryable: true,
      fault: "vendor",
    });
  });

  it("tries a listing again in a sync, and does not in a test", async () => {
    const flaky = () => {
      const store = storeOf(whole);
      store.listFaults.push(new StoreFault("unavailable", { cause: null, retryAfterMs: 1_000 }));
      return store;
    };
    expect((await (await open(flaky(), { pace: syncPace }).find()).sets()).length).toBe(1);
    await expect(open(flaky()).find()).rejects.toMatchObject({ message: "Fault: unavailable." });
  });

  it("reads an artifact that it found, and no other state of it", async () => {
    const store = storeOf(whole);
    const client = open(store);
    const [set] = await (await client.find()).sets();
    if (!set) throw new Error("Nothing was found.");
    const chunks: Uint8Array[] = [];
    for await (const chunk of await client.open(set.manifest)) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toEqual(store.objects.get("dbt/manifest.json")?.bytes);
    store.put("dbt/manifest.json", "{}");
    await expect(client.open(set.manifest)).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("tells faults of reading in words", async () => {
    const store = storeOf(whole);
    const client = open(store);
    const [set] = await (await client.find()).sets();
    if (!set) throw new Error("Nothing was found.");
    store.readFaults.push(new StoreFault("may-not-read", { cause: null }));
    await expect(client.open(set.manifest)).rejects.toMatchObject({ message: "Fault: may-not-read." });
    store.bodies.push(
      () =>
        new Readable({
          read() {
            this.destroy(new Error("ECONNRESET"));
          },
        }),
    );
    await expect(client.open(set.manifest)).rejects.toMatchObject({ message: "Fault: broke-off.", retryable: true });
  });

  it("does not fail for a head that may not be read: whoever reads the file is told", async () => {
    const store = storeOf({
      "a/manifest.json": { at: time(1), project: "a" },
      "b/manifest.json": { at: time(1), project: "b" },
    });
    const { read } = store;
    store.read = (object, range, signal) =>
      object.key.startsWith("b")
        ? Promise.reject(new StoreFault("may-not-read", { cause: null }))
        : read.call(store, object, range, signal);
    expect(await (await open(store, { pace: syncPace }).find()).sets()).toHaveLength(2);
  });

  it("fails a sync when a head cannot be had for now, rather than reading something else", async () => {
    const store = storeOf({ "a/manifest.json": time(1), "b/manifest.json": time(1) });
    store.read = () => Promise.reject(new StoreFault("unavailable", { cause: null }));
    const found = await open(store, { pace: syncPace }).find();
    await expect(found.sets()).rejects.toMatchObject({ message: "Fault: unavailable.", retryable: true });
  });

  it("ends what it does when it is cancelled or closed", async () => {
    const hanging = () => {
      const store = new TestStore();
      store.list = () => new Promise(() => {});
      return store;
    };
    const over = new AbortController();
    const finding = open(hanging(), { signal: over.signal, pace: syncPace }).find();
    over.abort("cancelled");
    await expect(finding).rejects.toMatchObject({ code: "cancelled" });
    const store = hanging();
    const client = open(store, { pace: syncPace });
    const closing = client.find();
    await client.close();
    await expect(closing).rejects.toMatchObject({ code: "cancelled" });
    expect(store.isClosed).toBe(true);
  });

  it("refuses a sync of a bucket without a manifest", async () => {
    await expect(open(storeOf({ "a.json": {} }), { pace: syncPace }).find()).rejects.toMatchObject({
      code: "artifact-missing",
    });
  });
});
