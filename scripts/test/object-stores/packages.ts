import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { withFileLock } from "../../file-lock";

const programs = [
  "swift-proxy-server",
  "swift-account-server",
  "swift-container-server",
  "swift-object-server",
  "memcached",
];
const packages = ["swift-proxy", "swift-account", "swift-container", "swift-object", "memcached"];
const install = ["apt-get", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", ...packages];

/** Where Debian puts servers, whether or not this account looks there. */
const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/sbin", "/usr/local/bin"];
const isThere = (program: string): boolean => folders.some((folder) => fs.existsSync(path.join(folder, program)));
const missing = (): string[] => programs.filter((program) => !isThere(program));

/** OpenStack Swift is the S3 server of the tests, from Debian's packages. Installed here where we may. */
export async function ensureSwift(): Promise<void> {
  if (missing().length === 0) return;
  if (process.getuid?.() !== 0 || !isThere("apt-get")) throw new Error(complaint());
  const lock = path.join(os.tmpdir(), "connetra-apt.lock");
  await withFileLock(lock, async () => {
    if (missing().length > 0) withoutDaemons(installPackages);
  });
  if (missing().length > 0) throw new Error(complaint());
}

const complaint = (): string =>
  `The tests of object stores need ${missing().join(", ")}, which this machine lacks. On Debian or Ubuntu, run as root: ` +
  `apt-get update && RUNLEVEL=1 ${install.slice(0, 4).join(" ")} ${packages.join(" ")}`;

function installPackages(): void {
  process.stderr.write(`Installing the S3 server of the tests from Debian: ${packages.join(" ")}…\n`);
  const startedAt = Date.now();
  for (const [command = "", ...args] of [["apt-get", "update"], install]) {
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
