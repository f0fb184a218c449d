import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { z } from "zod";
import { parsedRows } from "./parsed-rows";

const row = z.object({ n: z.number() });
const never = new AbortController().signal;
const all = async (rows: AsyncIterable<unknown>) => {
  const seen = [];
  for await (const one of rows) seen.push(one);
  return seen;
};

it("rows come as they are, and a wrong one is a fault", async () => {
  expect(await all(parsedRows(Readable.from([{ n: 1 }, { n: 2 }]), row, 1_000, never))).toEqual([{ n: 1 }, { n: 2 }]);
  await expect(all(parsedRows(Readable.from([{ n: "x" }]), row, 1_000, never))).rejects.toThrow(z.ZodError);
});

it("a stream in which no row comes ends by itself", async () => {
  const silent = new PassThrough({ objectMode: true });
  await expect(all(parsedRows(silent, row, 60, never))).rejects.toMatchObject({ name: "TimeoutError" });
  expect(silent.destroyed).toBe(true);
});

it("time that the reader takes for a row is not the stream's", async () => {
  const rows = parsedRows(Readable.from([{ n: 1 }, { n: 2 }]), row, 60, never);
  await rows.next();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await rows.next()).toMatchObject({ value: { n: 2 } });
});

it("a signal ends a stream that waits, with its reason", async () => {
  const ending = new AbortController();
  const rows = all(parsedRows(new PassThrough({ objectMode: true }), row, 10_000, ending.signal));
  ending.abort(new Error("enough"));
  await expect(rows).rejects.toThrow("enough");
});
