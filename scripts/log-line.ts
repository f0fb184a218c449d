const isForPeople = process.stdout.isTTY === true;
const levelMark: Record<string, string> = { warn: "warning: ", error: "error: ", fatal: "error: " };

/** A line of a child's output as we pass it on: for a person at a terminal to read, for a machine as the JSON it is. */
export function logLine(process: string, line: string): string {
  const entry = line.startsWith("{") ? parsed(line) : null;
  if (!entry) return line.trim() ? `${process.padEnd(6)} | ${line}\n` : "";
  if (!isForPeople) return `${JSON.stringify({ process, ...entry })}\n`;
  const { level, time, msg, ...facts } = entry;
  const clock = typeof time === "string" ? `${time.slice(11, 19)} ` : "";
  const rest = Object.entries(facts).map(
    ([name, value]) => ` ${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return `${process.padEnd(6)} | ${clock}${levelMark[String(level)] ?? ""}${msg ?? ""}${rest.join("")}\n`;
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === "object" ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}
