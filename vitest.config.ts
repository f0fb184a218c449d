import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "@": import.meta.dirname,
  // Files marked server-only are exercised directly here.
  "server-only": path.join(import.meta.dirname, "scripts/test/empty-module.ts"),
};
// A zone far from UTC, with a quarter of an hour in it, so that a forgotten time zone shows.
const env = { TZ: "Asia/Kathmandu" };
const exclude = ["node_modules/**", ".next/**", "data/**"];

export default defineConfig({
  test: {
    // Vitest leaves one core free, which is half of a machine with two, and a third of the time these files only wait.
    // They share one Postgres, whose connections end before the cores of a large machine do.
    maxWorkers: Math.min(os.availableParallelism() + 1, 6),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          env,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.{db,store,faults}.test.ts"],
          // For machines that have other things to do: what a test says of time, it says by a clock of its own.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          env,
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["scripts/test/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "faults",
          env,
          include: ["reliability/*.faults.test.ts"],
          exclude,
          globalSetup: ["scripts/test/database.ts"],
          // They kill, freeze and wait: one after the other, so that what they find is not each other's doing.
          fileParallelism: false,
          testTimeout: 15 * 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "store",
          env,
          include: ["**/*.store.test.ts"],
          exclude,
          globalSetup: [
            "scripts/test/database.ts",
            "scripts/test/object-stores/global-setup.ts",
            "scripts/test/mariadb/global-setup.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
