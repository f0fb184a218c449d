import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FactTableView } from "./fact-table";
import { numberColumns } from "./number-columns";

it("takes a column for numbers only where every cell that says something is one", () => {
  const rows = [
    ["1", "2", "", null, "2026-01-01"],
    ["-3.5", "x", "1e9", null, "7"],
  ];
  expect(numberColumns(rows, 5)).toEqual([true, false, true, false, false]);
});

it("puts the heading of numbers at the edge where the numbers end", () => {
  const table = {
    label: "Constraints",
    columns: ["name", "rows"],
    rows: [
      ["a", "12"],
      ["b", "7"],
    ],
  };
  const html = renderToStaticMarkup(<FactTableView table={table} />);
  const cells = [...html.matchAll(/<t([hd]) [^>]*class="([^"]*)"/g)].map(([, tag, look]) => [
    tag,
    look?.split(" ").includes("text-right") && look.split(" ").includes("tabular"),
  ]);
  expect(cells).toEqual([
    ["h", false],
    ["h", true],
    ["d", false],
    ["d", true],
    ["d", false],
    ["d", true],
  ]);
});
