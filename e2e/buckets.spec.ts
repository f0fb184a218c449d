import { expect } from "@playwright/test";
import { manifestFile } from "@/scripts/test/dbt-files";
import { demoFiles, makeBucket, makeContainer } from "@/scripts/test/object-stores/seed";
import {
  fieldOf,
  fillIn,
  openForm,
  saveAndSync,
  stepsOf,
  testRegion,
  verdictOf,
  walkToLineage,
} from "./support/bucket-form";
import { objectStores } from "./support/buckets";
import { test } from "./support/journey";

// dbt's artifacts from real servers: from an empty form to a walked lineage, once for each kind of store.
test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ api, sampleDatabase }) => {
  await api.deleteConnectors();
  await api.sync(await api.createWarehouse("Pedal warehouse", sampleDatabase));
});
test.afterAll(({ api }) => api.deleteConnectors());

const newest = /37 models.*9 sources.*59 tests/;

test("S3: the region is mended by a button, and of two projects one is ticked", async ({ admin, api }) => {
  const { s3 } = objectStores();
  const bucket = await makeBucket(s3);
  await bucket.put(demoFiles("1.12", "dbt/pedalworks/target/"));
  const ledger = manifestFile(["ledger.accounts", "ledger.balances"], { project: "ledger" });
  await bucket.put({ "dbt/ledger/target/manifest.json": ledger });
  const name = "Pedal on S3";

  await openForm(admin, /^Amazon S3/);
  await expect(admin.getByRole("combobox", { name: "Warehouse" })).toContainText("Pedal warehouse");
  await fillIn(admin, {
    Name: name,
    Region: "eu-west-1",
    "Bucket name": bucket.name,
    "Access key ID": s3.accessKeyId,
    "Secret access key": s3.secretAccessKey,
    "Storage URL": s3.endpoint,
    Path: "/dbt",
  });

  await test.step("the wrong region is named, and the right one is a button", async () => {
    await admin.getByRole("button", { name: "Test connection" }).click();
    await expect(verdictOf(admin)).toHaveText("Failed at “Right region”");
    await expect(stepsOf(admin).filter({ hasText: "Right region" })).toContainText(
      `The bucket ${bucket.name} is in us-east-1, not in eu-west-1.`,
    );
    await testRegion(admin).getByRole("button", { name: "Use us-east-1" }).click();
    await expect(verdictOf(admin)).toHaveText(/Everything passed|Works, with/);
    await expect(fieldOf(admin, "Region")).toHaveValue("us-east-1");
  });

  await test.step("the leading slash is said, and both projects are counted", async () => {
    await expect(stepsOf(admin).filter({ hasText: "List the objects" })).toContainText(/slash/);
    await expect(testRegion(admin)).toContainText("2 projects were found.");
  });

  await test.step("one of two projects is unticked", async () => {
    await testRegion(admin).getByRole("button", { name: "Choose projects" }).click();
    const projects = admin.getByRole("group", { name: "Projects", exact: true });
    await expect(projects.getByRole("checkbox")).toHaveCount(2);
    await expect(projects.getByRole("checkbox", { name: /^pedalworks/ })).toBeChecked();
    await projects.getByRole("checkbox", { name: /^ledger/ }).uncheck();
    await expect(projects).toContainText("1 of 2 projects");
    await admin.getByRole("button", { name: "Test again" }).click();
    await expect(testRegion(admin).getByRole("list", { name: "Counts" })).toContainText(newest);
    await expect(testRegion(admin)).toContainText(/\d+ of 51 match/);
  });

  const sync = await saveAndSync(admin);
  await expect(sync.getByRole("list", { name: "Counts" })).toContainText(/37 models.*84 lineage edges/);
  const connector = (await api.listConnectors()).find((one) => one.name === name);
  expect(connector?.config).toMatchObject({ projects: ["dbt/pedalworks/target/"], region: "us-east-1" });
  const models = await api.assets(connector?.id ?? "", "model");
  expect(models.items.map(({ key }) => key)).not.toContain("model.ledger.accounts");
  await walkToLineage(admin, connector?.id ?? "", "fct_rentals");
});

