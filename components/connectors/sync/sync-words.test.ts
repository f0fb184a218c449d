import { expect, test } from "vitest";
import { progressText } from "./sync-words";

test("progress names its unit, and no total that nobody knows", () => {
  expect(progressText({ done: 1_048_576, total: 4_194_304, unit: "bytes" })).toBe("1.0 MB of 4.0 MB");
  expect(progressText({ done: 2048, total: null, unit: "bytes" })).toBe("2.0 KB");
  expect(progressText({ done: 480, total: 1200, unit: "nodes" })).toBe("480 of 1,200 nodes");
});
