import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isMarkAlive, markOf } from "../../process-mark";

const PREFIX = "connetra-stores-";
const dataFolder = path.resolve(import.meta.dirname, "../../../data");

/** A folder of this run's own, where the file system keeps extended attributes: the S3 server writes its metadata there. */
export function makeStoreFolder(): string {
  for (const parent of [os.tmpdir(), "/var/tmp", dataFolder]) {
    if (!fs.existsSync(parent)) continue;
    sweep(parent);
    const folder = fs.mkdtempSync(path.join(parent, PREFIX));
    fs.writeFileSync(path.join(folder, "mark"), markOf(process.pid));
    if (keepsAttributes(folder)) return folder;
    fs.rmSync(folder, { recursive: true });
  }
  throw new Error(
    `The S3 server of the tests needs a file system with extended attributes; ${os.tmpdir()} has none. Set TMPDIR to a folder on another.`,
  );
}

/** What runs that were killed outright left behind. Their programs ended with them. */
function sweep(parent: string): void {
  for (const name of fs.readdirSync(parent)) {
    const mark = path.join(parent, name, "mark");
    if (!name.startsWith(PREFIX) || !fs.existsSync(mark)) continue;
    const left = fs.readFileSync(mark, "utf8");
    if (left && !isMarkAlive(left)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

const keepsAttributes = (folder: string): boolean =>
  spawnSync("/usr/bin/python3", ["-c", "import os,sys; os.setxattr(sys.argv[1], 'user.swift.probe', b'1')", folder])
    .status === 0;
