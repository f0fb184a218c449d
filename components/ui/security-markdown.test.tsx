import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedFolder } from "@/lib/dbt/test-bytes";
import { chromiumPath } from "@/scripts/test/chromium";
import { isLong, report } from "@/security/figures";
import { Markdown } from "./markdown";

const folder = sharedFolder("badinputs/xss");
const own = sharedFolder("badinputs/own");
const files = [
  ...["payloadbox-xss-payload-list.txt", "patt-1_-_XSS_Filter_Bypass.md", "patt-2_-_XSS_Polyglot.md"].map((name) =>
    path.join(folder ?? "", name),
  ),
  path.join(folder ?? "", "patt-4_-_CSP_Bypass.md"),
  path.join(own ?? "", "markdown-xss.txt"),
];
const everyLine = () =>
  files
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, "utf8").split(/\r?\n/))
    .filter((line) => line.trim() !== "")
    .map((line) => line.slice(0, 4_000));

/** As a page of ours shows a text: as Markdown, as it is, and in an attribute. */
const shown = (text: string): string =>
  renderToStaticMarkup(
    <main title={text}>
      <Markdown text={text} />
      <section aria-label={text}>{text}</section>
    </main>,
  );

const BATCH = 60;

/** Which of these, each a page of its own in a frame, run script: by itself, or when all in it is pointed at and pressed. */
async function running(page: Page, pages: readonly string[]): Promise<number> {
  let count = 0;
  for (let at = 0; at < pages.length; at += BATCH) {
    // A page of its own for each batch: some would go on for ever.
    await page.goto(`http://audit.test/${at}`);
    count += await page.evaluate(
      async (batch) => {
        const ran = new Set<number>();
        Object.assign(window, { ranIn: (nth: number) => void ran.add(nth) });
        const frames = batch.map((html, nth) => {
          const frame = document.createElement("iframe");
          const names = '["alert","confirm","prompt","print"]';
          const hear = `<script>for(const n of ${names})window[n]=()=>parent.ranIn(${nth})</script>`;
          frame.srcdoc = `<!doctype html>${hear}<body>${html}`;
          document.body.append(frame);
          return frame;
        });
        const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        await moment(250);
        for (const frame of frames) {
          try {
            for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>("*") ?? []) {
              for (const { name } of element.attributes)
                if (/^on[a-z]+$/.test(name)) element.dispatchEvent(new Event(name.slice(2)));
              if (element.matches("a[href^='j' i], button, input")) element.click();
            }
          } catch {
            // It went elsewhere, where nothing of it can be reached.
          }
        }
        await moment(300);
        return ran.size;
      },
      pages.slice(at, at + BATCH),
    );
  }
  return count;
}

/** How many of these hold, once a browser has read them, what could run, load or lead to script. */
const unsafe = (page: Page, pages: readonly string[]): Promise<number> =>
  page.evaluate((all) => {
    const banned = "script,style,link,meta,base,iframe,frame,object,embed,form,svg,math,img,video,audio,template";
    const isUnsafe = (element: Element) =>
      element.matches(banned) ||
      [...element.attributes].some(
        ({ name, value }) =>
          /^(on|style$|srcdoc$|formaction$)/.test(name) ||
          (/^(href|src|action|xlink:href)$/.test(name) && !/^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(value)),
      );
    return all.filter((html) => {
      const { body, head } = new DOMParser().parseFromString(html, "text/html");
      return [...head.querySelectorAll("*"), ...body.querySelectorAll("*")].some(isUnsafe);
    }).length;
  }, pages);

describe.skipIf(!folder || !own)("O1 the known attack lists, as a text of others", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await chromiumPath() });
    page = await browser.newPage();
    // Nothing leaves: the page itself is answered here, and all it asks for is refused.
    await page.route("**", (route) =>
      route.request().url().startsWith("http://audit.test/") && route.request().isNavigationRequest()
        ? route.fulfill({ contentType: "text/html", body: "<!doctype html><body></body>" })
        : route.abort(),
    );
    page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
  }, 60_000);
  afterAll(() => browser?.close());

  it(
    "O1 run nothing and leave nothing unsafe in the page, where the same lines unguarded do",
    async () => {
      const all = everyLine();
      const lines = isLong ? all : all.filter((_, at) => at % 20 === 0);
      const guarded = lines.map(shown);
      const control = { ran: await running(page, lines), unsafe: await unsafe(page, lines) };
      const ours = { ran: await running(page, guarded), unsafe: await unsafe(page, guarded) };
      report("O1", {
        lines: lines.length,
        ran: ours.ran,
        unsafe: ours.unsafe,
        "control ran": control.ran,
        "control unsafe": control.unsafe,
      });
      expect(ours).toEqual({ ran: 0, unsafe: 0 });
      // How many depends on how soon they are looked at; that it is many shows that there was something to keep from running.
      expect(control.ran).toBeGreaterThan(lines.length * 0.25);
    },
    20 * 60_000,
  );

  it(
    "O1 is not proved by a few: every line is rendered and read as HTML",
    async () => {
      const all = everyLine();
      await page.goto("http://audit.test/all");
      const found = { unsafe: await unsafe(page, all.map(shown)), control: await unsafe(page, all) };
      report("O1 read as HTML", { lines: all.length, ...found });
      expect(found.unsafe).toBe(0);
      expect(found.control).toBeGreaterThan(3_000);
    },
    10 * 60_000,
  );
});
