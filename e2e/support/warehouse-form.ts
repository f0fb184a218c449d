import { expect, type Page } from "@playwright/test";
import { fieldOf, fillIn, openForm, saveAndSync, stepsOf, verdictOf } from "./bucket-form";

const CLIPBOARD = ["clipboard-read", "clipboard-write"];

/** Puts a text that was copied elsewhere in the place of what stands in a field. */
export async function pasteInto(admin: Page, label: string, text: string): Promise<void> {
  await admin.context().grantPermissions(CLIPBOARD);
  await admin.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await fieldOf(admin, label).focus();
  await admin.keyboard.press("ControlOrMeta+A");
  await admin.keyboard.press("ControlOrMeta+V");
}

export async function openWarehouseForm(admin: Page, card: RegExp, values: Record<string, string>): Promise<void> {
  await openForm(admin, card);
  await fillIn(admin, values);
}

/** Presses the button. Journeys test more often in a minute than an installation lets a person: then it waits as it is told to. */
async function testConnection(admin: Page): Promise<void> {
  const tooOften = admin.getByText("Too many tries in a short time.");
  await expect(async () => {
    await admin.getByRole("button", { name: /^Test (connection|again)$/ }).click();
    await expect(verdictOf(admin).filter({ hasText: /\S/ }).or(tooOften).first()).toBeVisible();
    await expect(tooOften).toBeHidden({ timeout: 100 });
  }).toPass({ intervals: [10_000], timeout: 70_000 });
}

/** Tests the connection, which must fail at this step and say so in these words. */
export async function expectFailure(admin: Page, step: string, words: string | RegExp): Promise<void> {
  await testConnection(admin);
  await expect(verdictOf(admin)).toHaveText(`Failed at “${step}”`);
  const failed = stepsOf(admin).filter({ has: admin.getByText("Failed", { exact: true }) });
  await expect(failed).toContainText(words);
}

/** What the copy button beside the remedy of a step puts on the clipboard, for whoever may grant it. */
export async function copyRemedy(admin: Page, step: string): Promise<string> {
  await admin.context().grantPermissions(CLIPBOARD);
  await admin.getByRole("button", { name: `Copy: What to do about “${step}”` }).click();
  return admin.evaluate(() => navigator.clipboard.readText());
}

/** Tests again, which must find nothing to fail or to warn of, saves, and reads for the first time. */
export async function passSaveAndSync(admin: Page, counts: RegExp): Promise<void> {
  await testConnection(admin);
  await expect(verdictOf(admin)).toHaveText("Everything passed");
  const sync = await saveAndSync(admin);
  await expect(sync.getByRole("list", { name: "Counts" })).toContainText(counts);
}

/** From the search in the catalog to the page of a relation, and there to its columns. */
export async function openColumns(admin: Page, name: string, type = "Table"): Promise<void> {
  await admin.goto(`/catalog?q=${encodeURIComponent(name)}`);
  await admin
    .getByRole("link", { name: new RegExp(`^${name.replaceAll("*", "\\*")}(?!\\w).*${type}$`) })
    .first()
    .click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  await admin
    .getByRole("navigation", { name: "About this asset" })
    .getByRole("link", { name: /^Columns/ })
    .click();
}

/** The row of a column on an asset's page. */
export const columnRow = (admin: Page, column: string) =>
  admin
    .getByRole("region", { name: "Columns", exact: true })
    .getByRole("row")
    .filter({ has: admin.getByRole("rowheader", { name: column, exact: true }) });
