import fs from "node:fs";
import { z } from "zod";

/** Tests that passed and failed. A file that could not be loaded, or a runner that died, counts as one that failed. */
export type Tally = { passed: number; failed: number };

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

export function vitestTally(file: string, exitCode: number): Tally {
  const report = read(file, vitestReport);
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return withExit({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, exitCode);
}

export function playwrightTally(file: string, exitCode: number): Tally {
  const report = read(file, playwrightReport);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  // One that passes only at the second try has failed: nobody knows when it will next.
  return withExit({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode);
}

/** A runner that ends badly without naming a test has still failed. */
const withExit = (tally: Tally, exitCode: number): Tally =>
  exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
