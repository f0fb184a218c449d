import { expect } from "@playwright/test";
import { givenStandInPorts } from "@/scripts/test/stand-in-ports";
import { type BigQueryStandIn, startBigQuery } from "./bigquery/start";
import { bigQueryWorld } from "./bigquery/world-from-catalog";
import { fieldOf } from "./support/bucket-form";
import { bigqueryAdapter, changedSince, demoElsewhere } from "./support/demo-elsewhere";
import { test } from "./support/journey";
import { decideByHand, mappingRow, openMapping } from "./support/mapping-page";
import {
  columnRow,
  copyRemedy,
  expectFailure,
  openColumns,
  openWarehouseForm,
  passSaveAndSync,
  pasteInto,
} from "./support/warehouse-form";
import type { CatalogRelation } from "./warehouse-from-catalog";

// A project of Google Cloud, from an empty form to a project of dbt whose mapping can be trusted.
test.describe.configure({ mode: "serial", timeout: 240_000 });

const NAME = "Pedal on BigQuery";
const { files, relations } = demoElsewhere(bigqueryAdapter);
let bigquery: BigQueryStandIn;

/** A table a day, with a field that holds others. */
const events = ["20261029", "20261030", "20261101"].map(
  (day): CatalogRelation => ({
    ...{ uniqueId: `events ${day}`, database: "pedalworks-prod", schema: "app", name: `events_${day}`, kind: "table" },
    ...{ comment: null, owner: null, rows: 1000, bytes: 80_000, query: null, reads: [] },
    columns: [
      { name: "event_id", type: "STRING", comment: "One of its kind" },
      { name: "device", type: "STRUCT<os STRING, screen STRUCT<width INT64, height INT64>>", comment: null },
    ],
  }),
);

test.beforeAll(async ({ api }) => {
  await api.deleteConnectors();
  const world = bigQueryWorld([...changedSince(relations, bigqueryAdapter), ...events], { location: "EU" });
  bigquery = await startBigQuery({ world, port: givenStandInPorts()[0] });
});
test.afterAll(async ({ api }) => {
  await api.deleteConnectors();
  await bigquery?.close();
});

test("a key file brings its project along, and a role that is missing is told as the command that adds it", async ({
  admin,
}) => {
  const project = bigquery.projectId;
  const looksOnly = bigquery.addAccount("looks-only", [{ project, role: "roles/bigquery.metadataViewer" }]);
  await openWarehouseForm(admin, /^Google BigQuery/, { Name: NAME, "API endpoint": bigquery.url });
  await pasteInto(admin, "Service account key", JSON.stringify(looksOnly, null, 2));
  await expect(fieldOf(admin, "Project")).toHaveValue(project);

  await expectFailure(admin, "Run queries", /may not run queries/);
  const command = await copyRemedy(admin, "Run queries");
  expect(command).toContain(
    `gcloud projects add-iam-policy-binding ${project} --member=serviceAccount:${looksOnly.client_email} --role=roles/bigquery.jobUser`,
  );

  await test.step("a key of an account that may, and nothing is left to complain of", async () => {
    await pasteInto(admin, "Service account key", JSON.stringify(bigquery.keyFile, null, 2));
    await passSaveAndSync(admin, /\d+ tables.*\d+ views.*\d+ schemas.*\d+ columns/);
  });
  expect(bigquery.violations).toEqual([]);

  await test.step("a table a day is one table, and its nested fields are columns", async () => {
    await openColumns(admin, "events_*");
    await expect(columnRow(admin, "device.screen.width")).toContainText("INT64");
  });
});

test("a project of dbt on it says what matches, and why the rest does not", async ({ admin, api }) => {
  const warehouse = (await api.listConnectors()).find(({ name }) => name === NAME);
  const id = await api.createProject("Pedal dbt", warehouse?.id ?? "");
  await api.upload(id, files);
  await api.sync(id);
  await openMapping(admin, id);
  await expect(admin.getByText("44 of 51 match (86 %)")).toBeVisible();
  await expect(mappingRow(admin, "fct_rentals")).toContainText("pedalworks-prod.marts.fct_rentals");

  await test.step("what dbt did not build says so, with a remedy", async () => {
    await admin.getByRole("button", { name: /^Not built yet/ }).click();
    await expect(mappingRow(admin, "rider_churn_forecast")).toContainText("dbt build");
    await expect(mappingRow(admin, "dim_riders")).toHaveCount(0);
    await admin.getByRole("button", { name: /^Not built yet/ }).click();
  });

  await decideByHand(admin, api, { id, matched: 44, of: 51 }, "dim_riders", "pedalworks-prod.marts.dim_riders_current");
});

test("columns that differ are marked, and a view that dbt knows nothing of hangs on its model", async ({ admin }) => {
  await openColumns(admin, "fct_rentals", "Model");
  await expect(columnRow(admin, "rental_id")).toContainText("yes");
  await admin.getByRole("button", { name: "Only the 3 that differ" }).click();
  await expect(columnRow(admin, "ride_minutes")).toContainText("type differs");
  await expect(columnRow(admin, "average_kmh")).toContainText("not there");
  await expect(columnRow(admin, "loaded_at")).toContainText("not in dbt");

  await admin
    .getByRole("navigation", { name: "About this asset" })
    .getByRole("link", { name: /^Lineage/ })
    .click();
  const byHand = admin
    .getByRole("list", { name: "Downstream" })
    .getByRole("listitem")
    .filter({ hasText: "rentals_by_hand" });
  await expect(byHand).toContainText("told by the warehouse");
});
