import { type Layout, type LayoutInput, layoutGraph } from "./layout-graph";

type Answer = { ticket: number; layout: Layout };
type Waiting = { input: LayoutInput; resolve: (layout: Layout) => void; reject: (reason: unknown) => void };

let worker: Worker | null = null;
/** Once a worker could not start or broke, layouts run here: slower to the touch for a large graph, and never missing. */
let isWorkerUsable = typeof Worker !== "undefined";
let lastTicket = 0;
const waiting = new Map<number, Waiting>();

/** Lays a graph out beside the page's own thread, so that a large one does not hold up typing and scrolling. */
export function requestLayout(input: LayoutInput): Promise<Layout> {
  const running = startWorker();
  return new Promise((resolve, reject) => {
    if (!running) return here({ input, resolve, reject });
    const ticket = ++lastTicket;
    waiting.set(ticket, { input, resolve, reject });
    running.postMessage({ ticket, input });
  });
}

function startWorker(): Worker | null {
  if (worker || !isWorkerUsable) return worker;
  try {
    worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.ticket)?.resolve(data.layout);
      waiting.delete(data.ticket);
    });
    worker.addEventListener("error", giveUp);
  } catch {
    isWorkerUsable = false;
  }
  return worker;
}

function giveUp() {
  isWorkerUsable = false;
  worker?.terminate();
  worker = null;
  for (const request of waiting.values()) here(request);
  waiting.clear();
}

function here({ input, resolve, reject }: Waiting) {
  try {
    resolve(layoutGraph(input));
  } catch (thrown) {
    reject(thrown);
  }
}
