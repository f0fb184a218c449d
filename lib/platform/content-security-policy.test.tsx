import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Select, Switch, ToggleGroup } from "radix-ui";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, FIXED_STYLES, TOAST_SHEET } from "./content-security-policy";

describe("O2 the pages' security policy", () => {
  it("O2 lets in no inline script, no evaluated code, no plugin, no frame and nobody else's address", () => {
    const policy = contentSecurityPolicy("bm9uY2U=", false);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|data:|\*/);
    for (const directive of [
      "default-src 'self'",
      "script-src 'nonce-bm9uY2U=' 'strict-dynamic'",
      "script-src-attr 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "connect-src 'self'",
    ])
      expect(policy.split("; ")).toContain(directive);
  });

  it("O2 knows the sheet that sonner adds, as the installed version has it", () => {
    const code = readFileSync(path.join(import.meta.dirname, "../../node_modules/sonner/dist/index.mjs"), "utf8");
    const literal = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1];
    const css: unknown = JSON.parse(literal ?? "null");
    expect(`sha256-${createHash("sha256").update(String(css)).digest("base64")}`).toBe(TOAST_SHEET);
  });

  it("O2 knows the style attributes that Radix writes into the server's HTML", () => {
    const html = renderToStaticMarkup(
      <>
        <Select.Root defaultValue="a">
          <Select.Trigger>
            <Select.Value />
          </Select.Trigger>
        </Select.Root>
        <Switch.Root name="a">
          <Switch.Thumb />
        </Switch.Root>
        <ToggleGroup.Root type="single" />
      </>,
    );
    const styles = [...html.matchAll(/style="([^"]*)"/g)].map(([, style]) => style);
    expect([...new Set(styles)].sort()).toEqual([...FIXED_STYLES].sort());
  });
});
