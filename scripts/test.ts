import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromiumPath } from "./test/chromium";
import { type E2eServer, startE2eServer } from "./test/e2e-server";
import { installationsVariable } from "./test/given-installation";
import { type MariadbAddress, mariadbVariable } from "./test/mariadb/address";
import { startMariadb } from "./test/mariadb/start";
import { egressRules, type ObjectStores, objectStoresVariable } from "./test/object-stores/addresses";
import { startObjectStores } from "./test/object-stores/start";
import { add, nothing, playwrightTally, type Tally, vitestTally } from "./test/tally";

// npm test                         everything
// npm test -- unit|db|store|faults|e2e    one part, with the runner's own filter behind it
// FAULTS=long npm test -- faults   what is killed and hurt in reliability/, for as long as docs/reliability.md says
const parts = ["unit", "db", "store", "faults", "e2e"];
const [first, ...rest] = process.argv.slice(2);
const part = first && parts.includes(first) ? first : null;
const filter = part ? rest : process.argv.slice(2);

const root = path.dirname(import.meta.dirname);
const at = (name: string): string => path.join(root, name);
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-reports-"));
fs.mkdirSync(at("data"), { recursive: true });

/** What to undo when we are interrupted; the runners get the signal from us. */
const cleanUps = new Set<() => Promise<void> | void>([() => fs.rmSync(reports, { recursive: true, force: true })]);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    for (const cleanUp of [...cleanUps].reverse()) await cleanUp();
    process.exit(1);
  });

function run(program: string, args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve(root, program), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    const end = (): void => void child.kill();
    cleanUps.add(end);
    child
      .once("error", () => resolve(1))
      .once("exit", (code) => {
        cleanUps.delete(end);
        resolve(code ?? 1);
      });
  });
}

/** What connectors are tested against. */
type FarEnds = { stores: ObjectStores; mariadb: MariadbAddress };

async function runVitest(projects: string[], farEnds: FarEnds | null): Promise<Tally> {
  const report = path.join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const selected = projects.map((name) => `--project=${name}`);
  const args = ["run", ...selected, ...reporters, ...(filter.length > 0 ? ["--passWithNoTests"] : []), ...filter];
  const env = { NODE_ENV: "test", ...told(farEnds) };
  return vitestTally(report, await run("node_modules/vitest/vitest.mjs", args, env));
}

const told = (farEnds: FarEnds | null): Record<string, string> =>
  farEnds
    ? { [objectStoresVariable]: JSON.stringify(farEnds.stores), [mariadbVariable]: JSON.stringify(farEnds.mariadb) }
    : {};

const egressTo = ({ stores: { s3, gcs, azure }, mariadb }: FarEnds): string =>
  [egressRules([s3, gcs, azure].map(({ endpoint }) => endpoint)), `${mariadb.host}:${mariadb.port}`].join(",");

async function runJourneys(farEnds: FarEnds | null): Promise<Tally> {
  const hasSpecs =
    fs.existsSync(at("e2e")) &&
    fs.readdirSync(at("e2e"), { recursive: true }).some((name) => /\.spec\.ts$/.test(String(name)));
  if (!hasSpecs) {
    console.log("\nThere are no journeys in e2e/ to run.");
    return nothing;
  }
  console.log("\nJourneys in Chromium: starting servers of their own (their output: data/test-server*.log)…");
  const reachable = farEnds ? [egressTo(farEnds)] : [];
  // On two installations journeys run two at a time. One file is not worth the start of a second one.
  const logNames = ["test-server.log", ...(filter.length === 1 ? [] : ["test-server-2.log"])];
  const servers: E2eServer[] = [];
  const stop = async (): Promise<void> => void (await Promise.all(servers.map((server) => server.stop())));
  cleanUps.add(stop);
  try {
    const starting = logNames.map((name) => startE2eServer(reachable, name));
    for (const start of await Promise.allSettled(starting)) if (start.status === "fulfilled") servers.push(start.value);
    await Promise.all(starting);
    const report = path.join(reports, "playwright.json");
    const code = await run(
      "node_modules/@playwright/test/cli.js",
      ["test", ...(filter.length > 0 ? ["--pass-with-no-tests"] : []), ...filter],
      {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CHROMIUM_PATH: await chromiumPath(),
        [installationsVariable]: JSON.stringify(servers.map(({ given }) => given)),
        ...told(farEnds),
      },
    );
    return playwrightTally(report, code);
  } finally {
    cleanUps.delete(stop);
    await stop();
  }
}

/** Formatting, types, import arrows and what nothing uses: one check that passes or fails. */
async function runChecks(): Promise<Tally> {
  // The npm that runs us, by its own path: there need be none in PATH.
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("Run the tests by npm: npm test.");
  const code = await run(npm, ["run", "--silent", "check"], {});
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: ["npm run check"] };
}

let total: Tally = nothing;
const attempt = async (work: () => Promise<Tally>): Promise<void> => {
  const tally = await work().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return { passed: 0, failed: [message] };
  });
  total = add(total, tally);
};
/** One set of servers for all that needs them. Where they do not start that is one failure, and the rest still runs. */
async function startFarEnds(): Promise<FarEnds | null> {
  let farEnds: FarEnds | null = null;
  await attempt(async () => {
    const objectStores = await startObjectStores();
    cleanUps.add(objectStores.stop);
    const database = await startMariadb();
    cleanUps.add(database.stop);
    farEnds = { stores: objectStores.stores, mariadb: database.mariadb };
    return nothing;
  });
  return farEnds;
}

const [farEnds] = await Promise.all([
  part !== null && ["unit", "db", "faults"].includes(part) ? null : startFarEnds(),
  !part && filter.length === 0 ? attempt(runChecks) : undefined,
]);
const projects = part ? [part] : ["unit", "db", ...(farEnds ? ["store"] : [])];
if (part !== "e2e" && (part !== "store" || farEnds)) await attempt(() => runVitest(projects, farEnds));
// By themselves: they take all that the machine has.
if (!part) await attempt(() => runVitest(["faults"], null));
if (part === "e2e" || !part) await attempt(() => runJourneys(farEnds));
for (const cleanUp of [...cleanUps].reverse()) await cleanUp();

const { passed, failed } = total;
if (passed + failed.length === 0) console.error("No test was executed.");
if (failed.length > 0) console.log(["What failed:", ...failed].join("\n  "));
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
