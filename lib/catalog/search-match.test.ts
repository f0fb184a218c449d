import { describe, expect, it } from "vitest";
import { findMatch } from "./search-match";

const asset = {
  name: "fct_rentals",
  columnNames: "rental_id\nfuel_level",
  description: `${"a ".repeat(80)}weather matters here`,
};

describe("findMatch", () => {
  it("says that a column was hit, and which", () => {
    expect(findMatch(["fuel"], asset)).toEqual({ field: "column", text: "fuel_level" });
  });

  it("prefers the name over a column with the same word", () => {
    expect(findMatch(["rental"], asset)).toMatchObject({ field: "name" });
  });

  it("shows the text around a hit in a long description, with dots where it was cut", () => {
    const match = findMatch(["weather"], asset);
    expect(match?.text).toMatch(/^….*weather matters here$/);
  });

  it("claims no hit where nothing was searched for", () => {
    expect(findMatch([], asset)).toBeNull();
  });
});
