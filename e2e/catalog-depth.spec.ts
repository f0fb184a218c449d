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

test("an asset that was looked at is offered on the home page and in the empty palette, by keyboard alone", async ({
  admin,
  api,
}) => {
  const model = await api.assetId(connectors.projectId, "model.pedalworks.dim_stations", "model");
  await admin.goto(`/catalog/${model}`);
  await expect(admin.getByRole("heading", { level: 1, name: "dim_stations" })).toBeVisible();

  await expect(async () => {
    await admin.goto("/");
    const viewed = admin.getByRole("region", { name: "Recently viewed" });
    await expect(viewed.getByRole("link", { name: /dim_stations/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await admin.keyboard.press("Control+k");
  await expect(admin.getByRole("option", { name: /dim_stations/ })).toHaveAttribute("aria-selected", "true");
  await admin.keyboard.press("Enter");
  await expect(admin).toHaveURL(new RegExp(`/catalog/${model}`));
});

test("facets take several values, the address holds them, and an empty list says what to let go of", async ({
  admin,
}) => {
  await admin.goto(`/catalog?connectorId=${connectors.projectId}`);
  const types = admin.getByRole("region", { name: "Type" });
  await types.getByRole("button", { name: /^Models/ }).click();
  await types.getByRole("button", { name: /^Seeds/ }).click();
  await expect(admin).toHaveURL(/type=model&type=seed/);
  await admin.reload();
  await expect(types.getByRole("button", { pressed: true })).toHaveCount(2);

  await admin.goto(`/catalog?connectorId=${connectors.projectId}&q=fct_rentals&schema=nowhere`);
  await admin.getByRole("link", { name: /^Leave out Schema: nowhere/ }).press("Enter");
  await expect(
    admin
      .getByRole("list", { name: "Results" })
      .getByRole("link", { name: /fct_rentals/ })
      .first(),
  ).toBeVisible();
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

test("a unit test's rows stand as tables beside its result, on the model that it tests", async ({ admin, api }) => {
  const model = await api.assetId(connectors.projectId, "model.pedalworks.fct_payments", "model");
  await admin.goto(`/catalog/${model}?tab=tests`);
  const item = admin.getByRole("listitem").filter({ hasText: "vat_is_taken_out_of_the_amount" }).first();
  await item.locator("summary").click();
  const given = item.getByRole("region", { name: /^Given ref\('stg_rentals'\)/ });
  await expect(given.getByRole("cell")).toHaveText(["10", "7"]);
  const expected = item.getByRole("region", { name: /^Expected from fct_payments/ });
  await expect(expected.getByRole("cell", { name: "null" })).toBeVisible();
});

test("a contract is held against the relation, column by column", async ({ admin, api }) => {
  const model = await api.assetId(connectors.projectId, "model.pedalworks.dim_riders", "model");
  await admin.goto(`/catalog/${model}`);
  await expect(admin.getByText("9 columns promised. The relation has all of them with these types.")).toBeVisible();
  const constraints = admin.getByRole("list", { name: "Constraints" });
  await expect(constraints.getByText("primary key (rider_id)")).toBeVisible();
  await expect(constraints.getByText("birth_year: check birth_year > 1900")).toBeVisible();
  await admin.goto(`/catalog/${model}?tab=columns`);
  await expect(admin.getByRole("columnheader", { name: "Contract" })).toBeVisible();
});

test("the versions of a model lead to each other and say which is the latest and which goes", async ({
  admin,
  api,
}) => {
  const old = await api.assetId(connectors.projectId, "model.pedalworks.dim_bikes.v1", "model");
  await admin.goto(`/catalog/${old}`);
  await expect(admin.getByText("deprecated from 2027-01-01")).toBeVisible();
  const versions = admin.getByRole("navigation", { name: "Versions of this model" });
  await expect(versions.getByRole("link", { name: /^v1/ })).toHaveAttribute("aria-current", "page");
  await versions.getByRole("link", { name: "v2 latest" }).click();
  await expect(versions.getByRole("link", { name: "v2 latest" })).toHaveAttribute("aria-current", "page");
});

test("a stale source says how old it is by which rule, and what is built on it says so", async ({ admin, api }) => {
  const source = await api.assetId(connectors.projectId, "source.pedalworks.booking.payments", "source");
  await admin.goto(`/catalog/${source}`);
  await expect(admin.getByText("Age when asked")).toBeVisible();
  await expect(admin.getByText("Late when older than")).toBeVisible();
  await admin.getByRole("link", { name: "What is built on this old data" }).click();
  await expect(admin.getByRole("region", { name: "Reached assets as a table" })).toBeVisible();

  const model = await api.assetId(connectors.projectId, "model.pedalworks.fct_payments", "model");
  await admin.goto(`/catalog/${model}`);
  await expect(
    admin.getByRole("list", { name: "Stale sources" }).getByRole("link", { name: "payments" }),
  ).toBeVisible();
});

test("a model leads to its group, and the group to who refers to its private models", async ({ admin, api }) => {
  const model = await api.assetId(connectors.projectId, "model.pedalworks.int_rental_payments", "model");
  await admin.goto(`/catalog/${model}`);
  await admin.getByRole("link", { name: "data_platform" }).click();
  await expect(admin.getByRole("heading", { name: "data_platform", level: 1 })).toBeVisible();
  await expect(admin.getByText("Owned by Data platform")).toBeVisible();
  await expect(admin.getByRole("region", { name: "Members" }).getByRole("row")).toHaveCount(1 + 3 + 6);
  const users = admin.getByRole("list", { name: "What refers to int_rental_payments" });
  await expect(users.getByRole("link", { name: /int_rentals_enriched/ })).toBeVisible();
  await expect(users.getByText("outside the group")).toHaveCount(0);
});

test("a project has a home with its own words, and a doc block shows where it is used", async ({ admin }) => {
  await admin.goto(`/catalog/docs/${connectors.projectId}`);
  await expect(admin.getByText("PedalWorks rents out bicycles at")).toBeVisible();
  await admin.getByRole("searchbox", { name: "Filter the doc blocks" }).fill("rider");
  await expect(admin.getByRole("status").filter({ hasText: "1 of 4 doc blocks" })).toBeVisible();
  await admin.getByRole("link", { name: "rider_id" }).click();
  const uses = admin.getByRole("list", { name: "Where it is used" });
  await uses.getByRole("link", { name: /dim_riders/ }).click();
  await expect(admin.getByRole("region", { name: "Columns" }).getByRole("link", { name: "rider_id" })).toBeVisible();
});
