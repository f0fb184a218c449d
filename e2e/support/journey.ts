import { randomBytes } from "node:crypto";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { Api } from "./api";
import { cli, installation, openSampleDatabase, type SampleDatabase } from "./installation";
import { watchPage } from "./page-watch";

type TestFixtures = {
  /** A page of an admin who is signed in. It must stay quiet: see `watchPage`. */
  admin: Page;
};
type WorkerFixtures = {
  /** An admin's browser, kept from test to test so that its cache is warm as a person's is. */
  adminContext: BrowserContext;
  /** The HTTP interface with an admin's token, made on the command line. */
  api: Api;
  sampleDatabase: SampleDatabase;
};

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  baseURL: async ({}, use) => use(installation.url),

  adminContext: [
    async ({ browser }, use) => {
      const email = `admin-${randomBytes(4).toString("hex")}@journeys.test`;
      const password = randomBytes(12).toString("base64url");
      await cli(
        ["user", "create", "--email", email, "--role", "admin", "--name", "Ada Admin", "--password-stdin"],
        password,
      );
      const context = await browser.newContext({ baseURL: installation.url, timezoneId: "Asia/Kathmandu" });
      const page = await context.newPage();
      await page.goto("/sign-in");
      await signIn(page, email, password);
      await page.waitForURL((url) => url.pathname === "/");
      await page.close();
      await use(context);
      await context.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  admin: async ({ adminContext }, use) => {
    const page = await adminContext.newPage();
    const watch = watchPage(page, installation.url);
    await use(page);
    watch.expectQuiet();
    await page.close();
  },

  api: [
    async ({ playwright }, use) => {
      const token = await cli(["token", "create", "--role", "admin", "--name", "journeys"]);
      const request = await playwright.request.newContext({
        baseURL: installation.url,
        extraHTTPHeaders: { authorization: `Bearer ${token}` },
      });
      await use(new Api(request));
      await request.dispose();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  sampleDatabase: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => use(await openSampleDatabase()),
    { scope: "worker", timeout: 180_000 },
  ],
});
