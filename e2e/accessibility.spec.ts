import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { demoUpload } from "./support/api";
import { installation } from "./support/installation";
import { test } from "./support/journey";
import { watchPage } from "./support/page-watch";

const viewports = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const model = "model.pedalworks.fct_rentals";
let ids: Record<
  "warehouse" | "project" | "model" | "test" | "metric" | "table" | "contract" | "versioned" | "source" | "unitTest",
  string
>;

test.beforeAll(async ({ api, sampleDatabase }) => {
  const { warehouseId, projectId } = await api.connectPair("Accessible", sampleDatabase, demoUpload("1.12"));
  ids = {
    warehouse: warehouseId,
    project: projectId,
    model: await api.assetId(projectId, model, "model"),
    test: await api.assetId(projectId, "test.pedalworks.assert_rentals_end_after_start", "test"),
    metric: (await api.assets(projectId, "metric")).items[0]!.id,
    table: (await api.assets(warehouseId, "table")).items[0]!.id,
    contract: await api.assetId(projectId, "model.pedalworks.dim_riders", "model"),
    versioned: await api.assetId(projectId, "model.pedalworks.dim_bikes.v1", "model"),
    source: await api.assetId(projectId, "source.pedalworks.booking.payments", "source"),
    unitTest: (await api.assets(projectId, "unit_test")).items[0]!.id,
  };
});
test.afterAll(({ api }) => api.deleteConnectors([ids.warehouse, ids.project]));

/** What axe finds, in words that name the rule and the place. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // No page of ours holds a frame, so axe needs no second page to gather from them.
  // Nor does it have to name every place that is in order: that takes longer than to find the others.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** A new look takes a frame to be drawn, and another for what starts with it. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );

/** One load, looked at in both widths and both themes: what changes follows the media queries. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    const at = `${viewport.width} × ${viewport.height}`;
    // Without motion a colour is at its end at once.
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await drawn(page);
    expect.soft(await violations(page), `light at ${at}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `sideways scroll at ${at}`).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await drawn(page);
    // The themes differ in their colours alone.
    expect.soft(await violations(page, ["color-contrast", "link-in-text-block"]), `dark at ${at}`).toEqual([]);
  }
}

/** Pages that anybody may open, and what tells that each has arrived. */
const open = [
  ["/sign-in", "Sign in to Connetra"],
  ["/setup?token=none", "This set-up link does not work"],
  ["/invite/none", "This invitation does not work"],
] as const;

for (const [address, heading] of open) {
  test(`${address} is accessible and quiet`, async ({ page }) => {
    const watch = watchPage(page, installation.url);
    await page.goto(address);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expectAccessible(page);
    watch.expectQuiet();
  });
}

type Arrival = (page: Page) => ReturnType<Page["getByRole"]>;
const heading =
  (name: string | RegExp): Arrival =>
  (page) =>
    page.getByRole("heading", { name }).first();
const region =
  (name: string): Arrival =>
  (page) =>
    page.getByRole("region", { name }).first();

const canvasOf: Arrival = (page) => page.getByRole("application", { name: /^Lineage graph of/ });

const connector = () => `/settings/connectors/${ids.project}`;
const asset = () => `/catalog/${ids.model}`;

