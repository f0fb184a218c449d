import "./load-env";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { ensureBuild } from "./build";
import { type Child, runBeside } from "./children";
import { hasKeys } from "./data-folder";
import { freePort, isFree } from "./free-port";
import { type Installation, openInstallation } from "./installation";
import { onNpmGone } from "./npm-parent";
import { pause } from "./process-mark";
import { readStartOptions, type StartOptions } from "./start-options";

const startedAt = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`);

/** Requests under way may take this long to their end; syncs go back to the queue much sooner. */
const DRAIN_MS = 20_000;

/** Longer than balancers keep an idle connection, so that it is never closed under a request that is on its way. */
const KEEP_ALIVE_MS = "75000";

let installation: Installation | null = null;
let children: Child[] = [];
let stopDelayMs = 0;
let stopping: Promise<void> | null = null;

/** Ends everything in order: who uses the database first, then the database. */
function stop(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    if (children.length > 0) say("Stopping…");
    for (const child of children) child.tell("stopping");
    if (children.length > 0) await pause(stopDelayMs);
    await Promise.all(children.map((child) => child.stop(DRAIN_MS)));
    await installation?.close();
    if (children.length > 0) say("Stopped.");
    process.exit(exitCode);
  })();
  return stopping;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
onNpmGone(() => void stop(1));

async function start(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2), process.env);
  const { isDev, only, port } = options;
  stopDelayMs = options.stopDelayMs;
  process.env.PORT = String(port);
  process.env.APP_URL ||= `http://localhost:${port}`;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  Object.assign(process.env, { NODE_ENV: isDev ? "development" : "production" });
  if (only === "build") return await buildOnly();
  if (only !== "worker") await requirePort(options);
  if (only) requireShared(only);
  installation = await openInstallation(say);
  if (!isDev && only !== "worker") await ensureBuild(say);
  if (stopping) return;

  // Known to these processes alone, unless the operator chose one: the web app asks the workers beside it.
  process.env.METRICS_TOKEN ||= randomBytes(32).toString("hex");
  const ports = await workerPorts(options);
  const workers = ports.map((own, at) => runBeside(nameOf(at, ports), workerCommand, workerEnv(own, at)));
  children = only === "worker" ? workers : [runWeb(options, ports), ...workers];
  await answering(options, ports);
  if (stopping) return;
  say(only === "worker" ? "The worker is ready." : `Connetra is ready: ${process.env.APP_URL}`);
  if (only !== "worker") await offerSetup();
}

async function buildOnly(): Promise<void> {
  await ensureBuild(say);
  process.exit(0);
}

/** What each made for itself, the other parts on other machines could not open or sign in with. */
function requireShared(only: string): void {
  const missing = ["SECRETS_KEYS", "NEXTAUTH_SECRET"].filter((name) => !process.env[name]);
  if (process.env.DATABASE_URL && missing.length > 0 && !hasKeys())
    throw new Error(
      `${missing.join(" and ")} must be set for --only ${only}: all parts of an installation share the same. .env.example says how to make them.`,
    );
}

// Nodes of a manifest die young. A small nursery and a heap that knows a limit keep fewer of the dead in memory: without
// one, V8 lets the heap grow fourfold between two collections.
const memory = ["--max-semi-space-size=8", "--max-old-space-size=1024"];
const workerCommand = [...memory, "--import", "tsx", "--conditions=react-server", "lib/sync/worker.ts"];
const nameOf = (at: number, all: readonly unknown[]): string => (all.length === 1 ? "worker" : `worker${at + 1}`);
const workerEnv = (port: number, at: number) => ({
  WORKER_PORT: String(port),
  CONNETRA_PROCESS: `worker-${at + 1}`,
});

function runWeb({ isDev, host, port }: StartOptions, ports: readonly number[]): Child {
  const next = path.join(import.meta.dirname, "../node_modules/next/dist/bin/next");
  const address = ["-H", host, "-p", String(port)];
  const web = isDev ? [next, "dev", ...address] : [next, "start", ...address, "--keepAliveTimeout", KEEP_ALIVE_MS];
  return runBeside("web", web, { CONNETRA_WORKERS_BESIDE: ports.join(",") });
}

async function workerPorts({ workers, workerPorts: given }: StartOptions): Promise<number[]> {
  if (given.length > 0) return given;
  const chosen: number[] = [];
  while (chosen.length < workers) {
    const port = await freePort();
    if (!chosen.includes(port)) chosen.push(port);
  }
  return chosen;
}

/** A start that was killed a moment ago may still hold the port; anything else keeps it. */
async function requirePort({ port, host }: StartOptions): Promise<void> {
  for (let waited = 0; !(await isFree(port, host)); waited += 250) {
    if (waited >= 8_000)
      throw new Error(
        `Port ${port} is in use, perhaps by a Connetra that runs already. Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    if (waited === 0) say(`Port ${port} is in use; waiting a moment for it…`);
    await pause(250);
  }
}

const originOf = (host: string, port: number): string => {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
};
const isOk = async (url: string): Promise<boolean> => (await fetch(url).catch(() => null))?.ok === true;

/** Waits for web and worker; a worker that is late holds nobody up. */
async function answering({ only, host, port }: StartOptions, ports: readonly number[]): Promise<void> {
  const origin = originOf(host, port);
  const [workerPort] = ports;
  const ready =
    only === "worker"
      ? `${originOf(process.env.WORKER_HOST || "127.0.0.1", workerPort ?? 0)}/ready`
      : `${origin}/api/ready${only === "web" ? "?worker=any" : ""}`;
  let isWebUp = only === "worker";
  for (let waited = 0; !stopping && waited < 120_000; waited += 100) {
    isWebUp ||= await isOk(`${origin}/api/health`);
    if (isWebUp && ((await isOk(ready)) || waited > 20_000)) return;
    await pause(100);
  }
  if (!stopping) throw new Error("The web app does not answer; its lines above say why.");
}

async function offerSetup(): Promise<void> {
  const { setupLink } = await import("./setup-link");
  const link = await setupLink();
  if (link) console.log(`\n          Nobody has an account yet. Make the first one here, once:\n          ${link}\n`);
}

start().catch(async (error: unknown) => {
  // What fails while everything is being ended fails because of it.
  if (!stopping) console.error(inWords(error));
  await stop(1);
});

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "remedy" in error ? `${error.message}\n${error.remedy}` : error.message;
}
