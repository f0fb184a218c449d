import { randomBytes } from "node:crypto";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { type IdentityProvider, type Person, startIdentityProvider } from "./identity-provider/start";
import { cli, installation } from "./support/installation";
import { test } from "./support/journey";

// People sign in by a real OpenID Connect provider; what it says of them decides what they may.
test.describe.configure({ mode: "serial" });

let provider: IdentityProvider;
test.beforeAll(async () => {
  provider = await startIdentityProvider();
});
test.afterAll(() => provider?.close());

const unique = randomBytes(3).toString("hex");
const known = (login: string, person: Person): string => {
  provider.people.set(`${login}-${unique}`, person);
  return `${login}-${unique}`;
};

/** From the page that was asked for, through the provider's own pages, to wherever that leads. */
async function signIn(context: BrowserContext, login: string, asked = "/catalog"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${installation.url}${asked}`);
  await page.getByRole("button", { name: "Continue with Acme ID" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((url) => url.origin === new URL(installation.url).origin);
  return page;
}

const settings = (page: Page) => page.getByRole("link", { name: "Data Connectors", exact: true });

test("somebody new is let in as an analyst by their group, and lands on the page that was asked for", async ({
  browser,
  api,
}) => {
  const email = `nia-${unique}@acme.test`;
  const login = known("nia", { email, email_verified: true, name: "Nia New", groups: ["data-team"] });
  const context = await browser.newContext();
  const page = await signIn(context, login, "/catalog?q=rentals");
  await expect(page).toHaveURL(/\/catalog\?q=rentals/);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  await expect(settings(page)).toHaveCount(0);
  const entries = await api.audit(email);
  expect(entries.map(({ action }) => action)).toEqual(["session.started", "user.created"]);
  await context.close();
});

test("an account with a password is the same person's, and the provider's group decides its role from then on", async ({
  browser,
}) => {
  const email = `omar-${unique}@acme.test`;
  const password = randomBytes(12).toString("base64url");
  await cli(["user", "create", "--email", email, "--role", "analyst", "--password-stdin"], password);
  const person: Person = { email, email_verified: true, groups: ["data-admins"] };
  const login = known("omar", person);
  for (const [groups, isAdmin] of [
    [["data-admins"], true],
    [["data-team"], false],
  ] as const) {
    person.groups = [...groups];
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await signIn(context, login);
    await expect(page).toHaveURL(/\/catalog/);
    await expect(settings(page)).toHaveCount(isAdmin ? 1 : 0);
    await context.close();
  }
});

for (const [what, person, words] of [
  ["has no group of ours", { groups: ["sales"], email_verified: true }, "You may not use Connetra yet."],
  ["has an address that is not verified", { groups: ["data-team"] }, "has not verified your e-mail address"],
] satisfies [string, Person, string][])
  test(`somebody who ${what} is told so, and gets no session`, async ({ browser }) => {
    const login = known(`kept-out-${words.length}`, { email: `out-${words.length}-${unique}@acme.test`, ...person });
    const context = await browser.newContext();
    const page = await signIn(context, login);
    await expect(page.getByText(words)).toBeVisible();
    await page.goto(`${installation.url}/catalog`);
    await expect(page).toHaveURL(/\/sign-in/);
    await context.close();
  });

test("an address of somebody else's at the provider does not open the account", async ({ browser }) => {
  const email = `nia-${unique}@acme.test`;
  const login = known("not-nia", { email, email_verified: true, groups: ["data-admins"] });
  const context = await browser.newContext();
  const page = await signIn(context, login);
  await expect(page.getByText("belongs to somebody else at the identity provider")).toBeVisible();
  await context.close();
});

test("with the provider away, that is said, and passwords still work", async ({ browser }) => {
  await provider.close();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${installation.url}/sign-in`);
  await page.getByRole("button", { name: "Continue with Acme ID" }).click();
  await expect(page.getByText("The sign-in by the identity provider did not work.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await context.close();
  provider = await startIdentityProvider();
});
