import { describe, expect, it } from "vitest";
import type { RunNode } from "@/lib/quality/run-schema";
import { axisTicks, ganttLanes, stepInLanes } from "./gantt-lanes";

const node = (id: string, start: number | null, seconds: number, thread: string | null = "Thread-1"): RunNode => ({
  ...{ id, name: id, type: "model", status: "success", start, seconds, thread, failures: null, isCritical: false },
});
const shape = (nodes: RunNode[]) =>
  ganttLanes(nodes).map(({ label, bars }) => [label, bars.map(({ node: { id } }) => id).join("")]);

describe("lanes", () => {
  it("are the threads in the order of their numbers, each in the order of time", () => {
    expect(
      shape([
        node("c", 3, 1, "Thread-10 (worker)"),
        node("b", 2, 1, "Thread-2 (worker)"),
        node("a", 0, 1, "Thread-2 (worker)"),
      ]),
    ).toEqual([
      ["Thread 2", "ab"],
      ["Thread 10", "c"],
    ]);
  });

  it("are as few as hold the nodes, where dbt names no thread", () => {
    expect(shape([node("a", 0, 5, null), node("b", 1, 1, null), node("c", 2, 1, null)])).toEqual([
      ["Lane 1", "a"],
      ["Lane 2", "bc"],
    ]);
  });

  it("leave out what has no time, as nodes that were skipped", () => {
    expect(shape([node("a", null, 0)])).toEqual([]);
  });
});

describe("a key", () => {
  const lanes = ganttLanes([
    node("a", 0, 1),
    node("b", 5, 1),
    node("c", 4, 1, "Thread-2"),
    node("d", 9, 1, "Thread-2"),
  ]);

  it("leads along the thread and stays at its ends", () => {
    expect(stepInLanes(lanes, "a", "right")).toBe("b");
    expect(stepInLanes(lanes, "b", "right")).toBe("b");
    expect(stepInLanes(lanes, "b", "first")).toBe("a");
  });

  it("leads to what runs at about the same time on the next thread", () => {
    expect(stepInLanes(lanes, "b", "down")).toBe("c");
    expect(stepInLanes(lanes, "d", "up")).toBe("b");
    expect(stepInLanes(lanes, "a", "up")).toBe("a");
  });

  it("begins with the first node", () => {
    expect(stepInLanes(lanes, null, "right")).toBe("a");
    expect(stepInLanes([], null, "right")).toBeNull();
  });
});

it("the axis has round points, few enough to be read, for a run of a moment as for one of days", () => {
  expect(axisTicks(0.05)).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05]);
  expect(axisTicks(100)).toEqual([0, 30, 60, 90]);
  expect(axisTicks(0)).toEqual([0]);
  expect(axisTicks(300_000).length).toBeLessThan(8);
});
