import { describe, expect, it } from "vitest";
import { columnType } from "./column-type";
import type { ColumnRow } from "./crawl-queries";
import { rowsAbout } from "./merge-rows";
import { keptName, likePattern, meant, quoted, written } from "./names";

describe("a name", () => {
  it.each([
    ["analytics", "ANALYTICS"],
    ['"analytics"', "analytics"],
    ['"a""b"', 'a"b'],
  ])("typed %s is kept as %s", (typed, kept) => {
    expect(keptName(typed)).toBe(kept);
  });

  it.each([
    ["analytics", ["ANALYTICS", "analytics"], "ANALYTICS"],
    ["analytics", ["analytics", "Analytics"], "analytics"],
    ["Analytics", ["aNALYTICS"], "aNALYTICS"],
    ["ANALYTICS", ["analytics", "Analytics"], null],
    ['"analytics"', ["ANALYTICS"], null],
    ["my_db", ["MYXDB"], null],
  ])("typed %s among %j means %s", (typed, names, name) => {
    expect(meant(typed, names)).toBe(name);
  });

  it("cannot leave its quotes", () => {
    expect(quoted('a"; drop table x; --')).toBe('"a""; drop table x; --"');
    expect(likePattern("a' or 'b\\")).toBe("'a'' or ''b\\\\'");
    expect(written("ANALYTICS_1$")).toBe("ANALYTICS_1$");
    expect(written("my-db")).toBe('"my-db"');
  });
});

const column = (change: Partial<ColumnRow>): ColumnRow => ({
  ...{ TABLE_SCHEMA: "S", TABLE_NAME: "T", COLUMN_NAME: "C", DATA_TYPE: "TEXT", COMMENT: null, IS_NULLABLE: true },
  ...{ CHARACTER_MAXIMUM_LENGTH: null, NUMERIC_PRECISION: null, NUMERIC_SCALE: null, DATETIME_PRECISION: null },
  ...change,
});

it.each([
  [{ DATA_TYPE: "NUMBER", NUMERIC_PRECISION: 38, NUMERIC_SCALE: 0 }, "NUMBER(38,0)"],
  [{ DATA_TYPE: "TEXT", CHARACTER_MAXIMUM_LENGTH: 16_777_216 }, "TEXT"],
  [{ DATA_TYPE: "TEXT", CHARACTER_MAXIMUM_LENGTH: 40 }, "TEXT(40)"],
  [{ DATA_TYPE: "BINARY", CHARACTER_MAXIMUM_LENGTH: 8_388_608 }, "BINARY"],
  [{ DATA_TYPE: "TIMESTAMP_NTZ", DATETIME_PRECISION: 9 }, "TIMESTAMP_NTZ"],
  [{ DATA_TYPE: "TIME", DATETIME_PRECISION: 3 }, "TIME(3)"],
  [{ DATA_TYPE: "VARIANT" }, "VARIANT"],
  [{ DATA_TYPE: null }, ""],
])("the type of %j reads %s", (row, type) => {
  expect(columnType(column(row))).toBe(type);
});

describe("rows about relations", () => {
  async function* rowsOf(...names: string[]) {
    for (const [at, name] of names.entries()) yield { TABLE_SCHEMA: name.slice(0, 1), TABLE_NAME: name.slice(1), at };
  }
  const place = (name: string) => ({ TABLE_SCHEMA: name.slice(0, 1), TABLE_NAME: name.slice(1) });

  it("go to the relation that they are about, also where some are about others", async () => {
    const rows = rowsAbout(rowsOf("Agone", "Aone", "Aone", "Btwo", "Zlast"));
    expect((await rows.of(place("Aone"))).map(({ at }) => at)).toEqual([1, 2]);
    expect(await rows.of(place("Anew"))).toEqual([]);
    expect((await rows.of(place("Btwo"))).map(({ at }) => at)).toEqual([3]);
    expect(await rows.of(place("Zzz"))).toEqual([]);
  });

  it("are compared as Snowflake sorts them: by bytes, not by UTF-16", async () => {
    const rows = rowsAbout(rowsOf("S\uffee", "S😀"));
    expect(await rows.of(place("S\uffee"))).toHaveLength(1);
    expect(await rows.of(place("S😀"))).toHaveLength(1);
  });
});
