import { expect, type Page } from "@playwright/test";
import { hostileLines, hostileUpload, inGroups, sharedHostileLines } from "./support/hostile-text";
import { test } from "./support/journey";

test.describe.configure({ timeout: 120_000 });

const tabs = ["overview", "columns", "tests", "sql", "lineage", "facts"];

/** No script ran, and nothing stands in the page that would run, load or lead to one. The fixture hears dialogs and requests. */
async function expectHarmless(page: Page): Promise<void> {
  // Not by its role: what opens over a page takes that away from everything below.
  await expect(page.locator("h1").first()).toBeAttached();
  const found = await page.evaluate(() => {
    const harmful = (element: Element) =>
      [...element.attributes].some(
        ({ name, value }) =>
          name.startsWith("on") ||
          (/^(href|src|action|formaction|srcdoc)$/.test(name) && /^\s*(javascript|vbscript|data):/i.test(value)) ||
          (/^(src|srcset|action|srcdoc)$/.test(name) && value.includes("evil.example")),
      );
    const main = document.querySelector("main");
    return {
      ran: "__xss" in window,
      base: document.querySelector("base, meta[http-equiv=refresh]")?.outerHTML ?? null,
      frames: document.querySelectorAll("iframe, object, embed").length,
      elements: [...(main?.querySelectorAll("*") ?? [])]
        .filter(harmful)
        .map((element) => element.outerHTML.slice(0, 300)),
      images: [...(main?.querySelectorAll("img, video, script, link, style") ?? [])].map((each) =>
        each.outerHTML.slice(0, 300),
      ),
    };
  });
  expect(found).toEqual({ ran: false, base: null, frames: 0, elements: [], images: [] });
}

test("hostile text in a manifest is shown as text on every page", async ({ admin, api, sampleDatabase }) => {
  const groups = inGroups(hostileLines, 11);
  const name = "<img src=x onerror=window.__xss=40>";
  const { warehouseId, projectId } = await api.connectPair(name, sampleDatabase, hostileUpload(groups));
  try {
    const models = (await api.assets(projectId, "model")).items;
    expect(models).toHaveLength(groups.length);
    const [exposure] = (await api.assets(projectId, "exposure")).items;
    const [aTest] = (await api.assets(projectId, "test")).items;

    await admin.goto(`/catalog?connectorId=${projectId}`);
    await expect(admin.getByRole("link", { name: /^<script>window.__xss=1<.script>.*Model$/ })).toBeVisible();
    const first = models.find((model) => model.key === "model.hostile.m0")!;
    await admin.goto(`/catalog/${first.id}?tab=columns`);
    for (const line of groups[0]!)
      await expect(admin.getByRole("rowheader").getByText(line, { exact: true }).first()).toBeVisible();

    for (const { id } of models) {
      for (const tab of tabs) {
        await admin.goto(`/catalog/${id}?tab=${tab}`);
        await expectHarmless(admin);
      }
    }
    const others = [
      "/",
      `/catalog?connectorId=${projectId}`,
      `/catalog?q=${encodeURIComponent("<script>")}`,
      "/catalog?tab=project",
      `/catalog/${exposure?.id}`,
      `/catalog/${exposure?.id}?tab=facts`,
      `/catalog/${aTest?.id}`,
      `/lineage?asset=${first.id}`,
      `/lineage?asset=${first.id}&view=table`,
      "/catalog/groups",
      `/catalog/groups/${projectId}/group.hostile.group0`,
      "/catalog/docs",
      `/catalog/docs/${projectId}`,
      `/catalog/docs/${projectId}/doc.hostile.doc0`,
      "/settings/connectors",
      `/settings/connectors/${projectId}`,
      `/settings/connectors/${projectId}?tab=mapping`,
      `/settings/connectors/${projectId}?tab=history`,
      `/settings/connectors/${projectId}?tab=upload`,
    ];
    for (const address of others) {
      await admin.goto(address);
      await expectHarmless(admin);
    }

    await admin.goto(`/lineage?asset=${first.id}`);
    const canvas = admin.getByRole("application", { name: /^Lineage graph of/ });
    await expect(canvas.getByTitle(groups[1]![0]!, { exact: true })).toBeVisible();
    await canvas.focus();
    await admin.keyboard.press("ArrowLeft");
    await expect(admin.getByRole("status").filter({ hasText: "in the middle" })).toHaveCount(1);
    await admin.keyboard.press("Enter");
    await expect(admin.getByRole("complementary").getByRole("heading", { name: groups[0]![0]! })).toBeVisible();
    await expectHarmless(admin);

    await admin.keyboard.press("Control+k");
    await admin.getByRole("combobox").fill("script");
    await expect(admin.getByRole("option", { name: /<script>window/ }).first()).toBeVisible();
    await expectHarmless(admin);
  } finally {
    await api.deleteConnectors([warehouseId, projectId]);
  }
});

test("a sample of the known attack lists is harmless on an asset's pages", async ({ admin, api, sampleDatabase }) => {
  const lines = sharedHostileLines();
  test.skip(lines === null, "../shared/badinputs is not here");
  const groups = inGroups(lines ?? [], 60);
  const { warehouseId, projectId } = await api.connectPair("Attack lists", sampleDatabase, hostileUpload(groups));
  try {
    const models = (await api.assets(projectId, "model")).items;
    expect(models).toHaveLength(groups.length);
    for (const { id } of models) {
      for (const tab of tabs) {
        await admin.goto(`/catalog/${id}?tab=${tab}`);
        await expectHarmless(admin);
      }
    }
  } finally {
    await api.deleteConnectors([warehouseId, projectId]);
  }
});
