import fs from "node:fs";
import { isMarkAlive, markOf, pause } from "./process-mark";

/** Runs `work` while no other process holds the same lock. A holder that was killed loses it. */
export async function withFileLock<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  const own = markOf(process.pid);
  // Made whole under another name and linked into place: nobody ever reads half a mark.
  const draft = `${file}.${process.pid}`;
  for (let waited = 0; ; waited += 50) {
    fs.writeFileSync(draft, own);
    try {
      fs.linkSync(draft, file);
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      breakIfStale(file);
      if (waited === 1_000) onWait?.();
      await pause(50);
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    if (read(file) === own) fs.rmSync(file, { force: true });
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Moved aside before it goes, so that of two who find it stale only one takes it, and a fresh one is put back. */
function breakIfStale(file: string): void {
  const mark = read(file);
  if (!mark || isMarkAlive(mark)) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (read(aside) !== mark) fs.linkSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker.
  }
}
