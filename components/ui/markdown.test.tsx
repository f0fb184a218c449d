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
});
