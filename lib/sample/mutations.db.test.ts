import { describe, expect, it, vi } from "vitest";
import { listConnectors } from "@/lib/connectors/data";
import { createConnector } from "@/lib/connectors/mutations";
import { testSavedConnector } from "@/lib/connectors/test-connection";
import { listUploads } from "@/lib/connectors/upload-store";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { exploreSample } from "./mutations";

// Its role belongs to the whole server, where the test of the real one changes its password: here, our own database stands in.
vi.mock("@/lib/platform/sample-database", () => ({
  async ensureSampleDatabase() {
    const url = new URL(process.env.DATABASE_URL ?? "");
    return {
      ...{ host: url.hostname, port: Number(url.port || 5432), database: url.pathname.slice(1) },
      ...{ user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    };
  },
}));

const by = { id: null, name: "ann@example.com" };

describe("the sample", () => {
  useFreshDatabase();
  it("connects a warehouse and a dbt project and starts both syncs, warehouse first", async () => {
    const { primaryId, secondaryId } = await exploreSample(by);
    const connectors = await listConnectors();
    expect(connectors.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      "Sample warehouse: syncing",
      "Sample dbt project: syncing",
    ]);
    expect(connectors.find(({ id }) => id === secondaryId)?.primaryConnectorId).toBe(primaryId);
    expect((await listUploads(secondaryId)).map(({ name }) => name)).toEqual([
      "catalog",
      "manifest",
      "run_results",
      "sources",
    ]);
    const { rows } = await pool().query("select connector_id from syncs order by created_at");
    expect(rows.map((row) => row.connector_id)).toEqual([primaryId, secondaryId]);
    const test = await testSavedConnector(primaryId, AbortSignal.timeout(10_000));
    expect(test.steps.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(test.found?.counts?.table).toBeGreaterThan(5);
  });

  it("is the same when asked for again", async () => {
    const first = await exploreSample(by);
    expect(await exploreSample(by)).toEqual(first);
    expect(await listConnectors()).toHaveLength(2);
    expect((await pool().query("select 1 from syncs")).rowCount).toBe(2);
  });

  it("gives way to a person's own connector of its name", async () => {
    await pool().query("delete from connectors where tier = 'secondary'");
    const primaryConnectorId = (await listConnectors())[0]!.id;
    await pool().query("update connectors set name = 'Renamed'");
    const mine = { name: "Sample warehouse", kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId };
    await createConnector(mine, null);
    await exploreSample(by);
    expect((await listConnectors()).map(({ name }) => name)).toEqual([
      "Renamed",
      "Sample warehouse 2",
      "Sample dbt project",
      "Sample warehouse",
    ]);
  });
});
