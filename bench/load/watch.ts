import type { Ask } from "./api";

/** One look at the processes: by process, what it holds. */
type Look = { at: number; figures: Map<string, number> };

const watched: Record<string, string> = {
  process_resident_memory_bytes: "RSS, MB",
  process_open_fds: "open files",
  connetra_db_pool_connections: "pool",
  nodejs_eventloop_lag_p99_seconds: "event loop p99, ms",
};
const scale: Record<string, number> = { "RSS, MB": 1 / 1024 ** 2, "event loop p99, ms": 1000 };

/** Reads the metrics every so often, until it is told to stop. */
export function watchProcesses(ask: Ask, everyMs: number): { stop: () => Promise<Look[]> } {
  const looks: Look[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { status, text } = await ask("GET", "/api/metrics").catch(() => ({ status: 0, text: "" }));
      if (status === 200) looks.push({ at: performance.now(), figures: figuresOf(text) });
      for (let waited = 0; waited < everyMs && !isOver; waited += 100)
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return looks;
    },
  };
}

function figuresOf(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [, name = "", labels = "", value = ""] = /^(\w+)\{([^}]*)\} (\S+)$/.exec(line) ?? [];
    const what = watched[name];
    if (what === undefined || labels.includes('state="idle"')) continue;
    const process = /process="([^"]+)"/.exec(labels)?.[1] ?? "";
    figures.set(`${process}: ${what}`, Number(value) * (scale[what] ?? 1));
  }
  return figures;
}

/** How each figure went: its first minute beside its last, the highest, and its slope in percent of the mean an hour. */
export function printCourse(looks: readonly Look[]): void {
  const names = [...new Set(looks.flatMap(({ figures }) => [...figures.keys()]))].sort();
  console.log("\n| what | first | last | highest | slope, % an hour |\n|---|---|---|---|---|");
  for (const name of names) {
    const points = looks.flatMap(({ at, figures }) =>
      figures.has(name) ? [[at, figures.get(name) ?? 0] as const] : [],
    );
    const values = points.map(([, value]) => value);
    const say = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1));
    console.log(
      `| ${name} | ${say(values[0])} | ${say(values.at(-1))} | ${say(Math.max(...values))} | ${say(slopeOf(points))} |`,
    );
  }
}

/** By least squares, of the second half: before, caches fill. */
function slopeOf(points: readonly (readonly [number, number])[]): number | undefined {
  const half = points.slice(Math.floor(points.length / 2));
  if (half.length < 3) return undefined;
  const mean = (of: (point: readonly [number, number]) => number) =>
    half.reduce((sum, point) => sum + of(point), 0) / half.length;
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
  const up = mean(([at, value]) => (at - x) * (value - y));
  const across = mean(([at]) => (at - x) ** 2);
  return y === 0 || across === 0 ? 0 : ((up / across) * 3_600_000 * 100) / y;
}
