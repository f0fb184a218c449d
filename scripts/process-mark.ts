import fs from "node:fs";

/** When a process began, in ticks since the machine did; 0 where the system does not tell. */
function beganAt(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in brackets and may hold anything, so count from its end.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
  } catch {
    return 0;
  }
}

/** Whether a process runs and is not merely waiting to be buried by its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return !stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return true;
  }
}

/** Names a process for good: ids are given again, above all in containers, and the beginning tells one from the next. */
export const markOf = (pid: number): string => `${pid} ${beganAt(pid)}`;

/** Whether the process that left this mark still runs. */
export function isMarkAlive(mark: string): boolean {
  const [pid, began] = mark.split(" ").map(Number);
  if (!pid || !isAlive(pid)) return false;
  return !began || beganAt(pid) === began;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
