import { expect, it } from "vitest";
import { formatBytes, plural } from "./format-number";

it("writes bytes in the unit a person would use", () => {
  expect([0, 1023, 1024, 12_000_000, 1024 ** 3, 5 * 1024 ** 5].map(formatBytes)).toEqual([
    "0 B",
    "1023 B",
    "1.0 KB",
    "11 MB",
    "1.0 GB",
    "5120 TB",
  ]);
});

it("takes the plural for everything but one", () => {
  expect([plural(1, "model"), plural(0, "model"), plural(12_345, "query", "queries")]).toEqual([
    "1 model",
    "0 models",
    "12,345 queries",
  ]);
});
