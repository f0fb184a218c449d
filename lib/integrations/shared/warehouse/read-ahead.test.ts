import { describe, expect, it } from "vitest";
import { readAhead } from "./read-ahead";

describe("reading ahead", () => {
  const log: string[] = [];
  async function* source(last: number, fault?: Error) {
    for (let at = 1; at <= last; at += 1) {
      log.push(`read ${at}`);
      yield at;
    }
    if (fault) throw fault;
  }

  it("asks for the next while one is worked on, never for more, and keeps the order", async () => {
    log.length = 0;
    for await (const item of readAhead(source(3))) {
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`done ${item}`);
    }
    expect(log).toEqual(["read 1", "read 2", "done 1", "read 3", "done 2", "done 3"]);
  });

  it("tells a fault after all that came before it", async () => {
    const fault = new Error("cut");
    const seen: number[] = [];
    const reading = (async () => {
      for await (const item of readAhead(source(2, fault))) seen.push(item);
    })();
    await expect(reading).rejects.toBe(fault);
    expect(seen).toEqual([1, 2]);
  });

  it("leaves nothing unhandled when whoever reads stops before the fault", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    for await (const item of readAhead(source(1, new Error("cut")))) {
      await new Promise((resolve) => setImmediate(resolve));
      if (item === 1) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
    process.off("unhandledRejection", note);
  });
});
