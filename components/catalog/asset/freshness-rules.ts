import { formatDuration } from "@/components/ui/format-time";
import { factAt, textAt } from "./read-facts";

const secondsOf: Record<string, number> = { minute: 60, hour: 3600, day: 86_400 };

/** "2 days", in dbt's numbers. */
export function ruleText(rule: unknown): string | null {
  const count = textAt(rule, "count");
  const period = textAt(rule, "period");
  return count && period ? `${count} ${period}${count === "1" ? "" : "s"}` : null;
}

const DAY = 86_400;

/** An age as people say it: from two days on, no minutes. */
export function ageText(seconds: number): string {
  if (seconds < 2 * DAY) return formatDuration(seconds * 1000);
  const hours = Math.floor((seconds % DAY) / 3600);
  return `${Math.floor(seconds / DAY)} days${hours > 0 ? ` ${hours} h` : ""}`;
}

/** How old the data may be: before it warns, before it counts as late. */
export function ageLimits(rules: unknown): { label: string; text: string; seconds: number }[] {
  const named: [string, unknown][] = [
    ["Warns when older than", factAt(rules, "warn_after")],
    ["Late when older than", factAt(rules, "error_after")],
  ];
  return named.flatMap(([label, rule]) => {
    const text = ruleText(rule);
    const seconds = Number(textAt(rule, "count")) * (secondsOf[textAt(rule, "period") ?? ""] ?? Number.NaN);
    return text === null || !Number.isFinite(seconds) ? [] : [{ label, text, seconds }];
  });
}
