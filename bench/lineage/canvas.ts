import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import tailwind from "@tailwindcss/postcss";
import { build } from "vite";
import type { LineageView } from "@/lib/lineage/schema";
import { chromiumPath } from "@/scripts/test/chromium";
import { longestTask } from "./longest-task";
import { madeGraph } from "./made-graph";
import { best, judge, median, ms, say } from "./measure";
import "./page/stage";

const root = path.dirname(path.dirname(import.meta.dirname));
const screen = { width: 1440, height: 900 };
const shownFor = 4_000;

const uuidOf = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;

/** The made graph as the API would answer it, around its largest hub. */
function madeView(nodeCount: number): LineageView {
  const { keys, from, to } = madeGraph(nodeCount);
  const count = (ends: Int32Array) => {
    const counts = new Int32Array(keys.length);
    for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
    return counts;
  };
  const [down, up] = [count(from), count(to)];
  const hub = down.indexOf(Math.max(...down));
  const nodes = keys.map((key, index): LineageView["nodes"][number] => ({
    id: uuidOf(index),
    key,
    type: key.startsWith("source.") ? "source" : "model",
    name: key.split(".").at(-1) ?? key,
    depth: index === hub ? 0 : 1,
    testStatus: "pass",
    connectorId: uuidOf(0),
    ...{ database: "warehouse", schema: "marts", package: "shop", materialization: "table" },
    ...{ owner: null, path: null, freshness: null, runSeconds: 1, isExternal: false, isInOtherProject: false },
    upstreamCount: up[index] ?? 0,
    downstreamCount: down[index] ?? 0,
  }));
  const edges = Array.from(from, (source, edge) => ({ from: uuidOf(source), to: uuidOf(to[edge] ?? 0) }));
  return { nodes, edges, truncated: false };
}

/** The page as a production build, with the graph beside it. */
async function buildPage(view: LineageView): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-bench-"));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, "page"),
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: { "@": root } },
    css: { postcss: { plugins: [tailwind({ base: root })] } },
    worker: { format: "es" },
    build: { outDir: folder, emptyOutDir: true, target: "es2023" },
  });
  fs.writeFileSync(path.join(folder, "view.json"), JSON.stringify(view));
  return folder;
}

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

async function serve(folder: string): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, pathname === "/" ? "index.html" : path.normalize(pathname));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
    return fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

type Seen = { readyAt: number; rate: number; longest: number; near: number[]; far: number[]; tasks: number[] };
const steps = 5;
/** On a machine with other work, React Flow as it comes takes minutes to draw ten thousand nodes. */
const longestWait = 480_000;

async function look(browser: Browser, address: string, isOurs: boolean): Promise<Seen> {
  const page = await browser.newPage({ viewport: screen, reducedMotion: "reduce" });
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction(() => window.stage !== undefined, undefined, { timeout: longestWait, polling: 250 });
  const readyAt = await page.evaluate(() => window.stage?.readyAt ?? Number.NaN);
  const moved = await page.evaluate((duration) => window.stage?.move(duration), shownFor);
  const [near, far, tasks]: [number[], number[], number[]] = [[], [], []];
  for (let step = 0; isOurs && step < steps; step++) {
    const stepped = await page.evaluate(() => window.stage?.step());
    near.push(stepped?.near.longest ?? Number.NaN);
    far.push(stepped?.far.longest ?? Number.NaN);
    // Another one for its work alone: to be traced takes time as well.
    await browser.startTracing(page);
    await page.evaluate(() => window.stage?.step());
    tasks.push(longestTask((await browser.stopTracing()).toString("utf8")));
  }
  if (process.env.BENCH_SCREENSHOTS) {
    await page.screenshot({ path: path.join(process.env.BENCH_SCREENSHOTS, `${isOurs ? "ours" : "plain"}.png`) });
  }
  await page.close();
  return {
    readyAt,
    rate: moved ? (moved.frames * 1_000) / moved.took : Number.NaN,
    longest: moved?.longest ?? Number.NaN,
    ...{ near, far, tasks },
  };
}

/** @param isAlone leaves React Flow as it comes out, which takes minutes */
export async function measureCanvas(nodeCount: number, isAlone: boolean): Promise<void> {
  console.log(`\nCanvas: ${nodeCount.toLocaleString("en")} nodes, whole in view, ${screen.width}×${screen.height}`);
  const view = madeView(nodeCount);
  const folder = await buildPage(view);
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: await chromiumPath() });
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    // The first page of a browser pays for its start.
    await look(browser, `${address}?draw=ours`, true);
    const ours = await look(browser, `${address}?draw=ours`, true);
    const plain = isAlone ? null : await look(browser, `${address}?draw=plain`, false);
    const again = await look(browser, `${address}?draw=ours`, true);
    const ready = Math.min(ours.readyAt, again.readyAt);
    const rate = Math.max(ours.rate, again.rate);
    say("edges", view.edges.length.toLocaleString("en"));
    say("ready: ours, layout included", `${ms(ours.readyAt)} and ${ms(again.readyAt)}`);
    say("frames a second: ours", `${ours.rate.toFixed(1)} and ${again.rate.toFixed(1)}, longest ${ms(ours.longest)}`);
    const near = [...ours.near, ...again.near];
    const far = [...ours.far, ...again.far];
    const tasks = [...ours.tasks, ...again.tasks];
    say("near and back, the longest task, CPU", `best ${ms(best(tasks))}, median ${ms(median(tasks))}`);
    say("coming near, the longest frame", `best ${ms(best(near))}, median ${ms(median(near))} of ${near.length}`);
    say("going back, the longest frame", `best ${ms(best(far))}, median ${ms(median(far))} of ${far.length}`);
    judge({ what: "near and back, the longest task, CPU, median, ms", is: median(tasks), aim: 100, atLeast: false });
    judge({ what: "coming near, the longest frame, best, ms", is: best(near), aim: 100, atLeast: false });
    judge({ what: "… the median, ms", is: median(near), aim: 100, atLeast: false });
    if (!plain) return;
    say("ready: plain React Flow, places given", ms(plain.readyAt));
    say("frames a second: plain React Flow", `${plain.rate.toFixed(2)}, longest ${ms(plain.longest)}`);
    judge({ what: "frame rate: ours / plain React Flow", is: rate / plain.rate, aim: 20, atLeast: true });
    judge({ what: "time to ready: plain React Flow / ours", is: plain.readyAt / ready, aim: 10, atLeast: true });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
