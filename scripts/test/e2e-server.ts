import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "../free-port";
import type { GivenInstallation } from "./given-installation";
import { newClient, settingsOf } from "./identity-provider";
import { egressRules } from "./object-stores/addresses";

const root = path.resolve(import.meta.dirname, "../..");
const PATIENCE_MS = 10 * 60_000;

export type E2eServer = { given: GivenInstallation; stop: () => Promise<void> };

/**
 * A whole installation in a folder of its own, started as a person would start it.
 * @param egressAllow what its operator lets connectors reach on this machine, beside what journeys serve themselves
 * @param logName the file in data/ for its output
 */
export async function startE2eServer(egressAllow: readonly string[], logName: string): Promise<E2eServer> {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-e2e-"));
  const dataFolder = path.join(base, "data");
  // What it puts aside for a while lies beside, where a journey can look for it. Postgres' own account comes here too.
  const temporary = path.join(base, "tmp");
  fs.mkdirSync(dataFolder, { mode: 0o700 });
  fs.mkdirSync(temporary);
  fs.chmodSync(base, 0o711);
  fs.chmodSync(temporary, 0o1777);
  const standInPorts: [number, number] = [await freePort(), await freePort()];
  const standIns = egressRules(standInPorts.map((standIn) => `http://127.0.0.1:${standIn}`));
  const identityProvider = newClient(standInPorts[0]);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Empty rather than absent, so that no .env file of this checkout fills them.
  const own = {
    DATABASE_URL: "",
    SECRETS_KEYS: "",
    NEXTAUTH_SECRET: "",
    EGRESS_ALLOW: [...egressAllow, standIns].join(","),
    ...settingsOf(identityProvider),
  };
  const env = {
    ...process.env,
    ...own,
    PORT: String(port),
    APP_URL: url,
    CONNETRA_DATA_DIR: dataFolder,
    TMPDIR: temporary,
  };
  const attached = path.join(root, "scripts/attached.mjs");
  const args = ["--import", attached, "--import", "tsx", "--conditions=react-server", "scripts/start.ts"];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const log = fs.createWriteStream(path.join(root, "data", logName));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    fs.rmSync(base, { recursive: true, force: true });
  };

  let output = "";
  const setupLink = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      log.write(chunk);
      output += chunk;
      const link = /\S+\/setup\?token=\S+/.exec(output)?.[0];
      if (link) resolve(link);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(`The server ended before it was ready:\n${output.slice(-4_000)}`)));
    setTimeout(
      () => reject(new Error(`The server was not ready in time:\n${output.slice(-4_000)}`)),
      PATIENCE_MS,
    ).unref();
  });
  try {
    return { given: { url, setupLink: await setupLink, dataFolder, standInPorts, identityProvider }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
