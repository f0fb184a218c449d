import { describe, expect, it } from "vitest";
import { isSameType } from "./same-type";

describe("isSameType", () => {
  it.each([
    ["int", "INTEGER"],
    ["string", "character varying(256)"],
    ["numeric(10,2)", "NUMERIC(10, 2)"],
    ["decimal", "numeric(18,4)"],
    ["timestamp", "timestamp(6) without time zone"],
    ["integer", "NUMBER"],
    ["int", "INT64"],
    ["STRUCT<a INT64>", "STRUCT<a INT64>"],
    ["my_enum", "my_enum"],
  ])("takes %s and %s for one type", (declared, actual) => {
    expect(isSameType(declared, actual)).toBe(true);
  });

  it.each([
    ["int", "text"],
    ["int", "bigint"],
    ["numeric(10,2)", "numeric(12,2)"],
    ["date", "timestamp"],
    ["timestamp", "timestamptz"],
    ["int", "numeric(10,0)"],
    ["my_enum", "text"],
  ])("tells %s and %s apart", (declared, actual) => {
    expect(isSameType(declared, actual)).toBe(false);
  });
});
