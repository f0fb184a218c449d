import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown";

const html = (text: string): string => renderToStaticMarkup(<Markdown text={text} />);

describe("Markdown", () => {
  it("lets no HTML of the text become HTML of the page", () => {
    const drawn = html('<script>alert(1)</script> <img src=x onerror="alert(1)"> <b>bold</b>');
    expect(drawn).not.toMatch(/<(script|img|b)\b/);
  });

  it("fetches no image: it becomes a link", () => {
    const drawn = html("![a chart](https://example.com/pixel.png)");
    expect(drawn).not.toContain("<img");
    expect(drawn).not.toContain("preload");
    expect(drawn).toContain('href="https://example.com/pixel.png"');
    expect(drawn).toContain("a chart");
  });

  it("drops addresses that would run as script", () => {
    expect(html("[x](javascript:alert(1)) ![y](data:text/html,hi)")).not.toMatch(/javascript:|data:/);
  });

  it("tells the other side nothing of where the link stood", () => {
    expect(html("[docs](https://example.com)")).toContain('rel="noopener noreferrer nofollow"');
  });

  it("puts all headings one level below the page's, so that a text neither claims its outline nor leaves gaps", () => {
    expect(html("# One\n\n##### Five")).toMatch(/<h3[^>]*>One<\/h3>[\s\S]*<h3[^>]*>Five<\/h3>/);
  });

  it("tells a screen reader what a box of a task list says", () => {
    expect(html("- [x] done\n- [ ] open")).toMatch(/aria-label="Done"[\s\S]*aria-label="To do"/);
  });

  it("draws the beginning of a text of megabytes, up to a line's end, and says how long it is", () => {
    const drawn = html(`${"- a *line* of the text\n".repeat(100_000)}`);
    expect(drawn.length).toBeLessThan(100_000);
    expect(drawn).toMatch(/the text<\/li>\s*<\/ul><p[^>]*>This is the beginning of a text of 2,300,000 characters/);
  });

  it.each([
    [
      "table whose rows are filled up to a thousand columns",
      `|${"a|".repeat(2000)}\n|${"-|".repeat(2000)}\n${"|\n".repeat(3000)}`,
    ],
    ["list of one sign an item", "-\n".repeat(10_000)],
    ["quote in a quote", ">".repeat(20_000)],
    ["picture in a picture", "![".repeat(2_800) + "](x)".repeat(2_800)],
    ["word stressed a thousand times", "*a **a ".repeat(1_400) + "a** a*".repeat(1_400)],
    ["list in a list", Array.from({ length: 190 }, (_, depth) => `${" ".repeat(depth)}- a`).join("\n")],
    ["run of emphasis", "*a **a ".repeat(2_800)],
    ["row of open brackets", "[".repeat(20_000)],
  ])("shows a %s within bounds", (_, text) => {
    const drawn = html(text);
    expect(drawn.match(/</g)?.length).toBeLessThan(20_000);
  });
});
