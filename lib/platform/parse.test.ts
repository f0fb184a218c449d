import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "../core/errors";
import { parseInput } from "./parse";

const complaint = (schema: z.ZodType, input: unknown): string | undefined => {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof AppError) return error.fields?.[0]?.message;
    throw error;
  }
  return undefined;
};

describe("what is wrong with a value is said in words", () => {
  it.each<[string, z.ZodType, unknown]>([
    ["This is missing.", z.object({ a: z.string() }), {}],
    ["This has to be a text.", z.string(), 1],
    ["This has to be a number.", z.number(), "1"],
    ["This has to be a whole number.", z.number().int(), 1.5],
    ["This has to be true or false.", z.boolean(), "true"],
    ["This has to be a list.", z.array(z.string()), {}],
    ["This has to be an object.", z.record(z.string(), z.unknown()), []],
    ["This has to be an object.", z.object({}), "x"],
    ["This has to be one of asc, desc.", z.enum(["asc", "desc"]), "up"],
    ["This has to be an id, as the list of its kind gives it.", z.uuid(), "17"],
    ["This has to be a time in ISO 8601, such as 2026-01-31T12:00:00Z.", z.iso.datetime(), "yesterday"],
    ["This may be 3 characters at most.", z.string().max(3), "four"],
    ["This may be 9 at most.", z.number().max(9), 10],
    ["This has to be 2 entries at least.", z.array(z.string()).min(2), []],
    ["Nothing is known by the name of b.", z.strictObject({}), { b: 1 }],
    ["This is not of a kind that is taken here.", z.union([z.string(), z.number()]), true],
  ])("%s", (words, schema, input) => {
    expect(complaint(schema, input)).toBe(words);
  });

  it("the schema's own words go first", () => {
    expect(complaint(z.string().min(1, "Give it a name."), "")).toBe("Give it a name.");
  });
});

it("what was sent is never repeated: it may be a secret in the wrong field", () => {
  expect(complaint(z.object({ port: z.number() }), { port: "hunter2" })).not.toContain("hunter2");
  expect(complaint(z.enum(["prefer"]), "hunter2")).not.toContain("hunter2");
});
