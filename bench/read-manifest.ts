import { createReadStream, readFileSync } from "node:fs";
import { WarningList } from "@/lib/core/warnings";
import { readManifest } from "@/lib/dbt/read-manifest";

// Reads one manifest in a process that does nothing else, and tells the most memory that it took.

const peak = (): string => {
  const kib = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return `${(Number(kib) / 1024).toFixed(0)} MiB`;
};

const before = { peak: peak(), cpu: process.cpuUsage(), wall: performance.now() };
let nodes = 0;
await readManifest(createReadStream(process.argv[2] ?? "", { highWaterMark: 256 * 1024 }), {
  warnings: new WarningList(),
  disabled: () => undefined,
  node: () => {
    nodes += 1;
  },
});
const { user, system } = process.cpuUsage(before.cpu);
const [wall, cpu] = [performance.now() - before.wall, (user + system) / 1000].map((ms) => (ms / 1000).toFixed(2));
console.log(`${nodes} nodes in ${wall} s   CPU ${cpu} s   peak ${peak()}, of which ${before.peak} before it began`);
