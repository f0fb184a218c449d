import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { withFileLock } from "../file-lock";

/** Servers of the tests that come from Debian's packages. */
export type DebianServer = {
  /** As in "the S3 server of the tests". */
  name: string;
  programs: readonly string[];
  packages: readonly string[];
};

const install = ["apt-get", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"];

/** Where Debian puts servers, whether or not this account looks there. */
const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/sbin", "/usr/local/bin"];
const pathTo = (program: string): string | undefined =>
  folders.map((folder) => path.join(folder, program)).find((file) => fs.existsSync(file));

/** The whole paths of a server's programs, which are installed here where we may. */
export async function ensureServer(server: DebianServer): Promise<string[]> {
  const missing = (): string[] => server.programs.filter((program) => pathTo(program) === undefined);
  if (missing().length > 0) {
    if (process.getuid?.() !== 0 || pathTo("apt-get") === undefined) throw new Error(complaint(server, missing()));
    await withFileLock(path.join(os.tmpdir(), "connetra-apt.lock"), async () => {
      if (missing().length > 0) withoutDaemons(() => installPackages(server));
    });
    if (missing().length > 0) throw new Error(complaint(server, missing()));
  }
  return server.programs.flatMap((program) => pathTo(program) ?? []);
}

const complaint = ({ name, packages }: DebianServer, missing: readonly string[]): string =>
  `${name} of the tests needs ${missing.join(", ")}, which this machine lacks. On Debian or Ubuntu, run as root: ` +
  `apt-get update && RUNLEVEL=1 ${install.slice(0, 4).join(" ")} ${packages.join(" ")}`;

function installPackages({ name, packages }: DebianServer): void {
  process.stderr.write(`${name} of the tests is being installed from Debian: ${packages.join(" ")}…\n`);
  const startedAt = Date.now();
  for (const [command = "", ...args] of [
    ["apt-get", "update"],
    [...install, ...packages],
  ]) {
    // With run level 1 Debian's scripts start no daemon.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
    const result = spawnSync(command, args, { env, encoding: "utf8" });
    const said = `${result.stdout ?? ""}${result.stderr ?? ""}`.trim().slice(-2_000);
    if (result.status !== 0) process.stderr.write(`${command} ${args[0]} failed:\n${said}\n`);
  }
  process.stderr.write(`That took ${Math.round((Date.now() - startedAt) / 1000)} s.\n`);
}

/** Under systemd the run level alone is not asked; this is Debian's own way to say that nothing is to be started. */
function withoutDaemons(work: () => void): void {
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !fs.existsSync(policy);
  if (isOurs) fs.writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    work();
  } finally {
    if (isOurs) fs.rmSync(policy, { force: true });
  }
}
