import type { RunNode } from "@/lib/quality/run-schema";

export type Bar = { node: RunNode; start: number };
/** What one thread did, in the order of time. */
export type Lane = { label: string; bars: Bar[] };

/** More threads than that are no lanes that anybody follows: then nodes are packed into as few as hold them. */
const MOST_LANES = 48;

const natural = new Intl.Collator("en", { numeric: true });

/** "Thread-7 (worker)" is thread 7. */
const laneLabel = (thread: string): string => /^Thread-(\d+)\b/.exec(thread)?.[1]?.replace(/^/, "Thread ") ?? thread;

/** The nodes that dbt gave a time, each in the lane of its thread; where threads are not known, side by side. */
export function ganttLanes(nodes: readonly RunNode[]): Lane[] {
  const bars = nodes
    .flatMap((node) => (node.start === null ? [] : [{ node, start: node.start }]))
    .sort((one, other) => one.start - other.start);
  const byThread = new Map<string, Bar[]>();
  for (const bar of bars) {
    const { thread } = bar.node;
    if (thread === null) return packed(bars);
    const lane = byThread.get(thread);
    if (lane) lane.push(bar);
    else byThread.set(thread, [bar]);
  }
  if (byThread.size > MOST_LANES) return packed(bars);
  return [...byThread]
    .map(([thread, lane]) => ({ label: laneLabel(thread), bars: lane }))
    .sort((one, other) => natural.compare(one.label, other.label));
}

/** Each bar in the first lane that is free when it starts. */
function packed(bars: readonly Bar[]): Lane[] {
  const lanes: { label: string; bars: Bar[]; free: number }[] = [];
  for (const bar of bars) {
    let lane = lanes.find(({ free }) => free <= bar.start);
    if (!lane) {
      lane = { label: `Lane ${lanes.length + 1}`, bars: [], free: 0 };
      lanes.push(lane);
    }
    lane.bars.push(bar);
    lane.free = bar.start + bar.node.seconds;
  }
  return lanes.map(({ label, bars: own }) => ({ label, bars: own }));
}

export type Step = "left" | "right" | "up" | "down" | "first" | "last";

/** The node that a key leads to: along the lane, or in the next lane the one that runs at about the same time. */
export function stepInLanes(lanes: readonly Lane[], from: string | null, step: Step): string | null {
  const row = lanes.findIndex(({ bars }) => bars.some(({ node }) => node.id === from));
  const lane = lanes[row];
  const at = lane?.bars.findIndex(({ node }) => node.id === from) ?? -1;
  const here = lane?.bars[at];
  if (!lane || !here) return lanes[0]?.bars[0]?.node.id ?? null;
  if (step === "first") return lane.bars[0]?.node.id ?? null;
  if (step === "last") return lane.bars.at(-1)?.node.id ?? null;
  if (step === "left" || step === "right") return lane.bars[at + (step === "left" ? -1 : 1)]?.node.id ?? here.node.id;
  const next = lanes[row + (step === "up" ? -1 : 1)];
  if (!next) return here.node.id;
  const nearest = next.bars.reduce<Bar | null>(
    (best, bar) => (best && Math.abs(best.start - here.start) <= Math.abs(bar.start - here.start) ? best : bar),
    null,
  );
  return nearest?.node.id ?? here.node.id;
}

/** Round points in time along the axis, about as many as asked for, in seconds. */
export function axisTicks(span: number, about = 6): number[] {
  if (!(span > 0)) return [0];
  const steps = [
    0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400,
  ];
  const step = steps.find((each) => span / each <= about) ?? 28_800 * Math.ceil(span / about / 28_800);
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, at) => at * step);
}
