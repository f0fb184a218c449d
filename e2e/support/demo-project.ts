import { expect, type Page } from "@playwright/test";
import type { Api, UploadFiles } from "./api";
import { mappingRow, openMapping } from "./mapping-page";
import { columnRow, openColumns } from "./warehouse-form";

/** What a mapping of the demo's project comes to after what `changedSince` tells. */
export const demoMatches = { matched: 44, of: 51 };

/** A dbt connector of these files on the warehouse of that name, synced, with its mapping open. @returns the connector's id */
export async function mapDemoProject(admin: Page, api: Api, warehouseName: string, files: UploadFiles) {
  const warehouse = (await api.listConnectors()).find(({ name }) => name === warehouseName);
  const id = await api.createProject("Pedal dbt", warehouse?.id ?? "");
  await api.upload(id, files);
  await api.sync(id);
  await openMapping(admin, id);
  await expect(admin.getByText(`${demoMatches.matched} of ${demoMatches.of} match (86 %)`)).toBeVisible();
  return id;
}

/** Looks at the nodes that are unmatched for one reason alone: one of them with its remedy, and none that has another. */
export async function expectReason(
  admin: Page,
  reason: RegExp,
  node: string,
  remedies: readonly RegExp[],
  not: string,
) {
  await admin.getByRole("button", { name: reason }).click();
  for (const remedy of remedies) await expect(mappingRow(admin, node)).toContainText(remedy);
  await expect(mappingRow(admin, not)).toHaveCount(0);
  await admin.getByRole("button", { name: reason }).click();
}

/** What `changedSince` tells of is on the pages of the model: its columns that differ, and the view that dbt knows nothing of. */
export async function expectChangesShown(admin: Page, kept: (name: string) => string): Promise<void> {
  await openColumns(admin, "fct_rentals", "Model");
  await expect(columnRow(admin, "rental_id")).toContainText("yes");
  await admin.getByRole("button", { name: "Only the 3 that differ" }).click();
  await expect(columnRow(admin, "ride_minutes")).toContainText("type differs");
  await expect(columnRow(admin, kept("average_kmh"))).toContainText("not there");
  await expect(columnRow(admin, kept("loaded_at"))).toContainText("not in dbt");
  await expect(columnRow(admin, "rental_id")).toHaveCount(0);

  await admin
    .getByRole("navigation", { name: "About this asset" })
    .getByRole("link", { name: /^Lineage/ })
    .click();
  const byHand = admin.getByRole("list", { name: "Downstream" }).getByRole("listitem");
  await expect(byHand.filter({ hasText: kept("rentals_by_hand") })).toContainText("told by the warehouse");
}
