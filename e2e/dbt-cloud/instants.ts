/** dbt Cloud writes microseconds and an offset; runs and steps with a space where ISO 8601 has a T. */
const withMicroseconds = (date: Date, separator: string): string =>
  date.toISOString().replace("T", separator).replace("Z", "000+00:00");

export const instant = (date: Date): string => withMicroseconds(date, "T");
export const spacedInstant = (date: Date): string => withMicroseconds(date, " ");
export const maybeSpaced = (date: Date | null): string | null => (date ? spacedInstant(date) : null);

export const secondsBetween = (from: Date | null, to: Date | null): number =>
  from && to ? Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000)) : 0;

const two = (value: number): string => String(value).padStart(2, "0");

/** As in `00:01:12`. */
export const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const units: [name: string, seconds: number][] = [
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** As in `2 weeks, 3 days` or `0 minutes`: the two largest units. */
export function inWords(seconds: number): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? "" : "s"}`);
  }
  return parts.slice(0, 2).join(", ") || "0 minutes";
}
