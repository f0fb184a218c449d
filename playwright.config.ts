import { defineConfig } from "@playwright/test";

// scripts/test.ts starts a server of its own for these journeys and says here where it and the browser are.
export default defineConfig({
  testDir: "e2e",
  // A *.test.ts is Vitest's, here as everywhere.
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // Journeys share one installation and its one set-up link.
  workers: 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    // Another zone than the server's, so that a time that is written differently on both sides shows.
    timezoneId: "Asia/Kathmandu",
    launchOptions: process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {},
  },
  projects: [
    // Nobody has an account yet: only the first to come can see that.
    { name: "first-run", testMatch: "first-run.spec.ts" },
    { name: "journeys", testIgnore: "first-run.spec.ts", dependencies: ["first-run"] },
  ],
});
