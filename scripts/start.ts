import "./load-env";
import path from "node:path";
import { ensureBuild } from "./build";
import { type Child, runBeside } from "./children";
import { isFree } from "./free-port";
import { type Installation, openInstallation } from "./installation";
import { onNpmGone } from "./npm-parent";
import { pause } from "./process-mark";

const isDev = process.argv.includes("--dev");
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1";
const startedAt = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`);

let installation: Installation | null = null;
let children: Child[] = [];
let stopping: Promise<void> | null = null;

/** Ends everything in order: who uses the database first, then the database. */
function stop(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    if (children.length > 0) say("Stopping…");
    await Promise.all(children.map((child) => child.stop(12_000)));
    await installation?.close();
    if (children.length > 0) say("Stopped.");
    process.exit(exitCode);
  })();
  return stopping;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
onNpmGone(() => void stop(1));

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error("PORT must be a number from 1 to 65535.");
  process.env.PORT = String(port);
  process.env.APP_URL ||= `http://localhost:${port}`;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  Object.assign(process.env, { NODE_ENV: isDev ? "development" : "production" });
  await requirePort();
  installation = await openInstallation(say);
  if (!isDev) await ensureBuild(say);
  if (stopping) return;

  const next = path.join(import.meta.dirname, "../node_modules/next/dist/bin/next");
  const web = [next, isDev ? "dev" : "start", "-H", host, "-p", String(port)];
  // Nodes of a manifest die young. A small nursery and a heap that knows a limit keep fewer of the dead in memory: without
  // one, V8 lets the heap grow fourfold between two collections.
  const memory = ["--max-semi-space-size=8", "--max-old-space-size=1024"];
  const worker = [...memory, "--import", "tsx", "--conditions=react-server", "lib/sync/worker.ts"];
  children = [runBeside("web", web), runBeside("worker", worker)];
  await answering();
  if (stopping) return;
  say(`Connetra is ready: ${process.env.APP_URL}`);
  await offerSetup();
}

/** A start that was killed a moment ago may still hold the port; anything else keeps it. */
async function requirePort(): Promise<void> {
  for (let waited = 0; !(await isFree(port, host)); waited += 250) {
    if (waited >= 8_000)
      throw new Error(
        `Port ${port} is in use, perhaps by a Connetra that runs already. Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    if (waited === 0) say(`Port ${port} is in use; waiting a moment for it…`);
    await pause(250);
  }
}

/** Waits for web and worker; a worker that is late holds nobody up. */
async function answering(): Promise<void> {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const origin = `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
  const isOk = async (route: string): Promise<boolean> => (await fetch(origin + route).catch(() => null))?.ok === true;
  let isWebUp = false;
  for (let waited = 0; !stopping && waited < 120_000; waited += 100) {
    isWebUp ||= await isOk("/api/health");
    if (isWebUp && ((await isOk("/api/ready")) || waited > 20_000)) return;
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