const workspace: [name: string, address: () => string, arrival: Arrival][] = [
  ["home", () => "/", heading("Home")],
  ["the catalog", () => "/catalog", region("Assets")],
  ["a search", () => "/catalog?q=rental_id", region("Assets")],
  ["a search without hits", () => "/catalog?q=nothing+has+this+name", heading(/^Nothing found/)],
  ["the project tree", () => "/catalog?tab=project", (page) => page.getByRole("treeitem").first()],
  ["the database tree", () => "/catalog?tab=database", (page) => page.getByRole("treeitem").first()],
  ["a model", asset, heading("fct_rentals")],
  ["its columns", () => `${asset()}?tab=columns`, region("Columns")],
  ["its tests", () => `${asset()}?tab=tests`, heading("fct_rentals")],
  ["its SQL", () => `${asset()}?tab=sql`, region("The code as written")],
  ["its neighbours", () => `${asset()}?tab=lineage`, heading("Upstream")],
  ["its facts", () => `${asset()}?tab=facts`, heading("fct_rentals")],
  ["a misspelled search", () => "/catalog?q=rentls_enrched", region("Assets")],
  ["the starred assets", () => "/catalog?starred=true", heading(/./)],
  ["the timeline of a run", () => "/runs", (page) => page.getByRole("application", { name: /^Timeline of the run/ })],
  ["a run as a table", () => "/runs?view=table", region("Nodes of the run")],
  ["a test", () => `/catalog/${ids.test}`, heading("assert_rentals_end_after_start")],
  ["a metric", () => `/catalog/${ids.metric}?tab=facts`, heading(/./)],
  ["a model with a contract", () => `/catalog/${ids.contract}`, heading("Contract")],
  ["its promised columns", () => `/catalog/${ids.contract}?tab=columns`, region("Columns")],
  [
    "a version of a model",
    () => `/catalog/${ids.versioned}`,
    (page) => page.getByRole("navigation", { name: "Versions of this model" }),
  ],
  ["a source that is stale", () => `/catalog/${ids.source}`, heading("Freshness")],
  ["a unit test", () => `/catalog/${ids.unitTest}`, heading("Cases")],
  ["the groups", () => "/catalog/groups", region("Groups")],
  ["a group", () => `/catalog/groups/${ids.project}/group.pedalworks.data_platform`, heading("data_platform")],
  ["the projects", () => "/catalog/docs", heading("Projects")],
  ["a project's home", () => `/catalog/docs/${ids.project}`, heading("Overview")],
  ["a doc block", () => `/catalog/docs/${ids.project}/doc.pedalworks.rider_id`, heading("rider_id")],
  ["a table of the warehouse", () => `/catalog/${ids.table}`, heading(/./)],
  ["the choice of an asset for lineage", () => "/lineage", heading("Lineage")],
  ["the lineage canvas", () => `/lineage?asset=${ids.model}`, canvasOf],
  ["lineage as a table", () => `/lineage?asset=${ids.model}&view=table`, region("Lineage as a table")],
  [
    "a selection drawn alone",
    () => `/lineage?asset=${ids.model}&select=%2Bfct_rentals%2Ctag%3Astaging&only=true`,
    (page) => page.getByRole("application", { name: /^Lineage graph of the selection/ }),
  ],
  [
    "a selection without an asset",
    () => `/lineage?connectorId=${ids.project}&select=tag%3Astaging&view=table&fold=layer&lens=owner`,
    region("Lineage as a table"),
  ],
  ["a selection that is not written yet", () => `/lineage?connectorId=${ids.project}`, heading("Write a selection")],
  [
    "a selection that cannot be read",
    () => `/lineage?asset=${ids.model}&select=tagg%3Ax`,
    (page) => page.getByRole("status").filter({ hasText: "tagg: is no method" }),
  ],
  ["an impact", () => `/lineage/impact?asset=${ids.model}`, region("Reached assets as a table")],
  [
    "what an asset depends on",
    () => `/lineage/impact?asset=${ids.model}&direction=upstream&show=stale`,
    heading(/depends on/),
  ],
  ["an impact of nothing", () => "/lineage/impact", heading("No asset is chosen")],
  ["the connectors", () => "/settings/connectors", heading("Data Connectors")],
  ["the gallery", () => "/settings/connectors/new", heading("Data tools")],
  ["the form of a warehouse", () => "/settings/connectors/new/postgres", (page) => page.getByLabel("Host")],
  [
    "the form of dbt",
    () => "/settings/connectors/new/dbt-core-upload",
    (page) => page.getByLabel("Name", { exact: true }),
  ],
  [
    "the form of Snowflake",
    () => "/settings/connectors/new/snowflake",
    (page) => page.getByLabel("Account identifier"),
  ],
  ["the form of BigQuery", () => "/settings/connectors/new/bigquery", (page) => page.getByLabel("Service account key")],
  ["the form of Redshift", () => "/settings/connectors/new/redshift", (page) => page.getByLabel("Host")],
  ["the form of MySQL", () => "/settings/connectors/new/mysql", (page) => page.getByLabel("Host")],
  ["the form of a bucket", () => "/settings/connectors/new/dbt-core-s3", (page) => page.getByLabel("Bucket name")],
  [
    "the form of a container",
    () => "/settings/connectors/new/dbt-core-azure",
    (page) => page.getByRole("combobox", { name: "Container" }),
  ],
  ["a connector", connector, region("Last sync")],
  ["its history", () => `${connector()}?tab=history`, region("Sync history")],
  ["its mapping", () => `${connector()}?tab=mapping`, region("Mapping of dbt nodes to tables")],
  [
    "what its mapping leaves open",
    () => `${connector()}?tab=mapping&show=unmatched&sort=why`,
    region("Mapping of dbt nodes to tables"),
  ],
  ["its upload", () => `${connector()}?tab=upload`, region("Upload")],
  ["its settings", () => `${connector()}?tab=edit`, (page) => page.getByLabel("Name", { exact: true })],
  ["the users", () => "/settings/users", region("Users")],
  ["the tokens", () => "/settings/tokens", region("API tokens")],
  ["the audit log", () => "/settings/audit", region("Audit log")],
  ["the API's page", () => "/api-docs", heading(/API/)],
  ["a page that is not there", () => "/catalog/none", heading(/./)],
];

