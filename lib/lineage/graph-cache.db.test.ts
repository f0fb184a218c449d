import { describe, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { publishedGraph } from "./graph-cache";

useFreshDatabase();

const connectorId = "33333333-3333-4333-8333-333333333333";

describe("the published graph", () => {
  it("is loaded once for all who ask at the same time, and again when a version is published", async () => {
    await pool().query(
      `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'c', 'k', 'primary', '{}', 1)`,
      [connectorId],
    );
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => publishedGraph(connectorId)));
    expect(first).toMatchObject({ versions: new Map([[connectorId, 1]]), graph: { nodeCount: 0 } });
    for (const other of others) expect(other).toBe(first);
    await pool().query(`update connectors set published_version = 2 where id = $1`, [connectorId]);
    const next = await Promise.all([1, 2, 3].map(() => publishedGraph(connectorId)));
    expect(next.map((graph) => graph?.versions.get(connectorId))).toEqual([2, 2, 2]);
    expect(new Set(next).size).toBe(1);
  });

  it("is none for an unknown connector", async () => {
    expect(await publishedGraph("44444444-4444-4444-8444-444444444444")).toBeNull();
  });
});
