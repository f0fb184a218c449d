import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { closeDatabase, pool } from "@/lib/platform/db";
import { openInstallation } from "@/scripts/installation";
import { startFaultProxy } from "@/scripts/test/fault-proxy";
import { lookAt, makeDue, newConnectors, type Work, warehouse } from "./workers/connectors";

// Fifty connectors that all become due at the same moment, worked off by 1, 2 and 4 workers on one Postgres. Which worker
// schedules and which runs what is left to them; nothing may happen twice.
//   node --import tsx --conditions=react-server bench/workers.ts [--connectors 50] [--workers 1,2,4] [--models 300] [--latency 40]
// DATABASE_URL: an outside Postgres, or a pooler before one; without it a Postgres is brought for the run.

const { values } = parseArgs({
  options: {
    connectors: { type: "string", default: "50" },
    workers: { type: "string", default: "1,2,4" },
    models: { type: "string", default: "300" },
    latency: { type: "string", default: "40" },
  },
});
const [count, models, latency] = [Number(values.connectors), Number(values.models), Number(values.latency)];

const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-bench-workers-"));
process.env.CONNETRA_DATA_DIR = dataFolder;
const installation = await openInstallation(() => undefined);
const { host } = new URL(process.env.DATABASE_DIRECT_URL || (process.env.DATABASE_URL ?? ""));
const proxy = await startFaultProxy(`http://${host}`);
proxy.set({ kind: "latency", ms: latency });
const farPort = Number(new URL(proxy.url).port);
process.env.EGRESS_ALLOW = `127.0.0.1:${farPort}`;
const stamp = Date.now().toString(36);
const primaryId = await warehouse(`${stamp} warehouse`, farPort);

console.log(`${count} connectors; near: ${models} models each; far: a warehouse ${latency} ms away. Load: ${load()}`);
console.log(
  "\n| work | workers | first done | all done | syncs a second | CPU of workers | connections | twice | not succeeded |",
);
console.log("|---|---|---|---|---|---|---|---|---|");
for (const work of ["near", "far"] as const)
  for (const workers of values.workers.split(",").map(Number)) await measure(work, workers);

await proxy.close();
await closeDatabase();
await installation.close();
fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);

async function measure(work: Work, workers: number): Promise<void> {
  const round = `${stamp} ${work} ${workers}`;
  const ids = await newConnectors(work, { round, count, models, primaryId, farPort });
  const children = Array.from({ length: workers }, startWorker);
  await Promise.all(children.map(({ ready }) => ready));
  await makeDue(ids);
  let look = await lookAt(ids);
  let connections = 0;
  while (look.syncs < count || look.open > 0) {
    await pause(500);
    connections = Math.max(connections, await countConnections());
    look = await lookAt(ids);
  }
  const cpu = children.reduce((sum, { child }) => sum + cpuSecondsOf(child), 0);
  for (const { child } of children) child.kill("SIGTERM");
  await Promise.all(children.map(({ ended }) => ended));
  const { wall, first, twice, failed } = look;
  const figures = [`${first.toFixed(1)} s`, `${wall.toFixed(1)} s`, (count / wall).toFixed(1), `${cpu.toFixed(1)} s`];
  console.log(`| ${[work, workers, ...figures, connections, twice, failed].join(" | ")} |`);
}

function startWorker() {
  const args = ["--max-semi-space-size=8", "--max-old-space-size=1024", "--import", "tsx", "--conditions=react-server"];
  const child = spawn(process.execPath, [...args, "lib/sync/worker.ts"], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.includes("worker ready")) resolve();
    });
  });
  return { child, ended, ready };
}

async function countConnections(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name like 'connetra%'",
  );
  return rows[0]?.n ?? 0;
}

function cpuSecondsOf({ pid }: ChildProcess): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function load(): string {
  return os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");
}
