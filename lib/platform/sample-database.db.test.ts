import pg from "pg";
import { describe, expect, it } from "vitest";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { ensureSampleDatabase } from "./sample-database";

describe("the sample database", () => {
  useFreshDatabase();

  it("can be read, though not written, by the role it is handed out with", async () => {
    // Asked for twice at once, as two people who press the button.
    const [sample, again] = await Promise.all([ensureSampleDatabase(), ensureSampleDatabase()]);
    expect(again).toEqual(sample);

    const client = new pg.Client(sample);
    await client.connect();
    const stations = await client.query("select count(*)::int as count from raw.stations");
    expect(stations.rows[0].count).toBeGreaterThan(0);
    await client.query("set default_transaction_read_only = off");
    await expect(client.query("delete from raw.stations")).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
