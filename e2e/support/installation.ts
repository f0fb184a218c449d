import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { givenInstallation } from "@/scripts/test/given-installation";

const root = path.join(import.meta.dirname, "../..");

/** The installation under test, as scripts/test.ts started it; each of the workers that run at the same time has its own. */
export const installation = {
  get url() {
    return givenInstallation().url;
  },
  get setupLink() {
    return givenInstallation().setupLink;
  },
  get dataFolder() {
    return givenInstallation().dataFolder;
  },
  get standInPorts() {
    return givenInstallation().standInPorts;
  },
  get identityProvider() {
    return givenInstallation().identityProvider;
  },
};

/** Runs the command line on the installation under test. @returns what it printed */
export async function cli(args: string[], stdin = ""): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "scripts/cli.ts", ...args], {
    cwd: root,
    env: {
      ...process.env,
      CONNETRA_DATA_DIR: installation.dataFolder,
      APP_URL: installation.url,
      // Empty rather than absent, so that no .env file of this checkout fills them.
      DATABASE_URL: "",
      SECRETS_KEYS: "",
      NEXTAUTH_SECRET: "",
    },
  });
  child.stdin.end(stdin);
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await new Promise((resolve) => child.once("close", resolve));
  const [printed, complaint] = await said;
  if (code !== 0) throw new Error(`npm run cli -- ${args.join(" ")} failed: ${complaint}`);
  return printed.trim();
}

const sampleDatabase = z.object({
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
});
export type SampleDatabase = z.infer<typeof sampleDatabase>;

/** The sample warehouse on the installation's own server, made when it is missing, and who may read it. */
export const openSampleDatabase = async (): Promise<SampleDatabase> =>
  sampleDatabase.parse(JSON.parse(await cli(["sample"])));

export const demoArtifacts = (set: string): string => path.join(root, "demo/artifacts", set);
