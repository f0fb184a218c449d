import { describe, expect, it } from "vitest";
import { HIGHLIGHT_LIMIT, highlightCode } from "./highlight-code";

const kinds = async (code: string, language = "sql") => {
  const lines = await highlightCode(code, language);
  return new Map(lines?.flat().map(({ text, kind }) => [text.trim(), kind]));
};

describe("code in colour", () => {
  it("has the same text as before, to the letter", async () => {
    const code = "select 'a', 1 -- why\n\n\tfrom {{ ref('x') }}\n{# note #}\n{%- if a %}<b>{% endif -%}\n";
    const lines = await highlightCode(code, "sql");
    expect(lines?.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(code);
  });

  it("tells SQL's words, strings and comments apart", async () => {
    const found = await kinds("select 'text' from t -- note");
    expect(found.get("select")).toBe("keyword");
    expect(found.get("'text'")).toBe("string");
    expect(found.get("-- note")).toBe("comment");
  });

  it("sees a comment wherever it stands", async () => {
    expect((await kinds("\n\n-- it's here\n\n  -- and here\nselect 1")).get("-- it's here")).toBe("comment");
    expect((await kinds("select 'no -- comment'")).get("'no -- comment'")).toBe("string");
  });

  it("shows Jinja as Jinja, in the middle of SQL and of its strings", async () => {
    const found = await kinds("select * from {{ ref('orders') }} where day = '{{ var('day') }}' and 1 {# later #}");
    expect(found.get("ref")).toBe("jinja");
    expect(found.get("var")).toBe("jinja");
    expect(found.get("'orders'")).toBe("string");
    expect(found.get("and")).toBe("keyword");
    expect(found.get("{# later #}")).toBe("comment");
  });

  it("knows Python", async () => {
    expect((await kinds("def model(dbt, session):\n    return 1", "python")).get("def")).toBe("keyword");
  });

  it("is left out for very long code and very long lines, so that the page stays quick", async () => {
    expect(await highlightCode("select 1\n".repeat(HIGHLIGHT_LIMIT / 8), "sql")).toBeNull();
    expect(await highlightCode("x".repeat(5000), "sql")).toBeNull();
  });

  it("takes an unknown language as SQL", async () => {
    expect((await kinds("select 1", "klingon")).get("select")).toBe("keyword");
  });
});
