import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { demoUpload } from "./support/api";
import { demoArtifacts } from "./support/installation";
import { test } from "./support/journey";
import { chooseFiles } from "./support/upload-panel";

test.describe.configure({ mode: "serial" });

const next = demoArtifacts("1.12-next");
const nextFiles = readdirSync(next).map((name) => path.join(next, name));
let connectors: { warehouseId: string; projectId: string };

test.beforeAll(async ({ api, sampleDatabase }) => {
  connectors = await api.connectPair("Second sync", sampleDatabase, demoUpload("1.12"));
});
test.afterAll(({ api }) => api.deleteConnectors(Object.values(connectors)));

async function uploadNext(admin: Page) {
  await admin.goto(`/settings/connectors/${connectors.projectId}?tab=upload`);
  await chooseFiles(admin, nextFiles);
  await admin.getByRole("button", { name: "Upload 4 files" }).click();
  await expect(admin.getByRole("region", { name: "What was found" })).toContainText("pedalworks");
  await admin.getByRole("region", { name: "Preview" }).getByRole("button", { name: "Sync now" }).click();
  return admin.getByRole("region", { name: "Sync", exact: true }).getByRole("status");
}

test("a day later, what was added, changed and removed is told and shown", async ({ admin, api }) => {
  const outcome = await uploadNext(admin);
  await expect(outcome).toContainText("Version 2 is published", { timeout: 60_000 });

  const { lastSync } = await api.connector(connectors.projectId);
  const { added, changed, removed } = lastSync!.changes;
  for (const count of [added, changed, removed]) expect(count).toBeGreaterThan(0);
  await expect(outcome).toContainText(new RegExp(`\\+${added} added ~${changed} changed −${removed} removed`));

  await admin
    .getByRole("navigation", { name: "Views of this connector" })
    .getByRole("link", { name: "Sync history" })
    .click();
  const history = admin.getByRole("region", { name: "Sync history" });
  await expect(history.getByRole("row")).toHaveCount(3);
  await expect(history.getByRole("row").nth(1)).toContainText(`+${added} added`);

  const results = (q: string) => `/catalog?q=${q}&type=model&connectorId=${connectors.projectId}`;
  await admin.goto(results("station_rebalancing"));
  await expect(admin.getByRole("link", { name: /^station_rebalancing\b.*Model$/ })).toBeVisible();
  await admin.goto(results("revenue_by_plan"));
  await expect(admin.getByRole("heading", { name: "Nothing found for “revenue_by_plan”" })).toBeVisible();
});

test("the same files again change nothing", async ({ admin, api }) => {
  const outcome = await uploadNext(admin);
  await expect(outcome).toContainText(/Nothing changed/, { timeout: 60_000 });
  await expect(outcome).toContainText("version 2");
  expect((await api.connector(connectors.projectId)).version).toBe(2);
});
