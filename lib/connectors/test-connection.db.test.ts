import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { createConnector } from "./mutations";
import { type ConnectorInput, connectionTestInput, connectionTestView } from "./schema";
import { connectionTestSteps, testConnection, testSavedConnector } from "./test-connection";
import { storeUpload } from "./upload-store";

const folder = path.join(import.meta.dirname, "../../demo/artifacts/1.12");
async function* demoParts(...names: string[]) {
  for (const field of names) {
    yield { field, fileName: `${field}.json.gz`, stream: createReadStream(path.join(folder, `${field}.json.gz`)) };
  }
}
const signal = () => AbortSignal.timeout(30_000);

describe("a connection test", () => {
  useFreshDatabase();
  let primaryId: string;
  let dbtId: string;
  let own: ConnectorInput;

  beforeAll(async () => {
    const url = new URL(process.env.DATABASE_URL ?? "");
    const config = {
      ...{ host: url.hostname, port: Number(url.port), database: url.pathname.slice(1) },
      user: decodeURIComponent(url.username),
    };
    own = { name: "Own", kind: "postgres", config, secrets: { password: decodeURIComponent(url.password) } };
    primaryId = (await createConnector(own, null)).id;
    const dbt = { name: "dbt", kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId: primaryId };
    dbtId = (await createConnector(dbt, null)).id;
  });

  it("of a warehouse tells its steps and what was found", async () => {
    const view = await testConnection(connectionTestInput.parse(own), signal());
    expect(connectionTestView.parse(view)).toEqual(view);
    expect(view.ok).toBe(true);
    expect(view.steps.map(({ id }) => id)).toEqual([
      "reach",
      "secure",
      "authenticate",
      "database",
      "read-catalog",
      "usage",
      "privileges",
    ]);
    expect(view.found?.serverVersion).toMatch(/^PostgreSQL \d/);
    expect(view.found?.counts?.table).toBeGreaterThan(10);
  });

  it("tells each step as it ends, and the whole last", async () => {
    const events = [];
    for await (const event of connectionTestSteps(connectionTestInput.parse(own), signal()))
      events.push(Object.keys(event)[0]);
    expect(events).toEqual([...Array(7).fill("step"), "result"]);
  });

  it("of a saved warehouse uses its stored secret", async () => {
    expect((await testSavedConnector(primaryId, signal())).ok).toBe(true);
    const wrong = await testSavedConnector(primaryId, signal(), { secrets: { password: "wrong" } });
    expect(wrong).toMatchObject({ ok: false });
    expect(wrong.found).toBeUndefined();
  });

  it("refuses settings that do not parse before anything is connected", async () => {
    const broken = { ...own, config: { ...own.config, host: "" } };
    await expect(testConnection(connectionTestInput.parse(broken), signal())).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(testSavedConnector(randomUUID(), signal())).rejects.toMatchObject({ code: "not-found" });
  });

  it("of file upload before saving says that files come later, and does not fail", async () => {
    const view = await testConnection(
      connectionTestInput.parse({ kind: "dbt-core-upload", primaryConnectorId: primaryId }),
      signal(),
    );
    expect(view.ok).toBe(true);
    expect(view.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "uploaded skipped",
      "read skipped",
      "holds skipped",
      "match skipped",
    ]);
  });

  it("of file upload with nothing uploaded fails with what to upload", async () => {
    const view = await testSavedConnector(dbtId, signal());
    expect(view.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "uploaded failed",
      "read skipped",
      "holds skipped",
      "match skipped",
    ]);
  });

  it("reads what was uploaded and says what it is", async () => {
    await storeUpload(dbtId, demoParts("manifest", "catalog", "run_results", "sources"), "x");
    const view = await testSavedConnector(dbtId, signal());
    expect(connectionTestView.parse(view)).toEqual(view);
    expect(view.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "uploaded passed",
      "read passed",
      "holds passed",
      "match skipped",
    ]);
    expect(view.steps[1]?.message).toMatch(/^manifest\.json\.gz \(\d+ KB\), .*, read whole\.$/);
    expect(view.steps[2]?.message).toBe(
      "pedalworks, dbt 1.12.6: 37 models, 9 sources, 3 seeds, 2 snapshots, 59 tests, 4 exposures.",
    );
    expect(view.steps[3]?.message).toContain("has not been synced yet");
    expect(view.found).toMatchObject({
      ...{ projectName: "pedalworks", dbtVersion: "1.12.6", schemaVersion: "manifest/v12", adapterType: "postgres" },
      counts: { model: 37, source: 9 },
    });
    expect(view.found?.artifacts?.map(({ name }) => name).sort()).toEqual([
      "catalog",
      "manifest",
      "run_results",
      "sources",
    ]);
  });

  it("matches with the warehouse that was synced, and warns when little of it is there", async () => {
    const key = "pedalworks.nowhere.orders";
    await pool().query(
      `insert into assets (connector_id, id, valid_from, hash, key, type, name, database, schema, identifier, description, tags,
         columns, column_count, attached_to, facts, column_names)
       values ($1, gen_random_uuid(), 1, '', $2, 'table', 'orders', 'pedalworks', 'nowhere', 'orders', '', '{}', '[]', 0, '{}', '{}', '')`,
      [primaryId, key],
    );
    const view = await testSavedConnector(dbtId, signal());
    expect(view.ok).toBe(true);
    expect(view.steps.at(-1)).toMatchObject({
      id: "match",
      status: "warned",
      remedy: expect.stringContaining("Check that this is the warehouse"),
    });
    expect(view.found?.mapping).toMatchObject({ matched: 0, rate: 0 });
  });
});
