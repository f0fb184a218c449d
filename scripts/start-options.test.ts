import { describe, expect, it } from "vitest";
import { readStartOptions } from "./start-options";

describe("what npm start is told", () => {
  it("starts everything with one worker when nothing is said", () => {
    const options = readStartOptions([], { PORT: "", WORKERS: "" });
    expect(options).toMatchObject({ only: null, port: 3000, workers: 1, workerPorts: [], stopDelayMs: 0 });
  });

  it("gives each worker a port of its own, beginning with the one that was named", () => {
    const options = readStartOptions(["--only", "worker"], { WORKERS: "3", WORKER_PORT: "9464" });
    expect(options).toMatchObject({ only: "worker", workers: 3, workerPorts: [9464, 9465, 9466] });
  });

  it("runs no worker beside a web app that is alone", () => {
    expect(readStartOptions(["--only", "web"], { WORKERS: "3", WORKER_PORT: "9464" }).workers).toBe(0);
  });

  it.each([
    [["--only", "database"], {}, "--only takes web, worker or build."],
    [[], { PORT: "70000" }, "PORT must be a number from 1 to 65535."],
    [[], { WORKERS: "many" }, "WORKERS must be a number from 1 to 16."],
  ])("refuses %j %j in words", (args, env, words) => {
    expect(() => readStartOptions(args, env)).toThrow(words);
  });
});