for (const [name, address, arrival] of workspace) {
  test(`${name} is accessible and quiet`, async ({ admin }) => {
    await admin.goto(address());
    await expect(arrival(admin)).toBeVisible();
    await expectAccessible(admin);
  });
}

test("what opens over a page is accessible", async ({ admin }) => {
  await admin.emulateMedia({ reducedMotion: "reduce" });
  await admin.goto("/settings/users");
  await admin.getByRole("button", { name: "Invite" }).click();
  await expect(admin.getByRole("dialog", { name: "Invite somebody" })).toBeVisible();
  expect.soft(await violations(admin), "the dialog of an invitation").toEqual([]);
  await admin.keyboard.press("Escape");

  await admin.keyboard.press("Control+k");
  await admin.getByRole("combobox").fill("rental");
  await expect(admin.getByRole("option", { name: /fct_rentals/ }).first()).toBeVisible();
  expect.soft(await violations(admin), "the command palette").toEqual([]);
  await admin.keyboard.press("Escape");

  await admin.goto(`${connector()}?tab=mapping&show=unmatched`);
  await admin
    .getByRole("button", { name: /^Choose the table of/ })
    .first()
    .click();
  const choice = admin.getByRole("dialog", { name: /^Which table is/ });
  await choice.getByRole("searchbox").fill("rentals");
  await expect(choice.getByRole("list", { name: "Tables and views" })).toBeVisible();
  expect.soft(await violations(admin), "the choice of a table by hand").toEqual([]);
  await admin.keyboard.press("Escape");

  await admin.keyboard.press("?");
  await expect(admin.getByRole("dialog", { name: /shortcuts/i })).toBeVisible();
  expect.soft(await violations(admin), "the shortcuts").toEqual([]);
  await admin.keyboard.press("Escape");

  await admin.goto(`/lineage?asset=${ids.model}`);
  const canvas = canvasOf(admin);
  await admin.getByRole("combobox", { name: /^Find in this graph/ }).fill("tag:s");
  await expect(admin.getByRole("option").first()).toBeVisible();
  expect.soft(await violations(admin), "the completions of a selection").toEqual([]);
  await admin.keyboard.press("Escape");
  await admin.keyboard.press("Escape");
  await canvas.focus();
  await admin.keyboard.press("ArrowLeft");
  await expect(admin.getByRole("status").filter({ hasText: "in the middle" })).toHaveCount(1);
  await admin.keyboard.press("Enter");
  const details = admin.getByRole("complementary", { name: "Details of fct_rentals" });
  await expect(details.getByRole("link", { name: "Open its page" })).toBeVisible();
  expect.soft(await violations(admin), "the details beside the canvas").toEqual([]);
  await admin.setViewportSize({ width: 390, height: 844 });
  await expect(admin.getByRole("dialog", { name: "Details of fct_rentals" })).toBeVisible();
  expect.soft(await violations(admin), "the details over the canvas").toEqual([]);
});
