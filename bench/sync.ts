import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { closeDatabase } from "@/lib/platform/db";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres";
import { Figures, tellLoad } from "./sync/figures";
import { copyRows, emptyRows, exportRows, hashNodes, hashWhole, parseWhole, readAll } from "./sync/floors";
import { newConnector, sync } from "./sync/stand-in-store";

// What reading and syncing a manifest cost against the least that each could: JSON.parse, read and sha256, a digest of each
// node, and a bare COPY of the same rows. Floors are measured in the same run, in turns with what is held against them.
//   node --import tsx --conditions=react-server bench/sync.ts --models 10000 --rounds 5
//   … --only read | sync    … --sizes 1000,10000,100000: reading and syncing at several sizes, each in a process of its own

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, "data/bench-sync");

function manifest(models: number, run: number): string {
  const file = path.join(folder, `manifest-${models}-${run}.json`);
  if (existsSync(file)) return file;
  const changes = ["--run", String(run), "--changed", run === 0 ? "0" : "0.01"];
  const program = path.join(root, "bench/generate-manifest.ts");
  execFileSync(process.execPath, ["--import", "tsx", program, "--models", String(models), ...changes, "--out", file]);
  return file;
}

const megabytes = (file: string): string => `${(statSync(file).size / 1e6).toFixed(0)} MB`;

async function measureReading(figures: Figures, file: string, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await figures.take("JSON.parse of the whole", () => parseWhole(file));
    await figures.take("readManifest, every node an asset", () => readAll(file));
    await figures.take("read and sha256", () => hashWhole(file));
    await figures.take("read and a digest of each node", () => hashNodes(file));
  }
  for (const name of ["JSON.parse of the whole", "readManifest, every node an asset"]) figures.tell(name);
  for (const name of ["read and sha256", "read and a digest of each node"]) figures.tell(name);
  figures.compare("readManifest, every node an asset", "JSON.parse of the whole", 0.5);
  tellLoad();
}

async function measureSyncs(figures: Figures, client: pg.Client, models: number, rounds: number): Promise<void> {
  const [file, next] = [manifest(models, 0), manifest(models, 1)];
  for (let round = 0; round < rounds; round += 1) {
    const id = randomUUID();
    await newConnector(id);
    await figures.take("cold sync", () => sync(id, file, "a"));
    if (round === 0) await exportRows(client, id, folder);
    await emptyRows(client);
    await figures.take("bare COPY of the same rows", () => copyRows(client, folder));
    await figures.take("unchanged, by revision", () => sync(id, file, "a"));
    await figures.take("read and sha256", () => hashWhole(file));
    await figures.take("unchanged, under another revision", () => sync(id, file, "b"));
    await figures.take("read and a digest of each node", () => hashNodes(next));
    await figures.take("one percent changed", () => sync(id, next, "c"));
    await client.query("delete from connectors where id = $1", [id]);
    for (const table of ["assets", "edges", "mappings", "health"])
      await client.query(`delete from ${table} where connector_id = $1`, [id]);
    await client.query("vacuum");
  }
  for (const name of ["cold sync", "bare COPY of the same rows", "unchanged, by revision", "read and sha256"])
    figures.tell(name);
  for (const name of ["unchanged, under another revision", "read and a digest of each node", "one percent changed"])
    figures.tell(name);
  figures.compare("cold sync", "bare COPY of the same rows", 1.5);
  figures.compare("unchanged, under another revision", "read and sha256", 1.5);
  figures.compare("one percent changed", "read and a digest of each node", 2);
  tellLoad();
}

function measureSizes(sizes: readonly number[]): void {
  for (const models of sizes) {
    const file = manifest(models, 0);
    const args = ["--import", "tsx", path.join(root, "bench/read-manifest.ts"), file];
    console.log(
      `${String(models).padStart(7)} models ${megabytes(file).padStart(8)}   ${execFileSync(process.execPath, args).toString().trimEnd()}`,
    );
    const sync = ["--import", "tsx", "--conditions=react-server", path.join(root, "bench/sync.ts")];
    execFileSync(process.execPath, [...sync, "--models", String(models), "--only", "once"], { stdio: "inherit" });
    if (models > 20_000) rmSync(file);
    tellLoad();
  }
}

/** A first sync, and the same again under another revision. */
async function measureOnce(models: number): Promise<void> {
  const [file, id, figures] = [manifest(models, 0), randomUUID(), new Figures()];
  await newConnector(id);
  const takes = { cold: () => sync(id, file, "a"), again: () => sync(id, file, "b") };
  for (const [name, take] of Object.entries(takes)) {
    await figures.take(name, take);
    const [wall, cpu] = [figures.best(name), figures.best(name, "cpu")];
    console.log(
      `${name.padStart(24)}   wall ${wall.toFixed(0)} ms   CPU ${cpu.toFixed(0)} ms   CPU a thousand models ${((cpu / models) * 1000).toFixed(0)} ms`,
    );
  }
  console.log(`${"peak".padStart(24)}   ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
}

async function withDatabase(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const server = await startPostgres({ dataFolder: path.join(root, "data/bench"), database: "bench" });
  const name = `bench_sync_${process.pid}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.toString();
  process.env.SECRETS_KEYS = `k1:${randomBytes(32).toString("base64")}`;
  process.env.NEXTAUTH_SECRET = randomBytes(48).toString("base64url");
  process.env.APP_URL = "http://localhost:3000";
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const client = new pg.Client({ connectionString: url.toString() });
  try {
    await admin.query(`create database ${name}`);
    await migrate(url.toString());
    await client.connect();
    await work(client);
  } finally {
    await client.end();
    await closeDatabase();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      models: { type: "string", default: "10000" },
      rounds: { type: "string", default: "5" },
      only: { type: "string" },
      sizes: { type: "string" },
    },
  });
  mkdirSync(folder, { recursive: true });
  if (values.sizes) return measureSizes(values.sizes.split(",").map(Number));
  const [models, rounds] = [Number(values.models), Number(values.rounds)];
  if (values.only === "once") return withDatabase(() => measureOnce(models));
  const file = manifest(models, 0);
  console.log(`${models} models, ${megabytes(file)}, ${rounds} rounds`);
  if (values.only !== "sync") await measureReading(new Figures(), file, rounds);
  if (values.only !== "read") await withDatabase((client) => measureSyncs(new Figures(), client, models, rounds));
}

await main();
