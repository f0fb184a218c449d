import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

/** How many passed, and what failed, by name. A file that could not be loaded, or a runner that died, is one that failed. */
export type Tally = { passed: number; failed: string[] };

export const nothing: Tally = { passed: 0, failed: [] };

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: [...a.failed, ...b.failed] });

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const spec = z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) });
type Suite = { specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

export function vitestTally(file: string, exitCode: number): Tally {
  const report = read(file, vitestReport);
  if (!report) return { passed: 0, failed: ["Vitest left no report."] };
  const failed = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed");
    const from = path.relative(process.cwd(), name);
    if (tests.length > 0) return tests.map(({ fullName }) => `${from}: ${fullName}`);
    return status === "failed" ? [`${from} could not be run`] : [];
  });
  return withExit({ passed: report.numPassedTests, failed }, exitCode);
}

export function playwrightTally(file: string, exitCode: number): Tally {
  const report = read(file, playwrightReport);
  if (!report) return { passed: 0, failed: ["Playwright left no report."] };
  // One that passes only at the second try has failed: nobody knows when it will next.
  const failed = report.suites
    .flatMap(specsOf)
    .flatMap(({ file: from, title, tests }) =>
      tests.filter(({ status }) => status === "unexpected" || status === "flaky").map(() => `e2e/${from}: ${title}`),
    );
  const errors = report.errors.map(({ message }) => message ?? "Playwright told an error without words.");
  return withExit({ passed: report.stats.expected, failed: [...failed, ...errors] }, exitCode);
}

const specsOf = ({ specs, suites = [] }: Suite): Suite["specs"] => [...specs, ...suites.flatMap(specsOf)];

/** A runner that ends badly without naming a test has still failed. */
const withExit = (tally: Tally, exitCode: number): Tally =>
  exitCode !== 0 && tally.failed.length === 0 ? { ...tally, failed: [`A runner ended with ${exitCode}.`] } : tally;

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
