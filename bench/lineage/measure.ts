import { availableParallelism, loadavg } from "node:os";

export type Milliseconds = number;

export const timed = async <T>(work: () => T | Promise<T>): Promise<{ took: Milliseconds; result: T }> => {
  const before = performance.now();
  const result = await work();
  return { took: performance.now() - before, result };
};

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
export const median = (values: readonly number[]): number => inOrder(values)[values.length >> 1] ?? Number.NaN;
export const best = (values: readonly number[]): number => inOrder(values)[0] ?? Number.NaN;
/** The best and the median of several runs. */
export async function repeated(runs: number, work: () => unknown): Promise<{ best: number; median: number }> {
  const took: Milliseconds[] = [];
  for (let run = 0; run < runs; run++) took.push((await timed(work)).took);
  return { best: best(took), median: median(took) };
}

const digits = (value: number): string =>
  value < 10 ? value.toFixed(value < 1 ? 3 : 2) : Math.round(value).toString();
export const ms = (value: Milliseconds): string => `${digits(value)} ms`;

export const say = (what: string, figures: string): void => console.log(`  ${what.padEnd(58)} ${figures}`);

/** What else the machine does: times move with it, and ratios less. */
export const sayLoad = (): void =>
  say("load average, of so many cores", `${loadavg()[0]?.toFixed(1)} of ${availableParallelism()}`);

export type Verdict = { what: string; is: number; aim: number; atLeast: boolean };
const verdicts: Verdict[] = [];

/** A ratio or a time against its aim; all are told again at the end. */
export function judge(verdict: Verdict): void {
  verdicts.push(verdict);
}

export function sayVerdicts(): void {
  console.log("\nAims");
  for (const { what, is, aim, atLeast } of verdicts) {
    const isMet = atLeast ? is >= aim : is <= aim;
    say(what, `${digits(is).padStart(7)}  (${atLeast ? "at least" : "at most"} ${aim})  ${isMet ? "met" : "MISSED"}`);
  }
}
