import { describe, expect, it } from "vitest";
import { highlightHits, hitWords, plainLine } from "./highlight";

const marked = (text: string, query: string) =>
  highlightHits(text, hitWords(query))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join("");

describe("hits in a name", () => {
  it("are marked whatever their case", () => {
    expect(marked("FCT_Orders", "orders")).toBe("FCT_[Orders]");
  });

  it("are marked for each word of the search", () => {
    expect(marked("stg_orders_daily", "daily stg")).toBe("[stg]_orders_[daily]");
  });

  it("prefer the longer word where two begin at the same place", () => {
    expect(marked("orders", "order orders")).toBe("[orders]");
  });

  it("take no character of the search as a pattern", () => {
    expect(marked("a.b (c) a+", ".* ( a+ [")).toBe("a.b [(]c) [a+]");
  });

  it("stay in place behind letters that grow in lower case", () => {
    expect(marked("İİ orders", "orders")).toBe("İİ [orders]");
  });

  it("are found in letters that fold to others, and mark the letters as they are written", () => {
    expect(marked("İstanbul STRASSE straße Café", "istanbul strasse cafe")).toBe(
      "[İstanbul] [STRASSE] [straße] [Café]",
    );
    expect(marked("straße", "stras")).toBe("[straß]e");
    expect(marked("cafe\u0301 au lait", "cafe")).toBe("[cafe\u0301] au lait");
  });

  it("leave text without a hit as it is, HTML among it", () => {
    expect(highlightHits("<b>x</b>", hitWords("zz"))).toEqual([{ text: "<b>x</b>", hit: false, at: 0 }]);
    expect(highlightHits("", ["a"])).toEqual([]);
  });

  it("put together give the text again", () => {
    const text = "Ride counts for riders riding rides";
    expect(
      highlightHits(text, hitWords("rid ride riders"))
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});

describe("a description on one line", () => {
  it("has its words without the markdown", () => {
    expect(plainLine("__strong__ text about window.__dirname")).toBe("strong text about window.__dirname");
    expect(plainLine("- one **row** for each `rider`\n- [more](http://x.example)\n")).toBe(
      "one row for each rider more",
    );
  });

  it("is its first paragraph, past a heading or a table", () => {
    expect(plainLine("# Riders\n\n| a | b |\n|---|---|\n\nOne row each.\nOr two.\n\nMore.")).toBe(
      "One row each. Or two.",
    );
    expect(plainLine("# Riders")).toBe("Riders");
  });

  it("keeps names with underscores whole", () => {
    expect(plainLine("joins fct_rentals to stg_weather__daily")).toBe("joins fct_rentals to stg_weather__daily");
  });

  it("is cut, however long the text is", () => {
    expect(plainLine("word ".repeat(50_000))).toHaveLength(300);
  });
});
