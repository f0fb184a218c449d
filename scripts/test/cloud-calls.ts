import fs from "node:fs";
import path from "node:path";
import type { CloudAccount } from "@/e2e/dbt-cloud/cloud-account";
import type { Exchange } from "@/e2e/dbt-cloud/exchange";

const file = path.resolve(import.meta.dirname, "../../docs/dbt-cloud.md");

/** What each call is for, by its path with the ids taken out. */
const purposes: [pattern: RegExp, call: string, purpose: string][] = [
  [/^\/api\/v3\/accounts\/#\/projects\/$/, "`GET /api/v3/…/projects/`", "projects of the account"],
  [
    /^\/api\/v3\/accounts\/#\/projects\/#\/environments\/$/,
    "`GET /api/v3/…/environments/`",
    "environments, one call a project",
  ],
  [/^\/api\/v2\/accounts\/#\/jobs\/$/, "`GET /api/v2/…/jobs/`", "jobs of the account"],
  [/^\/api\/v2\/accounts\/#\/runs\/$/, "`GET /api/v2/…/runs/`", "newest runs, one call a job that may count"],
  [/^\/api\/v2\/accounts\/#\/runs\/#\/$/, "`GET /api/v2/…/runs/{id}/`", "steps of a run"],
  [/^\/api\/v2\/accounts\/#\/runs\/#\/artifacts\/$/, "`GET /api/v2/…/artifacts/`", "which artifacts a run left"],
  [/\/artifacts\/manifest\.json$/, "`GET /api/v2/…/artifacts/manifest.json`", "structure, once a project"],
  [/\/artifacts\/catalog\.json$/, "`GET /api/v2/…/artifacts/catalog.json`", "columns, once a project"],
  [
    /\/artifacts\/run_results\.json$/,
    "`GET /api/v2/…/artifacts/run_results.json`",
    "results: looked at, then read, for each step that may have left some",
  ],
  [/\/artifacts\/sources\.json$/, "`GET /api/v2/…/artifacts/sources.json`", "freshness: looked at, then read"],
];

const pathOf = (exchange: Exchange): string => exchange.path.replace(/\/\d+(?=\/|$)/g, "/#");

/** How often each of `purposes` was asked for. @throws Error for a call that is none of them */
function tally(exchanges: readonly Exchange[]): number[] {
  const counts = purposes.map(() => 0);
  for (const exchange of exchanges) {
    const at = purposes.findIndex(([pattern]) => pattern.test(pathOf(exchange)));
    if (at < 0) throw new Error(`No word is said of ${exchange.method} ${exchange.path}`);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export type Measured = { name: string; outcome: string; exchanges: readonly Exchange[] };

const INTRODUCTION = `# What a sync asks dbt Cloud

Connetra reads the Administrative API (v2 and v3) and only ever sends GET: it starts no job and changes nothing. A
sync lists what there is, and where no run is new it ends there: **one call a job**, beside the lists of projects,
environments and jobs. Otherwise it reads, for each project, the structure from the newest good run with docs, and
results from that run and all newer ones, failed ones too.

What a run did and left never changes. So what was learned of a run is noted, and what was read of it is kept,
compressed: of the runs that have been read before, **nothing is asked again and nothing is downloaded again**, and a
sync that failed half-way goes on from there. Both are kept in Postgres for as long as a run counts, at most 256 MiB a
connector, and may be lost without harm. That a file is missing is believed an hour after its run has ended, not
before. A sync with \`force\` fetches all artifacts anew.

The figures are those of the demo account that the tests serve, counted by its server in real syncs. \`npm test -- db\`
does it again and holds this file against the outcome; \`UPDATE_DOCS=1 npm test -- db dbt-cloud-calls\` writes it anew.
`;

export function asMarkdown(
  { projects, jobs, runs }: Pick<CloudAccount, "projects" | "jobs" | "runs">,
  measured: readonly Measured[],
): string {
  const live = projects.filter(({ state }) => state === 1).length;
  const tallies = measured.map(({ exchanges }) => tally(exchanges));
  const rows = [
    ["Call", "For", ...measured.map(({ name, outcome }) => `${name} (${outcome})`)],
    ...purposes.map(([, call, purpose], at) => [call, purpose, ...tallies.map((counts) => `${counts[at] ?? 0}`)]),
    ["**In all**", "", ...measured.map(({ exchanges }) => `**${exchanges.length}**`)],
  ];
  const there = `The account has ${live} projects (one has never run), ${jobs.length} jobs, and ${runs.length} runs.`;
  return [INTRODUCTION, there, "", ...aligned(rows), ""].join("\n");
}

const WORDS = 2;

/** The lines of a table, its columns as wide as their widest cell: words to the left, figures to the right. */
function aligned([head = [], ...rows]: string[][]): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const padded = (row: readonly string[]) =>
    line(widths.map((width, at) => (at < WORDS ? (row[at] ?? "").padEnd(width) : (row[at] ?? "").padStart(width))));
  const rule = line(widths.map((width, at) => (at < WORDS ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)));
  return [padded(head), rule, ...rows.map(padded)];
}

export const readCalls = (): string => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");
export const writeCalls = (text: string): void => fs.writeFileSync(file, text);
