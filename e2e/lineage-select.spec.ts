import { readFileSync } from "node:fs";
import { type Download, expect, type Page } from "@playwright/test";
import { demoUpload } from "./support/api";
import { test } from "./support/journey";

const model = "model.pedalworks.fct_rentals";
let ids: { warehouse: string; project: string; model: string };

test.beforeAll(async ({ api, sampleDatabase }) => {
  const { warehouseId, projectId } = await api.connectPair("Selections", sampleDatabase, demoUpload("1.12"));
  ids = { warehouse: warehouseId, project: projectId, model: await api.assetId(projectId, model, "model") };
});
test.afterAll(({ api }) => api.deleteConnectors([ids.warehouse, ids.project]));

const box = (page: Page) => page.getByRole("combobox", { name: "Find in this graph, or select as in dbt" });
const said = (page: Page, words: string | RegExp) => page.getByRole("status").filter({ hasText: words });
const textOf = async (download: Download) => readFileSync(await download.path(), "utf8");

async function exported(page: Page, item: string): Promise<Download> {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item, exact: true }).click(),
  ]);
  return download;
}

test("an analyst selects as in dbt: completed, highlighted, drawn alone, listed, and kept in the address", async ({
  admin,
}) => {
  await admin.goto(`/lineage?asset=${ids.model}`);
  await expect(admin.getByRole("application", { name: /^Lineage graph of fct_rentals/ })).toBeVisible();
  await box(admin).click();
  await box(admin).pressSequentially("+fct_rentals,tag:st");
  await expect(admin.getByRole("option", { name: /^staging/ })).toBeVisible();
  await admin.keyboard.press("ArrowDown");
  await admin.keyboard.press("Enter");
  await expect(box(admin)).toHaveValue("+fct_rentals,tag:staging");
  await expect(box(admin)).toBeFocused();
  await expect(said(admin, "6 selected, 3 of them in this drawing.")).toHaveCount(1);
  await expect(admin).toHaveURL(/select=%2Bfct_rentals%2Ctag%3Astaging/);

  await admin.getByRole("radio", { name: "Only these" }).click();
  await expect(admin.getByRole("application", { name: /^Lineage graph of the selection, 6 assets/ })).toBeVisible();
  await admin.reload();
  await expect(admin.getByRole("application", { name: /^Lineage graph of the selection, 6 assets/ })).toBeVisible();
  await expect(box(admin)).toHaveValue("+fct_rentals,tag:staging");

  await admin.getByRole("radio", { name: "List" }).click();
  const rows = admin.getByRole("region", { name: "Lineage as a table" }).getByRole("row");
  await expect(rows).toHaveCount(7);
  const csv = await textOf(await exported(admin, "CSV"));
  expect(csv.trim().split("\r\n")).toHaveLength(7);
});

test("a selection needs no asset: it is asked of a project, drawn, listed and sorted, and a link tells it all", async ({
  admin,
}) => {
  await admin.goto(`/lineage?select=${encodeURIComponent("test_name:unique,tag:staging")}&connectorId=${ids.project}`);
  await expect(admin.getByRole("application", { name: /^Lineage graph of the selection/ })).toBeVisible();
  await admin.getByRole("radio", { name: "List" }).click();
  const table = admin.getByRole("region", { name: "Lineage as a table" });
  await table.getByRole("button", { name: "Direct downstream" }).click();
  await expect(table.getByRole("columnheader", { name: "Direct downstream" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await admin.goto("/lineage");
  await admin.getByRole("searchbox", { name: "Find an asset" }).fill("+fct_rentals");
  await admin
    .getByRole("list", { name: "Selections" })
    .getByRole("link")
    .filter({ hasText: "Selections" })
    .first()
    .click();
  await expect(admin).toHaveURL(/connectorId=.+&select=%2Bfct_rentals/);
  await expect(admin.getByRole("application", { name: /^Lineage graph of the selection/ })).toBeVisible();
});

test("what is found in a folded group is counted on its card, which opens at it", async ({ admin }) => {
  await admin.goto(`/lineage?asset=${ids.model}&up=all&fold=layer&select=${encodeURIComponent("tag:staging")}`);
  await expect(admin.getByText("6 found")).toBeVisible();
  await box(admin).focus();
  await admin.keyboard.press("Enter");
  await expect(admin.getByRole("button", { name: /^Staging/, expanded: true })).toBeVisible();
});

test("what cannot be read is told with its place, and typing goes on", async ({ admin }) => {
  await admin.goto(`/lineage?asset=${ids.model}`);
  await box(admin).click();
  await box(admin).pressSequentially("fct_rentals tagg:core");
  await expect(said(admin, /^At character 13 \(tagg:core\): tagg: is no method\. Methods are tag, path,/)).toHaveCount(
    1,
  );
  await expect(box(admin)).toHaveAttribute("aria-invalid", "true");
  await expect(box(admin)).toBeFocused();
  await box(admin).fill("state:modified.macros");
  await expect(said(admin, /cannot answer state:modified\.macros\. Macros are not kept/)).toHaveCount(1);
  await box(admin).fill("stg_rentals");
  await expect(said(admin, "0 of 1")).toHaveCount(1);
  await expect(box(admin)).not.toHaveAttribute("aria-invalid");
});

test("from an asset to all that it affects, narrowed, shared and taken along", async ({ admin }) => {
  await admin.goto(`/lineage?asset=${ids.model}`);
  const canvas = admin.getByRole("application", { name: /^Lineage graph of/ });
  await canvas.focus();
  await admin.keyboard.press("ArrowLeft");
  await admin.keyboard.press("Enter");
  await admin.getByRole("complementary").getByRole("link", { name: "What is affected" }).click();
  await expect(admin.getByRole("heading", { name: "What fct_rentals affects" })).toBeVisible();

  const table = admin.getByRole("region", { name: "Reached assets as a table" });
  await expect(table).toContainText("fct_rentals → rentals → rides");
  await admin.getByRole("button", { name: /exposure/ }).click();
  await expect(said(admin, /^2 of \d+$/)).toHaveCount(1);
  await expect(table).toContainText("weekly_operations");
  await admin.reload();
  await expect(said(admin, /^2 of \d+$/)).toHaveCount(1);
  const csv = await textOf(await exported(admin, "CSV of what is shown"));
  expect(csv.trim().split("\r\n")).toHaveLength(3);

  await admin.getByRole("radio", { name: "What it depends on" }).click();
  await expect(admin.getByRole("heading", { name: "What fct_rentals depends on" })).toBeVisible();
  await admin.getByRole("button", { name: /stale source/ }).click();
  await expect(table).toContainText("payments");
});

test("the whole drawing is a picture that stands by itself", async ({ admin }) => {
  await admin.goto(`/lineage?asset=${ids.model}`);
  await expect(admin.getByRole("application", { name: /^Lineage graph of fct_rentals/ })).toBeVisible();
  const svg = await textOf(await exported(admin, "SVG"));
  expect(svg).toContain(">fct_rentals</text>");
  expect(svg).not.toMatch(/href|url\(|var\(|oklch/);
  const png = await exported(admin, "PNG");
  expect(png.suggestedFilename()).toBe("fct_rentals-lineage.png");
  expect(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const { nodes, edges } = JSON.parse(await textOf(await exported(admin, "JSON, with the edges")));
  expect(nodes.length).toBeGreaterThan(10);
  expect(edges.length).toBeGreaterThan(10);
});
