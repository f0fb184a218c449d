import { describe, expect, it } from "vitest";
import { report } from "@/security/figures";
import { AppError } from "../core/errors";
import { WarningList } from "../core/warnings";
import { inspectArtifact } from "./inspect-artifact";
import type { DbtNode } from "./project";
import { readManifest } from "./read-manifest";

const MIB = 1024 * 1024;
const head =
  '{"metadata":{"dbt_schema_version":"https://schemas.getdbt.com/dbt/manifest/v12.json","project_name":"shop"},';

/** Made as they are read, so that what a reading costs is the reader's. */
async function* of(start: string, piece: (at: number) => string | null, end: string) {
  yield Buffer.from(start);
  for (let at = 0; ; at += 1) {
    const text = piece(at);
    if (text === null) break;
    yield Buffer.from(text);
  }
  yield Buffer.from(end);
}

async function outcome(file: () => AsyncIterable<Uint8Array>) {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const kept: DbtNode[] = [];
  const sink = {
    node: (node: DbtNode) => void kept.push(node),
    disabled: () => undefined,
    warnings: new WarningList(),
  };
  const thrown: unknown = await readManifest(file(), sink).catch((error: unknown) => error);
  const took = { ms: Math.round(performance.now() - started), mib: (process.memoryUsage().rss - before) / MIB };
  const inspected: unknown = await inspectArtifact(file()).catch((error: unknown) => error);
  for (const each of [thrown, inspected]) if (each instanceof Error) expect(each).toBeInstanceOf(AppError);
  return { refused: thrown instanceof AppError ? thrown.code : null, kept, ...took };
}

describe("I2 a file of a shape that no dbt writes", { timeout: 120_000 }, () => {
  it.each([1_000, 10_000, 100_000, 1_000_000])("I2 nested %i deep is refused within two seconds", async (depth) => {
    for (const bracket of ["[", '{"a":']) {
      const text = `${head}"nodes":{"model.shop.a":${bracket.repeat(depth)}`;
      const { refused, ms } = await outcome(() => of(text, () => null, ""));
      expect(refused).toBe("artifact-too-large");
      expect(ms).toBeLessThan(2_000);
    }
  });

  it("I2 with a text of 600 MiB is refused long before its end, in time and in memory", async () => {
    let given = 0;
    const mega = "x".repeat(MIB);
    const { refused, ms, mib } = await outcome(() => {
      given = 0;
      return of(
        `${head}"nodes":{"model.shop.a":{"description":"`,
        (at) => {
          given += 1;
          return at < 600 ? mega : null;
        },
        '"}}}',
      );
    });
    report("I2 600 MiB of text", { refused: String(refused), ms, "MiB read": given });
    expect(refused).toBe("artifact-too-large");
    expect(given).toBeLessThan(64);
    expect(ms).toBeLessThan(2_000);
    expect(mib).toBeLessThan(400);
  });

  it("I2 with five million keys in a node is refused, and with five million nodes that are none keeps nothing of them", async () => {
    const keys = (open: string, value: string, close: string) => () =>
      of(
        `${head}"nodes":{${open}"k":1`,
        (at) =>
          at < 500 ? Array.from({ length: 10_000 }, (_, n) => `,"k${at * 10_000 + n}":${value}`).join("") : null,
        `${close}},"parent_map":{}}`,
      );
    const inside = await outcome(keys('"model.shop.a":{', '"x"', "}"));
    expect(inside.refused).toBe("artifact-too-large");
    expect(inside.ms).toBeLessThan(4_000);
    const beside = await outcome(keys("", "0", ""));
    report("I2 5,000,000 keys", {
      "in a node, ms": inside.ms,
      "as nodes, ms": beside.ms,
      "MiB more": Math.round(beside.mib),
    });
    expect(beside.kept).toEqual([]);
    expect(beside.mib).toBeLessThan(400);
  });

  it("I2 with __proto__ and constructor at every level is data like any other", async () => {
    const hostile = (depth: number): string =>
      depth === 0
        ? '{"polluted":1}'
        : `{"__proto__":${hostile(depth - 1)},"constructor":{"prototype":${hostile(depth - 1)}},"prototype":{"polluted":1}}`;
    const names = ["__proto__", "constructor", "prototype", "model.shop.a"];
    const node = `{"resource_type":"model","name":"constructor","unique_id":"__proto__","meta":${hostile(6)},"config":${hostile(6)},"columns":{"__proto__":{"name":"__proto__","meta":${hostile(3)}}}}`;
    const text = `${head}"__proto__":{"polluted":1},"constructor":${hostile(4)},"nodes":{${names.map((name) => `"${name}":${node}`).join()}},"parent_map":{}}`;
    const { refused, kept } = await outcome(() => of(text, () => null, ""));
    expect(refused).toBeNull();
    expect(kept.map(({ asset }) => asset.key)).toEqual(names);
    for (const value of [{}, [], "", 0, () => undefined, new Map()]) expect("polluted" in Object(value)).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
