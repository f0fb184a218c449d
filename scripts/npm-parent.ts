import fs from "node:fs";
import { isMarkAlive, markOf } from "./process-mark";

/** The npm that runs this script, which may have a shell between us; null when there is none, or no way to tell. */
function npmAbove(): number | null {
  if (!process.env.npm_lifecycle_event) return null;
  try {
    for (let pid = process.ppid, step = 0; pid > 1 && step < 3; step++) {
      if (/\bnpm\b/.test(fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0", 2).join(" "))) return pid;
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      pid = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    }
  } catch {
    // Not Linux, or not ours to look at.
  }
  return null;
}

/** Calls back when npm is killed in a way that it cannot pass on to us: the one who started it believes we are gone too. */
export function onNpmGone(react: () => void): void {
  const pid = npmAbove();
  if (!pid) return;
  const mark = markOf(pid);
  const watch = setInterval(() => {
    if (isMarkAlive(mark)) return;
    clearInterval(watch);
    react();
  }, 500).unref();
}
