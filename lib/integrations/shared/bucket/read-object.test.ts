import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors";
import type { BucketAccess } from "./bucket-access";
import { openObject, readHead } from "./read-object";
import { StoreFault } from "./store-fault";
import { accessTo, quickPace, TestStore } from "./test-store";

const content = randomBytes(1000);
const storeWith = (bytes: Uint8Array = content) => new TestStore().put("m.json", bytes, { etag: "one" });
const listed = (store: TestStore) =>
  store.objects.get("m.json")?.listed ?? { key: "", bytes: 0, etag: "", modifiedAt: null };
const tell = ({ kind }: StoreFault) => new AppError("vendor-unreachable", kind, { remedy: "Wait.", retryable: true });

const open = (store: TestStore, access: Partial<BucketAccess> = {}) =>
  openObject(accessTo(store, access), listed(store), tell);
const read = async (store: TestStore, access?: Partial<BucketAccess>) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await open(store, access)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
/** Gives so many bytes, then does something. */
const after = (count: number, then: (body: Readable) => void) => (bytes: Uint8Array) => {
  let isGiven = false;
  const body = new Readable({
    read() {
      if (isGiven) return then(body);
      isGiven = true;
      this.push(bytes.subarray(0, count));
    },
  });
  return body;
};
const reset = (count: number) => after(count, (body) => body.destroy(new Error("ECONNRESET")));
const cut = (count: number) => after(count, (body) => body.push(null));
const hang = (count: number) => after(count, () => {});

