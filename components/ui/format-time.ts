const steps: readonly (readonly [unit: string, seconds: number])[] = [
  ["y", 31_557_600],
  ["mo", 2_629_800],
  ["d", 86_400],
  ["h", 3600],
  ["min", 60],
];

/** Distance in time in one unit: "just now", "5 min ago", "in 2 h". */
export function formatRelative(time: number, now: number): string {
  const seconds = Math.abs(now - time) / 1000;
  const step = steps.find(([, size]) => seconds >= size);
  if (!step) return time > now + 5000 ? "in a moment" : "just now";
  const text = `${Math.floor(seconds / step[1])} ${step[0]}`;
  return time > now ? `in ${text}` : `${text} ago`;
}

/** A length of time, as short as it stays useful: "840 ms", "12.3 s", "4 min 5 s", "2 h 10 min". */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  // Rounded once, so that no 59.7 s becomes "60 s".
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
