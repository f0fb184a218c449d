import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { demoArtifacts } from "./support/installation";
import { test } from "./support/journey";
import { chooseFiles, dropFrom, slowUploads, withFolder } from "./support/upload-panel";

// One way from an empty installation to a walked lineage; each part stands on the one before.
test.describe.configure({ mode: "serial" });

const set = demoArtifacts("1.12");
const inSet = (name: string) => path.join(set, name);
const warehouseName = "Pedal warehouse";
const projectName = "Pedal analytics";

test.beforeAll(({ api }) => api.deleteConnectors());
test.afterAll(({ api }) => api.deleteConnectors());

test("dbt asks for a warehouse first, the warehouse is tested and synced, and nothing typed is lost", async ({
  admin,
  sampleDatabase,
}) => {
  await admin.goto("/");
  await admin.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Data Connectors" }).click();
  await admin.getByRole("main").getByRole("link", { name: "Connect a warehouse" }).click();
  await expect(admin.getByText("Connect a warehouse first")).toBeVisible();
  await admin.getByRole("link", { name: /^File upload/ }).click();

  await test.step("dbt without a warehouse cannot be saved, and says why", async () => {
    await expect(admin.getByText(/Connetra has to know that warehouse before/)).toBeVisible();
    await admin.getByLabel("Name", { exact: true }).fill(projectName);
    await expect(admin.getByRole("button", { name: "Save and choose files" })).toBeDisabled();
    await admin.getByRole("link", { name: "Connect a warehouse" }).click();
    const postgres = admin.getByRole("link", { name: /^PostgreSQL/ });
    // With one kind of warehouse there is nothing to choose.
    await expect(postgres.or(admin.getByLabel("Host"))).toBeVisible();
    if (await postgres.isVisible()) await postgres.click();
  });

  const test_ = admin.getByRole("region", { name: "Connection test" });
  const password = admin.getByLabel("Password", { exact: true });
  const typed = {
    Name: warehouseName,
    Host: sampleDatabase.host,
    Port: String(sampleDatabase.port),
    Database: sampleDatabase.database,
    User: sampleDatabase.user,
  };

  await test.step("a wrong password fails at its own step, with a remedy", async () => {
    for (const [label, text] of Object.entries(typed)) await admin.getByLabel(label, { exact: true }).fill(text);
    await password.fill("not the password");
    await admin.getByRole("button", { name: "Test connection" }).click();
    await expect(test_.getByRole("status")).toHaveText("Failed at “Sign in”");
    const steps = test_.getByRole("list", { name: "Steps of the test" }).getByRole("listitem");
    await expect(steps.filter({ hasText: "Reach the server" })).toContainText("Passed");
    await expect(steps.filter({ hasText: "Sign in" }).first()).toContainText("What to do");
    for (const [label, text] of Object.entries(typed))
      await expect(admin.getByLabel(label, { exact: true })).toHaveValue(text);
  });

  await test.step("the right one passes every step", async () => {
    await password.fill(sampleDatabase.password);
    await admin.getByRole("button", { name: "Test connection" }).click();
    await expect(test_.getByRole("status")).toHaveText("Everything passed");
    await expect(test_.getByRole("list", { name: "Counts" })).toContainText(/\d+ tables/);
  });

  await test.step("saved, its first sync fills the catalog", async () => {
    await admin.getByRole("button", { name: "Save", exact: true }).click();
    await admin.getByRole("button", { name: "Run first sync" }).click();
    const sync = admin.getByRole("region", { name: "Sync", exact: true });
    await expect(sync.getByRole("status")).toContainText("Version 1 is published", { timeout: 60_000 });
    await expect(sync.getByRole("list", { name: "Counts" })).toContainText(/\d+ tables.*\d+ schemas.*\d+ columns/);
  });

  await admin.getByRole("link", { name: "Back to connecting dbt" }).click();
  await expect(admin.getByLabel("Name", { exact: true })).toHaveValue(projectName);
  await expect(admin.getByRole("combobox", { name: "Warehouse" })).toContainText(warehouseName);
  await admin.getByRole("button", { name: "Save and choose files" }).click();
  await expect(admin.getByRole("button", { name: "Choose files" })).toBeVisible();
});

test("artifacts are chosen or dropped as a folder, sent with progress, previewed and synced", async ({
  admin,
  api,
}) => {
  const project = (await api.listConnectors()).find(({ name }) => name === projectName);
  await admin.goto(`/settings/connectors/new/dbt-core-upload?connector=${project?.id}&step=upload`);
  const slots = admin.getByRole("list", { name: "Artifacts" }).getByRole("listitem");

  await test.step("files by the file chooser", async () => {
    await chooseFiles(admin, [inSet("catalog.json.gz")]);
    await expect(slots.filter({ hasText: "catalog.json" })).toContainText("Chosen: catalog.json.gz");
    await expect(admin.getByText("The manifest is missing")).toBeVisible();
    await expect(admin.getByRole("button", { name: /^Upload/ })).toBeDisabled();
    await chooseFiles(admin, [inSet("manifest.json.gz")]);
    await expect(admin.getByRole("button", { name: "Upload 2 files" })).toBeEnabled();
  });

  await test.step("the whole target folder by drag and drop", async () => {
    const files = readdirSync(set).map((name) => [name, readFileSync(inSet(name))] as const);
    const others = { "graph.gpickle": "no artifact", "partial_parse.msgpack": "nor this" };
    await withFolder({ ...Object.fromEntries(files), ...others }, async (folder) => {
      await dropFrom(admin, admin.getByText("Drop the artifacts here"), [folder]);
      await expect(admin.getByRole("button", { name: "Upload 4 files" })).toBeEnabled();
      await expect(admin.getByText("2 files left out")).toBeVisible();

      const network = await slowUploads(admin, 30_000);
      await admin.getByRole("button", { name: "Upload 4 files" }).click();
      const bar = admin.getByRole("progressbar", { name: "Upload" });
      await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
      await expect(bar).toHaveAttribute("aria-valuetext", /of 1\d\d/);
      await network.restore();
      await expect(admin.getByRole("region", { name: "What was found" })).toBeVisible();
    });
  });

  await test.step("the preview says what it is before anything changes", async () => {
    const preview = admin.getByRole("region", { name: "What was found" });
    await expect(preview).toContainText("pedalworks");
    await expect(preview).toContainText("1.12.6");
    await expect(preview.getByRole("list", { name: "Counts" })).toContainText(/37 models.*9 sources.*59 tests/);
    await expect(preview).toContainText(/(\d+) of 51 match \(\d\d %\)/);
    expect((await api.connector(project?.id ?? "")).version).toBe(0);
  });

  await admin.getByRole("button", { name: "Run first sync" }).click();
  const sync = admin.getByRole("region", { name: "Sync", exact: true });
  await expect(sync.getByRole("status")).toContainText("Version 1 is published", { timeout: 60_000 });
  await expect(sync.getByRole("list", { name: "Counts" })).toContainText(
    /37 models.*9 sources.*59 tests.*84 lineage edges/,
  );
});

