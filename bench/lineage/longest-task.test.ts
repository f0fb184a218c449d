import { expect, it } from "vitest";
import { longestTask } from "./longest-task";

const task = (tid: number, tdur: number, name = "RunTask") => ({ ph: "X", name, pid: 1, tid, tdur, dur: tdur * 9 });

it("takes the longest task of the page's thread by its own work, and of no other thread", () => {
  const traceEvents = [
    { ph: "M", name: "thread_name", pid: 1, tid: 7, args: { name: "CrRendererMain" } },
    { ph: "M", name: "thread_name", pid: 1, tid: 8, args: { name: "Compositor" } },
    ...[task(7, 4_000), task(7, 12_500), task(8, 90_000), task(7, 50_000, "Layout")],
  ];
  expect(longestTask(JSON.stringify({ traceEvents }))).toBe(12.5);
});

it("is nothing where nothing ran", () => {
  expect(longestTask('{"traceEvents":[]}')).toBe(0);
});
