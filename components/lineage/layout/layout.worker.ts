import { type LayoutInput, layoutGraph } from "./layout-graph";

export type LayoutRequest = { ticket: number; input: LayoutInput };

// The types at hand are the window's; of a worker's scope only these two are needed.
globalThis.addEventListener("message", ({ data: { ticket, input } }: MessageEvent<LayoutRequest>) => {
  globalThis.postMessage({ ticket, layout: layoutGraph(input) });
});
