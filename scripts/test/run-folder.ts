import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isMarkAlive, markOf } from "../process-mark";

const dataFolder = path.resolve(import.meta.dirname, "../../data");

/** A folder of this run's own in the first place that fits. What runs that were killed left there is swept. */
export function makeRunFolder(prefix: string, fits: (folder: string) => boolean = () => true): string | null {
  for (const parent of [os.tmpdir(), "/var/tmp", dataFolder]) {
    if (!fs.existsSync(parent)) continue;
    sweep(parent, prefix);
    const folder = fs.mkdtempSync(path.join(parent, prefix));
    fs.writeFileSync(path.join(folder, "mark"), markOf(process.pid));
    if (fits(folder)) return folder;
    fs.rmSync(folder, { recursive: true });
  }
  return null;
}

/** Their programs ended with them. */
function sweep(parent: string, prefix: string): void {
  for (const name of fs.readdirSync(parent)) {
    const mark = path.join(parent, name, "mark");
    if (!name.startsWith(prefix) || !fs.existsSync(mark)) continue;
    const left = fs.readFileSync(mark, "utf8");
    if (left && !isMarkAlive(left)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
