import { expect, type Locator } from "@playwright/test";
import { installation } from "./support/installation";
import { signIn, test } from "./support/journey";
import { watchPage } from "./support/page-watch";

// Runs before every other file: afterwards nobody can be the first any more.
test.describe.configure({ mode: "serial" });

const admin = { name: "Grace Murray", email: "grace@journeys.test", password: "seven brass compasses" };
const analyst = { name: "Lin Analyst", email: "lin@journeys.test", password: "quiet herons over water" };

test("the first admin is made by the set-up link, which is dead afterwards", async ({ page, browser }) => {
  const watch = watchPage(page, installation.url);
  await page.goto(installation.setupLink);
  await page.getByLabel("Your name").fill(admin.name);
  await page.getByLabel("E-mail").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create the admin account" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/at least 12 characters/i);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.getByRole("button", { name: "Create the admin account" }).click();

  await expect(page.getByRole("heading", { name: `Welcome, ${admin.name}` })).toBeVisible();
  await expect(page).toHaveURL("/");
  watch.expectQuiet();

  const somebody = await (await browser.newContext()).newPage();
  await somebody.goto(installation.setupLink);
  await expect(somebody.getByRole("heading", { name: "This set-up link does not work" })).toBeVisible();
  await expect(somebody.getByLabel("Your name")).toHaveCount(0);
});

/** A browser that was never here shows a page before its scripts have come: a click in that moment goes nowhere. */
const openBy = (button: Locator, opened: Locator) =>
  expect(async () => {
    if (!(await opened.isVisible())) await button.click({ timeout: 5_000 });
    await expect(opened).toBeVisible({ timeout: 2_000 });
  }).toPass();

test("who signs out is out, a wrong password is told, the right one leads back", async ({ page }) => {
  await page.goto("/settings/users");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, admin.email, "not the password");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("E-mail or password is wrong.");
  await expect(page.getByLabel("E-mail")).toHaveValue(admin.email);

  await signIn(page, admin.email, admin.password);
  await expect(page.getByRole("heading", { name: "Users", level: 1 })).toBeVisible();

  const signOut = page.getByRole("menuitem", { name: "Sign out" });
  await openBy(page.getByRole("button", { name: `Account of ${admin.name}` }), signOut);
  await signOut.click();
  await expect(page.getByRole("heading", { name: "Sign in to Connetra" })).toBeVisible();
  await page.goto("/catalog");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an invited analyst reads the catalog and finds no door of an admin open", async ({ page, browser }) => {
  await page.goto("/sign-in?next=/settings/users");
  await signIn(page, admin.email, admin.password);
  const dialog = page.getByRole("dialog");
  await openBy(page.getByRole("button", { name: "Invite" }), dialog);
  await dialog.getByLabel("E-mail").fill(analyst.email);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Invitation link", { exact: true }).textContent();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("region", { name: "Open invitations" })).toContainText(analyst.email);

  const theirs = await (await browser.newContext()).newPage();
  const watch = watchPage(theirs, installation.url);
  await theirs.goto(link?.trim() ?? "");
  await expect(theirs.getByLabel("E-mail")).toHaveValue(analyst.email);
  await theirs.getByLabel("Your name").fill(analyst.name);
  await theirs.getByLabel("Password", { exact: true }).fill(analyst.password);
  await theirs.getByRole("button", { name: "Create the account" }).click();
  await expect(theirs.getByRole("heading", { name: `Welcome, ${analyst.name}` })).toBeVisible();

  const navigation = theirs.getByRole("navigation", { name: "Main" });
  await expect(navigation.getByRole("link", { name: "Catalog" })).toBeVisible();
  for (const name of ["Data Connectors", "Users", "API tokens"])
    await expect(navigation.getByRole("link", { name })).toHaveCount(0);
  await expect(theirs.getByRole("button", { name: "Explore the sample project" })).toHaveCount(0);
  watch.expectQuiet();

  for (const address of ["/settings/connectors/new", "/settings/users", "/settings/tokens", "/settings/audit"]) {
    expect((await theirs.goto(address))?.status()).toBe(403);
    await expect(theirs.getByRole("heading", { name: "This page is for admins" })).toBeVisible();
  }
  // From a page of the site itself, so that the role is what is refused and not the origin.
  const answer = await theirs.evaluate(async () => {
    const body = JSON.stringify({ name: "Mine", kind: "postgres", config: {}, secrets: {} });
    const headers = { "content-type": "application/json" };
    const response = await fetch("/api/v1/connectors", { method: "POST", headers, body });
    return { status: response.status, problem: await response.json() };
  });
  expect(answer).toMatchObject({
    status: 403,
    problem: { code: "forbidden", detail: expect.stringContaining("role") },
  });

  const again = await (await browser.newContext()).newPage();
  await again.goto(link?.trim() ?? "");
  await expect(again.getByRole("heading", { name: "This invitation does not work" })).toBeVisible();
});
