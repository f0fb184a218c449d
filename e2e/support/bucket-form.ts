import { expect, type Locator, type Page } from "@playwright/test";

/** From the home page to the empty form of one kind of store or warehouse, as a person finds it. */
export async function openForm(admin: Page, card: RegExp): Promise<void> {
  await admin.goto("/");
  await admin.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Data Connectors" }).click();
  await admin
    .getByRole("main")
    .getByRole("link", { name: /^(Add connector|Connect a warehouse)$/ })
    .click();
  await admin.getByRole("link", { name: card }).click();
}

/** A field by its label, whether or not it may be left empty. */
export const fieldOf = (admin: Page, label: string): Locator => admin.getByLabel(new RegExp(`^${label}(optional)?$`));

export async function fillIn(admin: Page, values: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(values)) await fieldOf(admin, label).fill(text);
}

export const testRegion = (admin: Page): Locator => admin.getByRole("region", { name: "Connection test" });
export const stepsOf = (admin: Page): Locator =>
  testRegion(admin).getByRole("list", { name: "Steps of the test" }).getByRole("listitem");
/** The verdict of a test, once there is one. */
export const verdictOf = (admin: Page): Locator => testRegion(admin).getByRole("status").first();

/** Saves what was tested, starts the first sync and waits for its version. */
export async function saveAndSync(admin: Page): Promise<Locator> {
  await admin.getByRole("button", { name: "Save", exact: true }).click();
  await admin.getByRole("button", { name: "Run first sync" }).click();
  const sync = admin.getByRole("region", { name: "Sync", exact: true });
  await expect(sync.getByRole("status")).toContainText("Version 1 is published", { timeout: 60_000 });
  return sync;
}

/** From the search for a model to the canvas, and by an arrow to what it is made from. */
export async function walkToLineage(
  admin: Page,
  connectorId: string,
  model: string,
  upstream = /, 1 upstream/,
): Promise<void> {
  await admin.goto(`/catalog?q=${model}&type=model&connectorId=${connectorId}`);
  await admin.getByRole("link", { name: new RegExp(`^${model}\\b.*Model$`) }).click();
  await expect(admin.getByRole("heading", { level: 1, name: model })).toBeVisible();
  await admin.getByRole("link", { name: "Open in lineage", exact: true }).click();
  const canvas = admin.getByRole("application", { name: new RegExp(`^Lineage graph of ${model}`) });
  await expect(canvas).toBeVisible();
  await canvas.focus();
  await admin.keyboard.press("ArrowLeft");
  await admin.keyboard.press("ArrowLeft");
  await expect(admin.getByRole("main").getByRole("status").filter({ hasText: upstream })).toHaveCount(1);
}
