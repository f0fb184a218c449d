import { expect } from "@playwright/test";
import { type BigQueryStandIn, startBigQuery } from "./bigquery/start";
import { bigQueryWorld } from "./bigquery/world-from-catalog";
import { fieldOf } from "./support/bucket-form";
import { bigqueryAdapter, changedSince, demoElsewhere } from "./support/demo-elsewhere";
import { demoMatches, expectChangesShown, expectReason, mapDemoProject } from "./support/demo-project";
import { installation } from "./support/installation";
import { test } from "./support/journey";
import { decideByHand, mappingRow } from "./support/mapping-page";
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
  bigquery = await startBigQuery({ world, port: installation.standInPorts[0] });
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
  const id = await mapDemoProject(admin, api, NAME, files);
  await expect(mappingRow(admin, "fct_rentals")).toContainText("pedalworks-prod.marts.fct_rentals");

  await test.step("what dbt did not build says so, with a remedy", () =>
    expectReason(admin, /^Not built yet/, "rider_churn_forecast", [/dbt build/], "dim_riders"));

  const chosen = "pedalworks-prod.marts.dim_riders_current";
  await decideByHand(admin, api, { id, ...demoMatches }, "dim_riders", chosen);
});

test("columns that differ are marked, and a view that dbt knows nothing of hangs on its model", ({ admin }) =>
  expectChangesShown(admin, bigqueryAdapter.kept));
