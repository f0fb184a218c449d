import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseKeyRing, passphraseWeakness } from "@/lib/platform/key-ring";
import { report } from "./figures";

const root = path.dirname(import.meta.dirname);
/** Far more than it takes, for machines that have other things to do. */
const PATIENCE_MS = 30_000;
const key = () => randomBytes(32).toString("base64");
const good = () => ({ SECRETS_KEYS: `k1:${key()}`, NEXTAUTH_SECRET: randomBytes(48).toString("base64url") });

let dataFolder = "";
let slowest = 0;
let cases = 0;
beforeAll(() => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-boot-"));
});
afterAll(() => {
  fs.rmSync(dataFolder, { recursive: true, force: true });
  report("S6", { cases, "slowest refusal": `${(slowest / 1000).toFixed(1)} s` });
});

/** Starts a part of an installation whose database is elsewhere. @returns how it ended, and all it said */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/start.ts", "--only", "worker"],
    {
      cwd: root,
      // Nobody listens there: a start that gets as far as its database says so instead.
      env: {
        ...process.env,
        ...{
          CONNETRA_DATA_DIR: dataFolder,
          DATABASE_URL: "postgresql://u:p@127.0.0.1:1/d",
          APP_URL: "http://localhost:3000",
        },
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk));
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  return new Promise((resolve) =>
    child.once("close", (code) => {
      clearTimeout(late);
      cases += 1;
      slowest = Math.max(slowest, performance.now() - startedAt);
      resolve({ code, said });
    }),
  );
}

describe("S6 weak keys", () => {
  it.each<[what: string, name: "SECRETS_KEYS" | "NEXTAUTH_SECRET", value: string]>([
    ["missing", "SECRETS_KEYS", ""],
    ["short", "SECRETS_KEYS", `k1:${randomBytes(16).toString("base64")}`],
    ["one byte over and over", "SECRETS_KEYS", `k1:${Buffer.alloc(32, 7).toString("base64")}`],
    ["readable words", "SECRETS_KEYS", `k1:${Buffer.from("change-me-change-me-change-me-32").toString("base64")}`],
    ["a placeholder", "SECRETS_KEYS", "k1:your-32-byte-key-in-base64"],
    ["good first and weak second", "SECRETS_KEYS", `k2:${key()},k1:${Buffer.alloc(32).toString("base64")}`],
    ["missing", "NEXTAUTH_SECRET", ""],
    ["short", "NEXTAUTH_SECRET", "kP3x9LmQ"],
    ["an example of documentation", "NEXTAUTH_SECRET", "change-me-to-a-long-random-string-1234567890"],
    ["the default of another product", "NEXTAUTH_SECRET", "CHANGE_ME_TO_A_COMPLEX_RANDOM_SECRET"],
  ])(
    "S6 a key that is %s in %s: nothing starts, and what is said names it",
    { timeout: 60_000 },
    async (_, name, value) => {
      const { code, said } = await start({ ...good(), [name]: value });
      expect(code, said).toBe(1);
      expect(said).toContain(name);
      expect(said).not.toMatch(/could not be reached|cannot be reached/);
      const secret = value.split(":").at(-1) ?? "";
      if (secret.length > 8) expect(said).not.toContain(secret);
    },
  );

  it("S6 good keys get as far as the database", { timeout: 60_000 }, async () => {
    const { code, said } = await start(good());
    expect(code).toBe(1);
    expect(said).toMatch(/database cannot be reached/i);
  });

  it("S6 nothing that stands in the documentation would be taken as a key", () => {
    const texts = [
      "README.md",
      ".env.example",
      "compose.yaml",
      "Dockerfile",
      ...fs.readdirSync(path.join(root, "docs")).map((name) => `docs/${name}`),
    ]
      .filter((name) => /\.(md|yaml|example)$|^Dockerfile$/.test(name))
      .map((name) => fs.readFileSync(path.join(root, name), "utf8"));
    const words = texts.flatMap((text) => text.match(/[\w+/=:-]{32,}/g) ?? []);
    const isKey = (word: string): boolean => {
      try {
        return parseKeyRing(word.includes(":") ? word : `k1:${word}`).length > 0;
      } catch {
        return false;
      }
    };
    expect(words.filter(isKey)).toEqual([]);
    const assigned = texts.flatMap((text) =>
      [...text.matchAll(/NEXTAUTH_SECRET[=:] *["']?([\w+/=-]{8,})/g)].map(([, value = ""]) => value),
    );
    expect(assigned.filter((value) => passphraseWeakness(value) === null)).toEqual([]);
  });
});
