import { describe, expect, it } from "vitest";
import { quoteAccount, quoteGranted, quoteName } from "./quote-name";
import { serverVersion } from "./server-version";
import { viewSources } from "./view-sources";

const sources = (definition: string) => viewSources(definition).map(({ schema, name }) => `${schema}|${name}`);

describe("what a view reads from", () => {
  it.each([
    ["select `o`.`id` AS `id` from `shop`.`orders` `o`", ["shop|orders"]],
    [
      "select 1 AS `1` from (`shop`.`b` left join (`shop`.`c` join `shop`.`o` on(`o`.`id` = `c`.`id`)) on(`c`.`id` = `b`.`id`))",
      ["shop|b", "shop|c", "shop|o"],
    ],
    [
      "select `q`.`id` AS `id` from (select `a`.`id` AS `id` from `s`.`a` union all select `t`.`id` from `o.d`.`we``ird`) `q`",
      ["s|a", "o.d|we`ird"],
    ],
    ["with w as (select `s`.`a`.`id` AS `id` from `s`.`a`)select `w`.`id` AS `id` from `w`", ["s|a"]],
    ["select 1 AS `1` from `s`.`a` where exists(select 1 from `s`.`b` limit 1)", ["s|a", "s|b"]],
    ["select 1 AS `1` from `s`.`a` straight_join `s`.`a` `again`", ["s|a"]],
    ["select extract(year from `o`.`d`) AS `y`,trim(both 'x' from `o`.`n`) AS `n` from `s`.`a` `o`", ["s|a"]],
    ["select extract(year from (select `s`.`b`.`d` from `s`.`b`)) AS `y`", ["s|b"]],
    ["select 'from `x`.`y`' AS `it's`,\"join `x`.`z`\" AS `q`,'it''s \\' from `x`.`v`' AS `e` from `s`.`a`", ["s|a"]],
    ["select 1 AS `1`", []],
    ["", []],
  ])("of %s", (definition, expected) => {
    expect(sources(definition)).toEqual(expected);
  });

  it("takes no more time than the text is long", () => {
    const long = `select ${"'".repeat(1)}${"a\\'".repeat(100_000)}' AS \`x\` from \`s\`.\`a\``;
    const before = performance.now();
    expect(sources(long)).toEqual(["s|a"]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe("names in statements", () => {
  it("are quoted so that none becomes another", () => {
    expect(quoteName("we`ird")).toBe("`we``ird`");
    expect(quoteGranted("a_b%c\\d")).toBe("`a\\_b\\%c\\\\d`");
    expect(quoteAccount("reader@10.0.0.%")).toBe("'reader'@'10.0.0.%'");
    expect(quoteAccount("it's@home@%")).toBe("'it''s@home'@'%'");
    expect(quoteAccount("reader")).toBe("'reader'@'%'");
  });
});

describe("the version that a server tells", () => {
  it.each([
    ["8.4.2", "MySQL", "8.4.2", false],
    ["5.6.51-log", "MySQL", "5.6.51", true],
    ["10.11.19-MariaDB-0+deb12u1", "MariaDB", "10.11.19", false],
    ["5.5.5-10.6.12-MariaDB-log", "MariaDB", "10.6.12", false],
    ["10.1.48-MariaDB", "MariaDB", "10.1.48", true],
    ["8.0.11-TiDB-v7.5.0", "MySQL", "8.0.11", false],
  ])("%s is %s %s", (told, product, text, isTooOld) => {
    expect(serverVersion(told)).toEqual({ product, text, isTooOld });
  });
});