test("a column found in the catalog leads to its model, with columns, tests, SQL and its place in the warehouse", async ({
  admin,
}) => {
  await admin.goto("/catalog");
  await admin.getByRole("searchbox", { name: "Search the catalog" }).fill("is_member_ride");
  const results = admin.getByRole("list", { name: "Results" });
  const hit = results.getByRole("listitem").filter({ hasText: "fct_rentals" }).filter({ hasText: "pedalworks" });
  await expect(hit.first()).toContainText("is_member_ride");
  await expect(admin).toHaveURL(/q=is_member_ride/);
  await hit.getByRole("link", { name: /^fct_rentals\b.*Model$/ }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "fct_rentals" })).toBeVisible();
  const tabs = admin.getByRole("navigation", { name: "About this asset" });

  await expect(admin.getByText("Matched: same name")).toBeVisible();
  await expect(admin.getByText("pedalworks.marts.fct_rentals", { exact: true })).toBeVisible();

  await tabs.getByRole("link", { name: /^Columns/ }).click();
  const columns = admin.getByRole("region", { name: "Columns", exact: true });
  await expect(columns.getByRole("row").filter({ hasText: "is_member_ride" })).toContainText("boolean");
  await expect(columns.getByRole("row").filter({ hasText: "rental_id" })).toContainText("yes");

  await tabs.getByRole("link", { name: /^Tests/ }).click();
  const failing = admin.getByRole("listitem").filter({ hasText: "assert_rentals_end_after_start" });
  await expect(failing).toContainText("Failing");
  await failing.getByText("assert_rentals_end_after_start", { exact: true }).click();
  await expect(failing.getByText("Got 3 results, configured to fail if != 0").last()).toBeVisible();
  await expect(failing.getByRole("region", { name: "Code of assert_rentals_end_after_start" })).toContainText("select");

  await tabs.getByRole("link", { name: "SQL" }).click();
  await expect(admin.getByRole("region", { name: "The code as written" })).toContainText("ref(");
  await admin.getByRole("radio", { name: "Compiled" }).click();
  await expect(admin.getByRole("region", { name: "The compiled code" })).toContainText("int_rentals_enriched");

  await admin.getByRole("link", { name: "Open in lineage", exact: true }).click();
  await expect(admin.getByRole("application", { name: /^Lineage graph of fct_rentals/ })).toBeVisible();
});

test("lineage is walked with the keyboard, and its address brings the view back", async ({ admin, api }) => {
  const project = (await api.listConnectors()).find(({ name }) => name === projectName);
  const id = await api.assetId(project?.id ?? "", "model.pedalworks.fct_rentals", "model");
  await admin.goto(`/lineage?asset=${id}`);
  const canvas = admin.getByRole("application", { name: /^Lineage graph of fct_rentals/ });
  const announced = admin.getByRole("main").getByRole("status");
  const hears = (text: RegExp) => expect(announced.filter({ hasText: text })).toHaveCount(1);
  await canvas.focus();
  await admin.keyboard.press("ArrowLeft");
  await hears(/^fct_rentals, model, in the middle, tests: failing/);
  await admin.keyboard.press("ArrowLeft");
  await hears(/^int_rentals_enriched, model, 1 upstream/);
  await admin.keyboard.press("ArrowLeft");
  await hears(/model, 2 upstream/);
  await admin.keyboard.press("ArrowRight");
  await hears(/^int_rentals_enriched, model, 1 upstream/);

  await admin.keyboard.press("e");
  await expect(admin).toHaveURL(/(expanded|collapsed)=/);
  await admin.keyboard.press("Enter");
  const details = admin.getByRole("complementary", { name: "Details of int_rentals_enriched" });
  await expect(details).toContainText("Each rental with its bicycle");
  await expect(admin).toHaveURL(/selected=/);
  const drawn = await canvas.getAttribute("aria-label");

  await admin.reload();
  await expect(details).toBeVisible();
  await expect(canvas).toHaveAttribute("aria-label", drawn ?? "");
  await hears(/^int_rentals_enriched/);

  await admin.getByRole("radio", { name: "Table" }).click();
  const row = admin.getByRole("region", { name: "Lineage as a table" }).getByRole("row", { selected: true });
  await expect(row).toContainText("int_rentals_enriched");
  await admin.goBack();
  await expect(canvas).toBeVisible();
});
