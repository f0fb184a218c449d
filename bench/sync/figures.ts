import { loadavg } from "node:os";

export type Figure = { wall: number; cpu: number };

/** Wall and CPU time in milliseconds by name, over all rounds. */
export class Figures {
  readonly #byName = new Map<string, Figure[]>();

  async take(name: string, work: () => Promise<unknown> | unknown): Promise<void> {
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    await work();
    const wall = performance.now() - before;
    const { user, system } = process.cpuUsage(cpuBefore);
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), { wall, cpu: (user + system) / 1000 }]);
  }

  best = (name: string, of: keyof Figure = "wall"): number => this.#sorted(name, of)[0] ?? Number.NaN;

  median(name: string, of: keyof Figure = "wall"): number {
    const sorted = this.#sorted(name, of);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  }

  tell(name: string): void {
    const [best, median, cpu] = [this.best(name), this.median(name), this.median(name, "cpu")].map(ms);
    console.log(`${name.padEnd(44)} best ${best}   median ${median}   CPU ${cpu}`);
  }

  /** How many times the floor, against what is aimed at. */
  compare(name: string, floor: string, most: number): void {
    const best = this.best(name) / this.best(floor);
    const median = this.median(name) / this.median(floor);
    const cpu = this.median(name, "cpu") / this.median(floor, "cpu");
    const verdict = median <= most ? "met" : best <= most ? "met by the best alone" : "NOT MET";
    console.log(
      `${`${name} / ${floor}`.padEnd(60)} best ${best.toFixed(2)}   median ${median.toFixed(2)}   CPU ${cpu.toFixed(2)}   aim ${most}: ${verdict}`,
    );
  }

  #sorted(name: string, of: keyof Figure): number[] {
    return (this.#byName.get(name) ?? []).map((figure) => figure[of]).sort((a, b) => a - b);
  }
}

const ms = (value: number): string => `${value.toFixed(0).padStart(6)} ms`;

export const tellLoad = (): void =>
  console.log(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  );
