import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withFileLock } from "./file-lock";

const root = path.dirname(import.meta.dirname);
const at = (name: string): string => path.join(root, name);
const stamp = at(".next/connetra-build");

/** Everything that goes into a build. Tests and what is generated from these are left out. */
const inputs = [
  ...["app", "components", "lib", "public", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts"],
  ...["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
const isInput = (file: string): boolean =>
  !/\.test\.tsx?$|\/fixtures\//.test(file) && !file.startsWith("lib/platform/generated");

function filesUnder(name: string): string[] {
  const stat = fs.statSync(at(name), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return isInput(name) ? [name] : [];
  return fs
    .readdirSync(at(name))
    .sort()
    .flatMap((entry) => filesUnder(`${name}/${entry}`));
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const name of inputs.flatMap(filesUnder)) hash.update(`\0${name}\0`).update(fs.readFileSync(at(name)));
  return hash.digest("hex");
}

const isBuilt = (wanted: string): boolean => fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted;

/** Builds the web app unless the build that is there was made from the very same sources. */
export async function ensureBuild(say: (text: string) => void): Promise<void> {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return;
  await withFileLock(
    at(".build.lock"),
    async () => {
      if (isBuilt(wanted)) return;
      fs.rmSync(stamp, { force: true });
      say("Web app: building. This happens once for each version and takes about a minute…");
      const { code, output } = await runBuild();
      if (code !== 0) throw new Error(`The web app could not be built:\n${output}`);
      fs.writeFileSync(stamp, wanted);
      say("Web app: built.");
    },
    () => say("Web app: waiting for another command that builds it…"),
  );
}

function runBuild(): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], { cwd: root, env });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const end = (): void => void child.kill();
    process.once("exit", end);
    child.once("error", reject).once("close", (code) => {
      process.off("exit", end);
      resolve({ code, output });
    });
  });
}
