import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { endingAfter } from "./ending-after";

it("ends with the signal that it is made from, at once if that has ended, and after its time by itself", async () => {
  const outer = new AbortController();
  const inner = endingAfter(60_000, outer.signal);
  expect(inner.aborted).toBe(false);
  outer.abort("over");
  expect([inner.aborted, inner.reason]).toEqual([true, "over"]);
  expect(endingAfter(60_000, outer.signal).aborted).toBe(true);
  const short = endingAfter(5, new AbortController().signal);
  await pause(20);
  expect(short.reason).toMatchObject({ name: "TimeoutError" });
});

it("is heard by whoever listens, however much garbage is collected meanwhile", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  let heard = 0;
  for (let at = 0; at < 50; at += 1)
    endingAfter(30, new AbortController().signal).addEventListener("abort", () => {
      heard += 1;
    });
  for (let rounds = 0; rounds < 5; rounds += 1) {
    collect();
    await pause(10);
  }
  expect(heard).toBe(50);
});
