import { expect } from "@playwright/test";
import { demoUpload } from "./support/api";
import { test } from "./support/journey";

let connectors: { warehouseId: string; projectId: string };

test.beforeAll(async ({ api, sampleDatabase }) => {
  connectors = await api.connectPair("Depth", sampleDatabase, demoUpload("1.12"));
  await api.upload(connectors.projectId, demoUpload("1.12-next"));
  await api.sync(connectors.projectId);
});
test.afterAll(({ api }) => api.deleteConnectors(Object.values(connectors)));

test("a misspelled search finds the model, says that it was taken for it, and marks the hit", async ({ admin }) => {
  await admin.goto("/catalog");
  await admin.getByRole("searchbox", { name: "Search the catalog" }).fill("rentls_enrched");
  await expect(admin.getByText("Nothing has “rentls_enrched” in it.")).toBeVisible();
  const results = admin.getByRole("list", { name: "Results" });
  await expect(results.getByRole("link", { name: /int_rentals_enriched/ }).first()).toBeVisible();
  await expect(results.locator("mark").first()).toHaveText("rentals");
});

test("a starred asset is at hand on the home page and behind the catalog's filter", async ({ admin, api }) => {
  const model = await api.assetId(connectors.projectId, "model.pedalworks.fct_rentals", "model");
  await admin.goto(`/catalog/${model}`);
  await admin.getByRole("button", { name: "Star", exact: true }).click();
  await expect(admin.getByRole("button", { name: "Starred", exact: true })).toHaveAttribute("aria-pressed", "true");

  await admin.goto("/");
  await expect(admin.getByRole("region", { name: "Starred" }).getByRole("link", { name: /fct_rentals/ })).toBeVisible();
  await admin.goto("/catalog");
  await admin.getByRole("button", { name: "Starred by you" }).click();
  await expect(admin.getByRole("status").filter({ hasText: "1 asset" })).toBeVisible();

  await admin.getByRole("link", { name: /fct_rentals/ }).click();
  await expect(admin.getByRole("button", { name: "Starred", exact: true })).toBeVisible();
  await admin.keyboard.press("s");
  await expect(admin.getByRole("button", { name: "Star", exact: true })).toHaveAttribute("aria-pressed", "false");
});

test("a failing test shows its message, its rows, its SQL and what it found in the runs before", async ({
  admin,
  api,
}) => {
  const model = await api.assetId(connectors.projectId, "model.pedalworks.fct_rentals", "model");
  await admin.goto(`/catalog/${model}?tab=tests`);
  const item = admin.getByRole("listitem").filter({ hasText: "assert_rentals_end_after_start" }).first();
  await expect(item.getByRole("img", { name: /^2 results, the last/ })).toBeVisible();
  await item.locator("summary").click();
  const history = item.getByRole("region", { name: "Results of assert_rentals_end_after_start" });
  await expect(history.getByRole("row")).toHaveCount(3);
  await expect(item.getByText("Compiled SQL: run it to see the failing rows.")).toBeVisible();
  await expect(item.getByRole("button", { name: /^Copy: Code of/ })).toBeVisible();
});

test("the timeline of a run is walked by keyboard, filtered, and told as a table", async ({ admin }) => {
  await admin.goto(`/runs?project=${connectors.projectId}`);
  const timeline = admin.getByRole("application", { name: /^Timeline of the run: \d+ nodes in \d+ lanes/ });
  await timeline.focus();
  await admin.keyboard.press("ArrowRight");
  await admin.keyboard.press("ArrowRight");
  await expect(admin.getByRole("status").filter({ hasText: "began after" })).toBeVisible();
  await expect(admin.getByRole("region", { name: "Critical path" }).getByRole("link").first()).toBeVisible();

  await admin.getByRole("searchbox", { name: "Filter the nodes" }).fill("fct_rentals model");
  await admin.getByRole("radio", { name: "Table" }).click();
  const table = admin.getByRole("region", { name: "Nodes of the run" });
  await expect(table.getByRole("row")).toHaveCount(2);
  expect(new URL(admin.url()).searchParams.get("view")).toBe("table");
  await table.getByRole("link", { name: /fct_rentals/ }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "fct_rentals" })).toBeVisible();
});
