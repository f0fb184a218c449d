const TICK_MS = 20;
/** What ends in a stall is noticed after it. */
const BEFORE_MS = 100;

/** Notes when this process was not let run: what is measured meanwhile is late by so much, and by nothing else. */
export function startStallWatch(): { during: (from: number, to: number) => number; stop: () => void } {
  const stalls: { from: number; to: number }[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - last > 2 * TICK_MS) stalls.push({ from: last + TICK_MS, to: now });
    last = now;
  }, TICK_MS);
  /** All together, in milliseconds. */
  const during = (from: number, to: number): number =>
    stalls
      .filter((stall) => stall.from <= to && stall.to >= from - BEFORE_MS)
      .reduce((sum, stall) => sum + stall.to - stall.from, 0);
  return { during, stop: () => clearInterval(timer) };
}
