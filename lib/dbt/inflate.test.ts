import { createGzip, deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { report } from "@/security/figures";
import { inflate } from "./inflate";
import { defaultLimits, type ReadLimits } from "./limits";
import { inChunks } from "./test-bytes";

async function read(bytes: Uint8Array, size = 1000, limits: Partial<ReadLimits> = {}): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of inflate(inChunks(bytes, size), { ...defaultLimits, ...limits })) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Does not shrink much, so that cuts and flips fall on data. */
const text = Array.from({ length: 12_000 }, (_, n) => ((n * 2654435761) >>> 0).toString(36)).join(" ");

describe("inflate", { timeout: 30_000 }, () => {
  it("passes plain bytes on and inflates gzip, whatever the chunks", async () => {
    for (const size of [1, 2, 1000, 1_000_000]) {
      expect(await read(Buffer.from(text), size)).toBe(text);
      expect(await read(gzipSync(text), size)).toBe(text);
    }
    expect(await read(Buffer.from(""))).toBe("");
    expect(await read(Buffer.from("{"))).toBe("{");
  });

  it("I3 reads a file of several members as one, and zeros behind it as padding", async () => {
    const members = Buffer.concat([gzipSync(text.slice(0, 500)), gzipSync(text.slice(500))]);
    for (const size of [1, 97, 1_000_000]) {
      expect(await read(members, size)).toBe(text);
      expect(await read(Buffer.concat([members, Buffer.alloc(700)]), size)).toBe(text);
    }
  });

  it("I3 says where a cut file ends", async () => {
    const zipped = gzipSync(text);
    for (const length of [2, 5, 12, zipped.length >> 1, zipped.length - 1]) {
      await expect(read(zipped.subarray(0, length)), String(length)).rejects.toMatchObject({
        code: "artifact-malformed",
        message: expect.stringMatching(/^The gzip data ends too early, at byte [\d,]+ of the compressed file\.$/),
      });
    }
  });

  it("I3 refuses garbage behind the end, in the same chunk or a later one", async () => {
    const dirty = Buffer.concat([gzipSync(text), Buffer.from("garbage that is no gzip member")]);
    for (const size of [1, 97, 1_000_000]) {
      await expect(read(dirty, size), String(size)).rejects.toMatchObject({
        code: "artifact-malformed",
        message: "Something follows the end of the gzip data.",
      });
    }
  });

  it("finds garbage that comes long after the end, and takes a source that is slow to end", async () => {
    async function* late(tail: Uint8Array) {
      yield gzipSync(text);
      for (let n = 0; n < 5; n += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield Buffer.alloc(20_000);
      }
      yield tail;
    }
    await drained(late(Buffer.alloc(20_000)));
    await expect(drained(late(Buffer.alloc(20_000, "x")))).rejects.toMatchObject({
      message: expect.stringContaining("follows the end"),
    });
  });

  it("does not gather endless padding", async () => {
    let given = 0;
    async function* padded() {
      yield gzipSync(text);
      for (; given < 20_000; given += 1) yield Buffer.alloc(100_000);
    }
    await expect(drained(padded())).rejects.toMatchObject({ message: expect.stringContaining("follows the end") });
    expect(given).toBeLessThan(1_000);
  });

  it("I3 refuses a file with one byte flipped anywhere but in its name and time", async () => {
    const zipped = gzipSync(text);
    for (const at of [2, 12, zipped.length >> 1, zipped.length - 6, zipped.length - 2]) {
      const flipped = Buffer.from(zipped);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      await expect(read(flipped), String(at)).rejects.toMatchObject({ code: "artifact-malformed" });
    }
  });

  it("I3 stops a bomb of two gigabytes early, in time and in memory", async () => {
    const started = performance.now();
    const before = process.memoryUsage().rss;
    await expect(drained(bomb(2 * 1024 ** 3))).rejects.toMatchObject({ code: "artifact-too-large" });
    const ms = Math.round(performance.now() - started);
    const grown = process.memoryUsage().rss - before;
    report("I3", { "GiB inside": 2, "stopped after ms": ms, "MiB more": Math.round(grown / 1024 ** 2) });
    expect(ms).toBeLessThan(10_000);
    expect(grown).toBeLessThan(100 * 1024 ** 2);
  });

  it("stops at the limit of bytes, compressed or not", async () => {
    const limits = { maxBytes: 10_000 };
    await expect(read(Buffer.from(text), 1000, limits)).rejects.toMatchObject({ code: "artifact-too-large" });
    await expect(read(gzipSync(text), 1000, limits)).rejects.toMatchObject({ code: "artifact-too-large" });
  });

  it("hands on the error of its source, and closes the source when its reader leaves", async () => {
    let closed = false;
    async function* failing() {
      yield gzipSync(text).subarray(0, 100);
      throw new Error("the network went away");
    }
    async function* endless() {
      try {
        for (const zipped = gzipSync(text); ; ) yield zipped;
      } finally {
        closed = true;
      }
    }
    await expect(drained(failing())).rejects.toThrow("the network went away");
    for await (const chunk of inflate(endless(), defaultLimits)) if (chunk.length > 0) break;
    await expect.poll(() => closed).toBe(true);
  });

  it("takes what only begins like gzip for damaged gzip", async () => {
    await expect(read(Buffer.concat([Buffer.from([0x1f, 0x8b]), deflateRawSync(text)]))).rejects.toMatchObject({
      message: expect.stringMatching(/damaged|ends too early/),
    });
  });
});

async function drained(source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of inflate(source, defaultLimits)) expect(chunk.length).toBeGreaterThan(0);
}

/** Zeros as gzip, never held as a whole. */
async function* bomb(bytes: number): AsyncGenerator<Uint8Array> {
  const zip = createGzip();
  const block = Buffer.alloc(16 * 1024 * 1024);
  const feed = async () => {
    for (let given = 0; given < bytes && !zip.destroyed; given += block.length) {
      if (!zip.write(block)) await new Promise((resolve) => zip.once("drain", resolve).once("close", resolve));
    }
    zip.end();
  };
  void feed();
  yield* zip as AsyncIterable<Uint8Array>;
}
