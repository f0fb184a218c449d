import { gunzipSync, gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { demoUpload, type UploadFiles } from "./support/api";
import { test } from "./support/journey";

/** The demo's project after two thirds of its models were taken away. */
function shrunken(): UploadFiles {
  const files = demoUpload("1.12");
  const whole = files.manifest;
  if (!whole) throw new Error("the demo has no manifest");
  const manifest: { nodes: Record<string, unknown>; metadata: object } = JSON.parse(
    gunzipSync(whole.buffer).toString(),
  );
  const models = Object.keys(manifest.nodes).filter((key) => key.startsWith("model."));
  for (const [at, key] of models.sort().entries()) if (at % 3 !== 0) delete manifest.nodes[key];
  Object.assign(manifest.metadata, { generated_at: new Date().toISOString() });
  return { ...files, manifest: { ...whole, buffer: gzipSync(JSON.stringify(manifest)) } };
}

test("a sync that would empty the catalog is held, looked at and approved, and what went stays readable", async ({
  admin,
  api,
  sampleDatabase,
}) => {
  test.setTimeout(180_000);
  const { warehouseId, projectId } = await api.connectPair("Held sync", sampleDatabase, demoUpload("1.12"));
  await api.upload(projectId, shrunken());
  await admin.goto(`/settings/connectors/${projectId}`);
  await admin.getByRole("button", { name: "Sync now" }).click();
  await expect(admin.getByText(/percent fewer/).first()).toBeVisible({ timeout: 60_000 });

  await admin.getByRole("link", { name: "Look at what would change" }).first().click();
  const changes = admin.getByRole("region", { name: "Changes" });
  await expect(changes.getByRole("heading", { name: "What would change" })).toBeVisible({ timeout: 30_000 });
  await changes.getByRole("searchbox", { name: "Find by name" }).fill("revenue_daily");
  await expect(changes.getByRole("row")).toHaveCount(2);
  await expect(changes.getByRole("row").nth(1)).toContainText("Removed");
  const gone = await changes.getByRole("link", { name: "revenue_daily" }).getAttribute("href");

  await admin.getByRole("button", { name: "Approve" }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "Approve and publish" }).click();
  await expect(admin.getByText(/^Approved by/)).toBeVisible({ timeout: 30_000 });
  expect(await api.connector(projectId)).toMatchObject({ state: "healthy", version: 2, heldSync: null });

  await admin.goto(`/catalog?q=revenue_daily&type=model&connectorId=${projectId}`);
  await expect(admin.getByRole("heading", { name: "Nothing found for “revenue_daily”" })).toBeVisible();
  await admin.goto(gone ?? "");
  await expect(admin.getByRole("heading", { name: "revenue_daily" })).toBeVisible();
  await expect(admin.getByText(/^Removed on /)).toBeVisible();
  await api.deleteConnectors([warehouseId, projectId]);
});
