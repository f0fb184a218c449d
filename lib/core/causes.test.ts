import { expect, test } from "vitest";
import { causeOf, causesOf } from "./causes";
import { AppError } from "./errors";

test("errors are told from the outside in", () => {
  const inner = new Error("inner");
  const outer = new Error("outer", { cause: new Error("middle", { cause: inner }) });
  expect([...causesOf(outer)].map((error) => error.message)).toEqual(["outer", "middle", "inner"]);
  expect([...causesOf("a text")]).toEqual([]);
});

test("of several thrown at once the first is followed", () => {
  const thrown = new AggregateError([new Error("first"), new Error("second")], "both");
  expect([...causesOf(thrown)].map((error) => error.message)).toEqual(["both", "first"]);
});

test("an error that caused itself is told a few times only", () => {
  const error = new Error("round");
  error.cause = error;
  expect([...causesOf(error)]).toHaveLength(8);
});

test("an error of ours is found in what a library wrapped around it", () => {
  const own = new AppError("egress-blocked", "No.", { remedy: "Allow it." });
  expect(causeOf(new TypeError("fetch failed", { cause: own }), AppError)).toBe(own);
  expect(causeOf(new TypeError("fetch failed"), AppError)).toBeNull();
});
