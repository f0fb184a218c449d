import { parseArgs } from "node:util";
import { createApiToken } from "@/lib/access/mutations";
import { closeDatabase, pool } from "@/lib/platform/db";
import { sealSessionCookie, sessionCookieName } from "@/lib/platform/session-cookie";
import { openInstallation } from "@/scripts/installation";
import { analyse, knownAssets, type Visit } from "./load/analysts";
import { asking } from "./load/api";
import { fillCatalog, startSync, waitForSync } from "./load/catalog";
import { printCourse, watchProcesses } from "./load/watch";

// Analysts at work on an installation that runs on this machine and its data folder, while syncs run without a pause.
//   WORKERS=3 PORT=3000 npm start
//   node --import tsx --conditions=react-server bench/load.ts --origin http://127.0.0.1:3000
//     [--analysts 50] [--seconds 60] [--models 3000] [--syncs 5] [--sync-models 300] [--think 0] [--soak]
// --think: how long each reads between two looks, in ms on average; 0 is a queue of fifty that never rests.
// --soak: for hours; prints what the processes hold, and how that goes.

const { values } = parseArgs({
  options: {
    origin: { type: "string", default: "http://127.0.0.1:3000" },
    analysts: { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
    syncs: { type: "string", default: "5" },
    models: { type: "string", default: "3000" },
    "sync-models": { type: "string", default: "300" },
    think: { type: "string", default: "0" },
    soak: { type: "boolean", default: false },
  },
});
const [analysts, seconds, syncs] = [Number(values.analysts), Number(values.seconds), Number(values.syncs)];
const [models, syncModels, thinkMs] = [Number(values.models), Number(values["sync-models"]), Number(values.think)];

const installation = await openInstallation(() => undefined);
const { token } = await createApiToken({ name: "Load", role: "admin" }, null);
const admin = asking(values.origin, { authorization: `Bearer ${token}` });

await fillCatalog(admin, ["Load read"], models);
const busyNames = Array.from({ length: syncs }, (_, at) => `Load sync ${at + 1}`);
const busy = await fillCatalog(admin, busyNames, syncModels);
const known = await knownAssets(admin);
const sessions = await analystSessions(analysts);
const nodes = await pool().query<{ n: number }>("select count(*)::int as n from assets where valid_to is null");
console.log(
  `${analysts} analysts, thinking ${thinkMs} ms, on ${nodes.rows[0]?.n} assets, ${syncs} syncs of ${syncModels} models each, ${seconds} s`,
);

const until = performance.now() + seconds * 1000;
const visits: Visit[] = [];
const outcomes: string[] = [];
const watch = watchProcesses(admin, values.soak ? 10_000 : 2_000);
await Promise.all([
  ...sessions.map((cookie, who) => analyse(asking(values.origin, { cookie }), known, { who, until, thinkMs }, visits)),
  ...busy.map(async (id) => {
    while (performance.now() < until) outcomes.push(await waitForSync(admin, (await startSync(admin, id)).id, 1_000));
  }),
]);
const looks = await watch.stop();
const { rows } = await pool().query<{ n: number }>(
  "select count(*)::int as n from pg_stat_activity where datname = current_database()",
);

printVisits(visits);
const counted = [...new Set(outcomes)].map(
  (outcome) => `${outcomes.filter((one) => one === outcome).length} ${outcome}`,
);
console.log(`\nsyncs ended meanwhile: ${counted.join(", ") || "none"}; connections of all processes: ${rows[0]?.n}`);
printCourse(looks);
await closeDatabase();
await installation.close();
process.exit(visits.some(({ status }) => status >= 500 || status === 0) ? 1 : 0);

/** Cookies as signing in gives them. People of an earlier run are taken again. */
async function analystSessions(count: number): Promise<string[]> {
  const { rows: people } = await pool().query<{ id: string; epoch: number }>(
    `insert into users (id, email, name, role)
     select gen_random_uuid(), 'load-' || n || '@example.com', 'Load ' || n, 'analyst' from generate_series(1, $1::int) n
     on conflict (email) do update set name = excluded.name returning id, session_epoch as epoch`,
    [count],
  );
  const startedAt = Math.floor(Date.now() / 1000);
  return Promise.all(
    people.map(async ({ id, epoch }) => {
      const value = await sealSessionCookie({ userId: id, epoch, startedAt });
      return `${sessionCookieName()}=${value}`;
    }),
  );
}

function printVisits(all: readonly Visit[]): void {
  const at = (sorted: readonly number[], share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  console.log(
    "\n| what | times | p50 | p95 | p99 | slowest | 5xx or broken off | 4xx |\n|---|---|---|---|---|---|---|---|",
  );
  for (const what of [...new Set(all.map((visit) => visit.what))].sort().concat("all")) {
    const these = all.filter((visit) => what === "all" || visit.what === what);
    const sorted = these.map(({ ms }) => ms).sort((a, b) => a - b);
    const broken = these.filter(({ status }) => status >= 500 || status === 0).length;
    const refused = these.filter(({ status }) => status >= 400 && status < 500).length;
    const times = [0.5, 0.95, 0.99, 1].map((share) => `${at(sorted, share)} ms`);
    console.log(`| ${[what, these.length, ...times, broken, refused].join(" | ")} |`);
  }
  console.log(`${(all.length / seconds).toFixed(0)} answers a second`);
}
