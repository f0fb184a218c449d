import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The cli as scripts call it: on a data folder of its own, which it opens and closes each time.
let dataFolder = "";
beforeAll(() => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-cli-test-"));
});
afterAll(() => fs.rmSync(dataFolder, { recursive: true, force: true }));

function cli(args: string[], stdin = ""): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    CONNETRA_DATA_DIR: dataFolder,
    DATABASE_URL: "",
    SECRETS_KEYS: "",
    NEXTAUTH_SECRET: "",
    APP_URL: "",
  };
  return new Promise((resolve) => {
    const all = ["--import", "tsx", "--conditions=react-server", "scripts/cli.ts", ...args];
    const child = execFile(process.execPath, all, { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(stdin);
  });
}

describe("the cli on a new data folder", () => {
  it("prints a token and nothing else, and keeps the keys it made for itself alone", async () => {
    const made = await cli(["token", "create", "--role", "admin", "--name", "Loader"]);
    expect(made.stdout).toMatch(/^cnt_[\w-]{43}\n$/);
    expect(made.code).toBe(0);
    expect(fs.statSync(path.join(dataFolder, "keys.json")).mode & 0o777).toBe(0o600);
  });

  it("offers the set-up link until there is an admin", async () => {
    expect((await cli(["setup-link"])).stdout).toMatch(/^http:\/\/localhost:3000\/setup\?token=[\w-]{43}\n$/);
    const password = "a long walk on the beach 42\n";
    const made = await cli(
      ["user", "create", "--email", "ada@example.com", "--role", "admin", "--password-stdin"],
      password,
    );
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining("ada@example.com") });
    expect((await cli(["setup-link"])).stdout).toContain("finished");
  });

  it.each([
    [["token", "create", "--role", "king", "--name", "x"], "--role"],
    [["user", "create", "--email", "b@example.com", "--role", "analyst"], "--password-stdin"],
    [["user", "remove"], "Unknown command"],
    [["token", "create", "--colour", "red"], "--colour"],
  ])("refuses %j with words on stderr alone", async (args, words) => {
    const refused = await cli(args);
    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(words) });
  });
});