test("Cloud Storage: signed for the region auto, found from the root", async ({ admin, api }) => {
  const { gcs } = objectStores();
  const bucket = await makeBucket(gcs);
  await bucket.put(demoFiles("1.12", "2026/11/23/run-41/"));
  const name = "Pedal on Cloud Storage";

  await openForm(admin, /^Google Cloud Storage/);
  await expect(fieldOf(admin, "S3 endpoint")).toHaveValue("https://storage.googleapis.com");
  await expect(fieldOf(admin, "Bucket region")).toHaveValue("auto");
  await fillIn(admin, {
    Name: name,
    "Bucket name": bucket.name,
    "Access key ID": gcs.accessKeyId,
    "Secret key": `${gcs.secretAccessKey}x`,
    "S3 endpoint": gcs.endpoint,
  });
  await admin.getByRole("button", { name: "Test connection" }).click();
  await expect(verdictOf(admin)).toHaveText("Failed at “Sign in”");
  await expect(stepsOf(admin).filter({ hasText: "Sign in" })).toContainText("Interoperability");

  await fillIn(admin, { "Secret key": gcs.secretAccessKey });
  await admin.getByRole("button", { name: "Test connection" }).click();
  await expect(verdictOf(admin)).toHaveText(/Everything passed|Works, with/);
  await expect(testRegion(admin).getByRole("list", { name: "Counts" })).toContainText(newest);
  await saveAndSync(admin);
  const connector = (await api.listConnectors()).find((one) => one.name === name);
  await walkToLineage(admin, connector?.id ?? "", "fct_rentals");
});

test("Azure: the container is picked; what dbt writes next comes by itself at the scheduled minute", async ({
  admin,
  api,
}) => {
  test.setTimeout(240_000);
  const { azure } = objectStores();
  const container = await makeContainer(azure);
  await container.put(demoFiles("1.12", "dbt/"));
  const name = "Pedal on Azure";

  await openForm(admin, /^Azure Blob Storage/);
  await fillIn(admin, { Name: name, "Connection string": azure.connectionString });

  await test.step("the container is picked from the list", async () => {
    await admin.getByRole("button", { name: "Show containers" }).click();
    await admin.getByRole("option", { name: container.name }).click();
    await expect(fieldOf(admin, "Container")).toHaveValue(container.name);
  });
  await admin.getByRole("button", { name: "Test connection" }).click();
  await expect(verdictOf(admin)).toHaveText(/Everything passed|Works, with/);
  await saveAndSync(admin);
  const connector = (await api.listConnectors()).find((one) => one.name === name);
  const id = connector?.id ?? "";
  await walkToLineage(admin, id, "fct_rentals");

  const due = await test.step("a cron line is due within two minutes", async () => {
    // Far enough away that it is saved and the new files are there before.
    const at = new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000);
    await admin.goto(`/settings/connectors/${id}?tab=edit`);
    await admin.getByRole("combobox", { name: "Sync" }).click();
    await admin.getByRole("option", { name: /cron/ }).click();
    await fillIn(admin, { "Cron line": `${at.getUTCMinutes()} * * * *`, "Time zone": "UTC" });
    await admin.getByRole("button", { name: "Save changes" }).click();
    await expect.poll(async () => (await api.connector(id)).nextRunAt).toBe(at.toISOString());
    return at;
  });

  await test.step("the manifest is replaced, and nobody touches anything", async () => {
    await admin.goto(`/settings/connectors/${id}`);
    await container.put(demoFiles("1.12-next", "dbt/"));
    expect(Date.now(), "the files are there before it is due").toBeLessThan(due.getTime());
    const outcome = admin.getByRole("region", { name: "Sync", exact: true }).getByRole("status");
    await expect(outcome).toContainText("Version 1");
    await expect(outcome).toContainText("Version 2 is published", { timeout: due.getTime() - Date.now() + 60_000 });
    await admin.goto(`/catalog?q=station_rebalancing&type=model&connectorId=${id}`);
    await expect(admin.getByRole("link", { name: /^station_rebalancing\b.*Model$/ })).toBeVisible();
  });
});
