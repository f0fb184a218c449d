import { expect, type Locator, type Page } from "@playwright/test";
import type { Api } from "./api";

/** The page that says which table each node of the project is. */
export async function openMapping(admin: Page, connectorId: string): Promise<void> {
  await admin.goto(`/settings/connectors/${connectorId}`);
  await admin
    .getByRole("navigation", { name: "Views of this connector" })
    .getByRole("link", { name: /^Mapping/ })
    .click();
  await expect(mappingTable(admin)).toBeVisible();
}

export const mappingTable = (admin: Page): Locator =>
  admin.getByRole("region", { name: "Mapping of dbt nodes to tables" });
export const mappingRow = (admin: Page, node: string): Locator =>
  mappingTable(admin)
    .getByRole("row")
    .filter({ has: admin.getByRole("link", { name: node, exact: true }) });

/**
 * A node that no rule found is decided by hand and stays so: after the next sync, and until the decision is taken back.
 * @param relation as the warehouse keeps it, which also is a part of no other's name
 */
export async function decideByHand(
  admin: Page,
  api: Api,
  project: { id: string; matched: number; of: number },
  node: string,
  relation: string,
): Promise<void> {
  const { id, matched, of } = project;
  const said = (count: number) => admin.getByText(`${count} of ${of} match`);
  await admin.getByRole("button", { name: `Choose the table of ${node}` }).click();
  const dialog = admin.getByRole("dialog", { name: `Which table is ${node}?` });
  await dialog.getByRole("searchbox").fill(relation);
  await expect(dialog.getByRole("status")).toContainText("1 found");
  await dialog.getByRole("list", { name: "Tables and views" }).getByRole("button", { name: relation }).click();
  await expect(dialog).toBeHidden();

  await api.sync(id);
  await admin.reload();
  await expect(said(matched + 1)).toBeVisible();
  await expect(mappingRow(admin, node)).toContainText(relation);
  await expect(mappingRow(admin, node)).toContainText("By hand");
  await expect(mappingRow(admin, node)).toContainText(/By .*, (just now|\d)/);

  await admin.getByRole("button", { name: `Choose the table of ${node}` }).click();
  await dialog.getByRole("button", { name: "Match by its names again" }).click();
  await expect(dialog).toBeHidden();
  await api.sync(id);
  await admin.reload();
  await expect(said(matched)).toBeVisible();
  await expect(mappingRow(admin, node)).toContainText("None");
}
