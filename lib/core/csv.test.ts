import { expect, it } from "vitest";
import { toCsv } from "./csv";

const cell = (value: string | number | null) => toCsv(["a"], [[value]]).split("\r\n")[1];

it("O3 runs no formula in a spreadsheet", () => {
  expect(cell("=1+1")).toBe("'=1+1");
  expect(cell("+1")).toBe("'+1");
  expect(cell("-1")).toBe("'-1");
  expect(cell("@sum(a)")).toBe("'@sum(a)");
  expect(cell("\tx")).toBe(`"'\tx"`);
  expect(cell('=cmd("x",1)')).toBe(`"'=cmd(""x"",1)"`);
  for (const wide of ["＝1+1", "＋1", "－1", "＠a"]) expect(cell(wide)).toBe(`'${wide}`);
  expect(toCsv(["a"], [["\r=1"]])).toContain(`"'\r'=1"`);
});

it("O3 runs none that stands behind another separator, or behind what a spreadsheet leaves out", () => {
  expect(cell("a;=1+1")).toBe(`"a;'=1+1"`);
  expect(cell("a\t@sum(b)")).toBe(`"a\t'@sum(b)"`);
  expect(cell("a\n -1")).toContain(`\n '-1"`);
  expect(cell('a;"=1"')).toBe(`"a;""'=1"""`);
  expect(cell("\0=1+1")).toBe("'=1+1");
});

it("leaves numbers and plain text as they are", () => {
  expect(cell(-3)).toBe("-3");
  expect(cell(null)).toBe("");
  expect(cell("orders = all")).toBe("orders = all");
});

it("O3 quotes what would be read as another cell or line, and begins with the mark of UTF-8", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        ["1,2", 'x"y'],
        ["line\nbreak", "é"],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"1,2","x""y"\r\n"line\nbreak",é\r\n');
});
