import { defineConfig } from "@playwright/test";
import { givenInstallations } from "./scripts/test/given-installation";

// scripts/test.ts starts installations for these journeys alone, and says here where they and the browser are.
export default defineConfig({
  testDir: "e2e",
  // A *.test.ts is Vitest's, here as everywhere.
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // Journeys of one installation share what it knows: one after the other, and at the same time those of another.
  workers: Math.max(1, givenInstallations().length),
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // For machines that have other things to do. Where a time is the point, the journey says it itself.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  use: {
    // Of what a failed journey leaves behind, a picture of each moment is what costs the most time.
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
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
