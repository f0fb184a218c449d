import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const keysFile = z.object({ SECRETS_KEYS: z.string(), NEXTAUTH_SECRET: z.string() });
export type Keys = z.infer<typeof keysFile>;

/** Accounts that the database server runs under when we are root: it refuses root, and this one is everywhere. */
export const NOBODY = 65534;
export const isRoot = process.getuid?.() === 0;

/** The folder of everything that must survive: database, keys, log. For its owner only. */
export function openDataFolder(folder = process.env.CONNETRA_DATA_DIR || "data"): string {
  const full = path.resolve(folder);
  fs.mkdirSync(full, { recursive: true });
  // Started by root, the database server runs as another account and has to pass through, though not to look around.
  if (isRoot) fs.chownSync(full, 0, NOBODY);
  fs.chmodSync(full, isRoot ? 0o710 : 0o700);
  return full;
}

/** Whether this machine has keys that an earlier start made. */
export const hasKeys = (folder = process.env.CONNETRA_DATA_DIR || "data"): boolean =>
  fs.existsSync(path.join(path.resolve(folder), "keys.json"));

/** The keys of this installation, made once. Whatever the environment gives wins, and is not written down. */
export function ensureKeys(folder: string): Keys {
  const file = path.join(folder, "keys.json");
  const read = (): Keys => keysFile.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  const { SECRETS_KEYS, NEXTAUTH_SECRET } = process.env;
  if (SECRETS_KEYS && NEXTAUTH_SECRET) return { SECRETS_KEYS, NEXTAUTH_SECRET };
  if (!fs.existsSync(file)) makeKeys(file);
  const kept = read();
  return { SECRETS_KEYS: SECRETS_KEYS || kept.SECRETS_KEYS, NEXTAUTH_SECRET: NEXTAUTH_SECRET || kept.NEXTAUTH_SECRET };
}

/** Linked into place when whole, so that of two starters at once one makes the keys and both use the same. */
function makeKeys(file: string): void {
  const keys: Keys = {
    SECRETS_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
  };
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
