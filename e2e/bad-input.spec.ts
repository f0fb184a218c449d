import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { demoUpload } from "./support/api";
import { demoArtifacts } from "./support/installation";
import { test } from "./support/journey";
import { chooseFiles } from "./support/upload-panel";

test.describe.configure({ mode: "serial" });

const plain = (name: string) => gunzipSync(readFileSync(path.join(demoArtifacts("1.12"), `${name}.json.gz`)));
const manifest = plain("manifest");
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const deep = Buffer.from(
  `{"metadata":{"dbt_schema_version":"https://schemas.getdbt.com/dbt/manifest/v12.json"},"nodes":{"model.a.b":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`,
);

const refused = [
  {
    what: "a manifest that was cut off",
    content: manifest.subarray(0, Math.floor(manifest.length * 0.6)),
    says: /ends|cut off/i,
    where: /byte [\d,]+/,
  },
  { what: "a catalog sent as the manifest", content: plain("catalog"), says: /catalog/i, where: /manifest\.json/ },
  { what: "a picture", content: onePixel, says: /not JSON|PNG|byte 0x89/i, where: /manifest\.json|byte/ },
  { what: "JSON of fifty thousand levels", content: deep, says: /deep|level|nest/i, where: /byte [\d,]+|model\.a\.b/ },
] as const;

let connectors: { warehouseId: string; projectId: string };

test.beforeAll(async ({ api, sampleDatabase }) => {
  connectors = await api.connectPair("Bad input", sampleDatabase, demoUpload("1.12"));
});
test.afterAll(({ api }) => api.deleteConnectors(Object.values(connectors)));

for (const { what, content, says, where } of refused) {
  test(`${what} is refused in words, and the files before stay`, async ({ admin }) => {
    await admin.goto(`/settings/connectors/${connectors.projectId}?tab=upload`);
    await chooseFiles(admin, [{ name: "manifest.json", mimeType: "application/json", buffer: content }]);
    await admin.getByRole("button", { name: "Upload 1 file" }).click();
    const complaint = admin.getByRole("main").getByRole("alert");
    await expect(complaint).toContainText(says);
    await expect(complaint).toContainText(where);
    // The sentence of what is wrong, and the one of what to do.
    await expect(complaint.getByRole("paragraph")).toHaveCount(2);
    await expect(admin.getByRole("button", { name: "Upload 1 file" })).toBeEnabled();

    await admin
      .getByRole("navigation", { name: "Views of this connector" })
      .getByRole("link", { name: "Overview" })
      .click();
    const files = admin.getByRole("region", { name: "Uploaded files" });
    await expect(files.getByRole("listitem")).toHaveCount(4);
    await expect(files).toContainText("manifest.json.gz");
    await expect(admin.getByRole("region", { name: "Details" })).toContainText("Version 1");
  });
}

test("after all of that the catalog shows what it showed, and a sync finds nothing changed", async ({ admin, api }) => {
  expect((await api.sync(connectors.projectId)).status).toBe("unchanged");
  await admin.goto(`/catalog?q=fct_rentals&connectorId=${connectors.projectId}`);
  await expect(
    admin.getByRole("list", { name: "Results" }).getByRole("link", { name: /^fct_rentals\b.*Model$/ }),
  ).toBeVisible();
});