describe("an object", () => {
  it("comes whole, with one request", async () => {
    const store = storeWith();
    expect(await read(store)).toEqual(content);
    expect(store.reads).toEqual(["read m.json 0-"]);
  });

  it("that is empty needs none", async () => {
    const store = storeWith(Buffer.alloc(0));
    expect(await read(store)).toHaveLength(0);
    expect(store.reads).toEqual([]);
  });

  it.each([
    ["reset", reset],
    ["cut off as if it were its end", cut],
    ["left hanging", hang],
  ])("whose body is %s goes on from the byte reached", async (_, breaking) => {
    const store = storeWith();
    store.bodies.push(breaking(100), breaking(250), breaking(1));
    expect(await read(store)).toEqual(content);
    expect(store.reads).toEqual(["read m.json 0-", "read m.json 100-", "read m.json 350-", "read m.json 351-"]);
  });

  it("has its tries anew once it made progress", async () => {
    const store = storeWith();
    store.bodies.push(...Array.from({ length: 20 }, () => reset(10)));
    expect(await read(store)).toEqual(content);
    expect(store.reads).toHaveLength(21);
  });

  it("is given up when it makes none", async () => {
    const store = storeWith();
    store.bodies.push(reset(100), reset(0), reset(0), reset(0));
    await expect(read(store)).rejects.toMatchObject({ code: "vendor-unreachable", message: "broke-off" });
    expect(store.reads).toHaveLength(3);
  });

  it("is given up when it breaks off over and over", async () => {
    const store = storeWith();
    store.bodies.push(...Array.from({ length: 900 }, () => reset(1)));
    await expect(read(store)).rejects.toMatchObject({ message: "broke-off" });
    expect(store.reads).toHaveLength(200);
  });

  it("whose connection breaks behind its last byte is whole", async () => {
    const store = storeWith();
    store.bodies.push(reset(1000));
    expect(await read(store)).toEqual(content);
    expect(store.reads).toHaveLength(1);
  });

  it("that is replaced while it is read ends as stale, and never mixes the two", async () => {
    const store = storeWith();
    store.bodies.push((bytes) => {
      store.put("m.json", randomBytes(1000), { etag: "two" });
      return reset(100)(bytes);
    });
    await expect(read(store)).rejects.toMatchObject({ code: "artifact-stale", retryable: true });
  });

  it("that was replaced or removed since it was listed is stale when it is opened", async () => {
    const replaced = storeWith();
    const before = listed(replaced);
    replaced.put("m.json", "new", { etag: "two" });
    await expect(openObject(accessTo(replaced), before, tell)).rejects.toMatchObject({ code: "artifact-stale" });
    const removed = new TestStore();
    await expect(openObject(accessTo(removed), before, tell)).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("that is longer than listed is refused, not cut", async () => {
    const store = storeWith();
    store.bodies.push(() => Readable.from([Buffer.alloc(1001)], { objectMode: false }));
    await expect(read(store)).rejects.toMatchObject({
      code: "vendor-answer-unexpected",
      message: "m.json is longer than the store's listing says.",
    });
  });

  it("is not asked for again after a fault that does not pass", async () => {
    const store = storeWith();
    store.readFaults.push(new StoreFault("may-not-read", { cause: null }));
    await expect(open(store)).rejects.toMatchObject({ message: "may-not-read" });
    expect(store.reads).toHaveLength(1);
  });

  it("that hangs before its first byte is an answer in time", async () => {
    const store = storeWith();
    store.bodies.push(hang(0));
    await expect(open(store, { pace: { ...quickPace, tries: 1 } })).rejects.toMatchObject({ message: "no-answer" });
  });

  it("that trickles is ended by the deadline of the whole", async () => {
    const store = storeWith();
    const trickle = () =>
      Readable.from(
        (async function* () {
          for (;;) {
            await wait(20);
            yield Buffer.alloc(1);
          }
        })(),
        { objectMode: false },
      );
    store.bodies.push(trickle);
    await expect(read(store, { pace: { ...quickPace, wholeMs: 150 } })).rejects.toMatchObject({
      code: "vendor-unreachable",
      message: expect.stringContaining("could not be read to its end"),
    });
  });

  it("may be taken slowly: only the store is under a deadline", async () => {
    const store = storeWith();
    store.bodies.push((bytes) =>
      Readable.from(
        Array.from({ length: 10 }, (_, at) => bytes.subarray(at * 100, at * 100 + 100)),
        { objectMode: false, highWaterMark: 1 },
      ),
    );
    const stream = await open(store, { pace: { ...quickPace, idleMs: 40, wholeMs: 80 } });
    let length = 0;
    for await (const chunk of stream) {
      length += chunk.length;
      await wait(25);
    }
    expect(length).toBe(1000);
  });

  it("is not fetched faster than it is taken", async () => {
    const size = 4 * 1024 * 1024;
    let given = 0;
    const store = storeWith(Buffer.alloc(size));
    store.bodies.push(
      () =>
        new Readable({
          read() {
            given += 16_384;
            this.push(given > size ? null : Buffer.alloc(16_384));
          },
        }),
    );
    const stream = await open(store);
    await once(stream, "readable");
    await wait(20);
    expect(given).toBeLessThan(512 * 1024);
    stream.destroy();
  });
});

describe("a download that is cancelled", () => {
  const hanging = async (access: Partial<BucketAccess> = {}) => {
    const store = storeWith();
    const body = hang(100)(content);
    store.bodies.push(() => body);
    const stream = await open(store, { pace: { ...quickPace, idleMs: 60_000 }, ...access });
    return { stream, body };
  };

  it("ends with the reader, also in the middle of waiting", async () => {
    const { stream, body } = await hanging();
    stream.read();
    await wait(5);
    stream.destroy();
    await once(body, "close");
    expect(stream.destroyed).toBe(true);
  });

  it("ends with the reader, also when nobody waits for more", async () => {
    const { stream, body } = await hanging();
    stream.destroy();
    await once(body, "close");
    expect(body.destroyed).toBe(true);
  });

  it("ends with the signal, in words", async () => {
    const over = new AbortController();
    const { stream, body } = await hanging({ signal: over.signal });
    const reading = (async () => {
      for await (const chunk of stream) expect(chunk).toHaveLength(100);
    })();
    setTimeout(() => over.abort(), 5);
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    expect(body.destroyed).toBe(true);
  });

  it("ends with the signal, also when nobody reads", async () => {
    const over = new AbortController();
    const { stream, body } = await hanging({ signal: over.signal });
    stream.on("error", () => {});
    over.abort();
    await once(body, "close");
    expect(stream.destroyed).toBe(true);
  });
});

describe("the head of an object", () => {
  it("is read with one range, and no further", async () => {
    const store = storeWith();
    expect(await readHead(accessTo(store), listed(store), 64)).toEqual(content.subarray(0, 64));
    expect(await readHead(accessTo(store), listed(store), 9_000)).toEqual(content);
    expect(store.reads).toEqual(["read m.json 0-64", "read m.json 0-"]);
  });

  it("is refused from a store that ignores ranges", async () => {
    const store = storeWith();
    store.bodies.push(() => Readable.from([content], { objectMode: false }));
    await expect(readHead(accessTo(store), listed(store), 64)).rejects.toMatchObject({
      code: "vendor-answer-unexpected",
    });
  });
});
