import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startPostgres } from "./postgres";
import { PostgresFiles } from "./postgres-files";
import { shutDown } from "./postgres-server";

let dataFolder = "";
let files: PostgresFiles;
const programs: ChildProcess[] = [];

beforeEach(() => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-postgres-test-"));
  files = new PostgresFiles(dataFolder);
});
afterEach(async () => {
  for (const program of programs.splice(0)) program.kill("SIGKILL");
  const left = files.running();
  if (left) await shutDown(left.pid);
  fs.rmSync(dataFolder, { recursive: true, force: true });
});

/** Another process that uses the server of the same data folder. */
async function user(): Promise<{ program: ChildProcess; url: string; wasRunning: boolean }> {
  const program = spawn(process.execPath, ["--import", "tsx", "scripts/test/hold-postgres.ts", dataFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  programs.push(program);
  const [line] = await once(program.stdout ?? program, "data");
  return { program, ...JSON.parse(String(line)) };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded Postgres", () => {
  it("keeps data and port from start to start, and shows nothing of it to other accounts", async () => {
    const first = await startPostgres({ dataFolder, durable: false });
    await query(first.url, "create table kept as select 1 as n");
    await first.stop();
    expect(files.running()).toBeNull();

    const second = await startPostgres({ dataFolder, durable: false });
    expect(second.url).toBe(first.url);
    expect(new URL(second.url).port < "32768").toBe(true);
    expect(await query(second.url, "select n from kept")).toEqual([{ n: 1 }]);
    expect(await query(second.url, "select lower('ÉCOLE') as lower")).toEqual([{ lower: "école" }]);
    await second.stop();
    expect(fs.statSync(dataFolder).mode & 0o007).toBe(0);
    expect(fs.statSync(path.join(dataFolder, "postgres.password")).mode & 0o077).toBe(0);
  });

  it("is one server for all who start it at once, and ends with the last of them", async () => {
    const [one, two] = await Promise.all([user(), user()]);
    expect(one.url).toBe(two.url);
    expect([one.wasRunning, two.wasRunning].sort()).toEqual([false, true]);

    one.program.kill("SIGTERM");
    await once(one.program, "exit");
    expect(await query(two.url, "select 1 as n")).toEqual([{ n: 1 }]);
    two.program.kill("SIGTERM");
    await once(two.program, "exit");
    expect(files.running()).toBeNull();
  });

  it("is joined by the next start when the program that started it was killed, and ends with that", async () => {
    const killed = await user();
    killed.program.kill("SIGKILL");
    await once(killed.program, "exit");

    const next = await startPostgres({ dataFolder, durable: false });
    expect(next).toMatchObject({ url: killed.url, wasRunning: true });
    await next.stop();
    expect(files.running()).toBeNull();
  });

  it("comes back on the same port, with all that was committed, when it is killed under a program that uses it", async () => {
    const postgres = await startPostgres({ dataFolder });
    await query(postgres.url, "create table kept as select 1 as n");
    const pid = files.running()?.pid ?? 0;
    process.kill(pid, "SIGKILL");
    await vi.waitFor(async () => expect(await query(postgres.url, "select n from kept")).toEqual([{ n: 1 }]), {
      timeout: 30_000,
      interval: 200,
    });
    expect(files.running()?.pid).not.toBe(pid);
    await postgres.stop();
  });

  it("takes another port when a stranger has the one of last time", async () => {
    const first = await startPostgres({ dataFolder, durable: false });
    await first.stop();
    const stranger = net.createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    await once(stranger, "listening");
    const second = await startPostgres({ dataFolder, durable: false });
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect(await query(second.url, "select 1 as n")).toEqual([{ n: 1 }]);
    await second.stop();
    stranger.close();
  });

  it("of a copied data folder is a server of its own", async () => {
    const original = await startPostgres({ dataFolder, durable: false });
    const copy = `${dataFolder}-copy`;
    fs.cpSync(dataFolder, copy, { recursive: true });
    fs.rmSync(path.join(copy, "postgres.users"), { recursive: true });
    try {
      expect(new PostgresFiles(copy).running()).toBeNull();
    } finally {
      fs.rmSync(copy, { recursive: true });
      await original.stop();
    }
  });
});
