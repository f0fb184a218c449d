import { spawnSync } from "node:child_process";
import os from "node:os";
import { makeRunFolder } from "../run-folder";

/** A folder of this run's own, where the file system keeps extended attributes: the S3 server writes its metadata there. */
export function makeStoreFolder(): string {
  const folder = makeRunFolder("connetra-stores-", keepsAttributes);
  if (folder) return folder;
  throw new Error(
    `The S3 server of the tests needs a file system with extended attributes; ${os.tmpdir()} has none. Set TMPDIR to a folder on another.`,
  );
}

const keepsAttributes = (folder: string): boolean =>
  spawnSync("/usr/bin/python3", ["-c", "import os,sys; os.setxattr(sys.argv[1], 'user.swift.probe', b'1')", folder])
    .status === 0;
