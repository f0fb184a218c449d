import { expect } from "@playwright/test";
import { test } from "./support/journey";

test.beforeAll(({ api }) => api.deleteConnectors());
test.afterAll(({ api }) => api.deleteConnectors());

// The limit is the promise: lineage in under a minute.
test.describe.configure({ timeout: 60_000 });

test("a newcomer sees lineage within a minute of an empty home page", async ({ admin }) => {
  await admin.goto("/");
  await expect(admin.getByRole("heading", { name: "Connect your data" })).toBeVisible();
  await admin.getByRole("button", { name: "Explore the sample project" }).click();

  // A quick machine is done before anybody has read that it syncs.
  const done = admin.getByText("The first syncs are done.");
  await expect(admin.getByRole("heading", { name: "First sync" }).or(done)).toBeVisible();
  await expect(done).toBeVisible({ timeout: 50_000 });

  await admin.getByRole("link", { name: "Open the lineage" }).click();
  await admin.getByRole("searchbox", { name: "Find an asset" }).fill("fct_rentals");
  await admin
    .getByRole("region", { name: "Found assets" })
    .getByRole("link", { name: /fct_rentals/ })
    .first()
    .click();

  const canvas = admin.getByRole("application", { name: /^Lineage graph of fct_rentals, \d+ assets/ });
  await expect(canvas).toBeVisible();
  await expect(canvas.getByTitle("int_rentals_enriched", { exact: true })).toBeVisible();
  // React Flow's own mark of a card: the canvas is one stop for assistive technology, so its cards have no role.
  await expect.poll(() => canvas.locator(".react-flow__node").count()).toBeGreaterThan(10);
});
