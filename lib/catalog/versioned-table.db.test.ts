import { once } from "node:events";
import { expect, it } from "vitest";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { databaseFault } from "@/lib/sync/database-fault";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import type { ColumnType, CopyValue } from "./binary-fields";
import { VersionedTable } from "./versioned-table";

useFreshDatabase();

const connectorId = "22222222-2222-4222-8222-222222222222";
const id = "0a1b2c3d-4e5f-8a6b-9c8d-e7f0a1b2c3d4";
const types: Record<string, ColumnType> = {
  ...{ words: "text", said: "json", other: "uuid", few: "integer", many: "bigint", share: "float" },
  ...{ moment: "timestamp", tags: "text[]", others: "uuid[]" },
};
const spec = {
  name: "every_type",
  key: [{ column: "id", type: "uuid" as const }],
  columns: Object.entries(types).map(([column, type]) => ({ column, type })),
};

async function put(version: number, rows: readonly (readonly CopyValue[])[]): Promise<VersionedTable> {
  await pool().query(
    `create table if not exists every_type (connector_id uuid, id uuid, valid_from int, valid_to int, hash text, words text,
       said json, other uuid, few int, many bigint, share float8, moment timestamptz, tags text[], others uuid[])`,
  );
  const client = await dedicatedClient("test");
  await client.query("begin");
  const table = new VersionedTable(client, new Promise<never>(() => undefined), spec, connectorId, version);
  for (const [nth, row] of rows.entries()) await table.put([id.slice(0, -1) + nth.toString(16)], row);
  await table.finish();
  await client.query("commit");
  await client.end();
  return table;
}

const nasty = 'tab\t line\n\r back\\slash \\. \\N "quoted" {a,b} NULL ünï 🦆';
const moment = "2024-02-29T23:59:59.123Z";
const full: CopyValue[] = [
  ...[nasty, JSON.stringify({ [nasty]: [nasty] }), id.toUpperCase(), -2_147_483_648, 9_007_199_254_740_991, -0.1],
  ...[moment, ["", nasty, "NULL", "nul\0"], [id, connectorId]],
];

it("keeps every value of every type to the letter, but for a NUL, and knows it again", async () => {
  const before = "1969-07-20T20:17:40.000Z";
  const empty = [...["", "[]", null, null, null, null, before], [], []];
  const nothing = [null, "null", null, null, null, null, null, null, null];
  const rows = [full, empty, nothing];
  await put(1, rows);
  const found = await pool().query({
    text: `select ${Object.keys(types).join(", ")} from every_type order by id`,
    rowMode: "array",
  });
  expect(found.rows).toEqual([
    [
      ...[nasty, { [nasty]: [nasty] }, id, -2_147_483_648, "9007199254740991", -0.1, new Date(moment)],
      ...[["", nasty, "NULL", "nul\uFFFD"], expect.anything()],
    ],
    [...["", [], null, null, null, null, new Date(before)], [], expect.anything()],
    nothing.map(() => null),
  ]);
  const ids = await pool().query(`select others::text from every_type order by id`);
  expect(ids.rows).toEqual([{ others: `{${id},${connectorId}}` }, { others: "{}" }, { others: null }]);
  expect((await put(2, rows)).changes).toEqual({ added: 0, changed: 0, removed: 0 });
});

it("tells a row that differs anywhere, and one that does not come again", async () => {
  const changed = full.with(5, -0.2);
  expect((await put(3, [changed])).changes).toEqual({ added: 0, changed: 1, removed: 2 });
  const { rows } = await pool().query(`select share from every_type where valid_to is null`);
  expect(rows).toEqual([{ share: -0.2 }]);
});

it("tells that the database broke off to whoever goes on writing", async () => {
  const client = await dedicatedClient("test");
  const brokeOff = once(client, "error");
  await client.query("begin");
  const table = new VersionedTable(client, new Promise<never>(() => undefined), spec, connectorId, 9);
  const large = full.with(0, "x".repeat(100_000));
  await table.put([id], large);
  await pool().query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query like 'copy every_type%'",
  );
  await brokeOff;
  const writing = table.put([id.replace(/4$/, "5")], large);
  await expect(writing).rejects.toThrow(/terminat/);
  expect(databaseFault(await writing.catch((error: unknown) => error))?.retryable).toBe(true);
});

it("takes a row larger than what is sent at once, and many small ones", async () => {
  const large = full.with(0, "🦆".repeat(200_000));
  const many = Array.from({ length: 14 }, (_, nth) => full.with(3, nth).with(0, "x".repeat(20_000)));
  expect((await put(4, [large, ...many])).changes).toEqual({ added: 14, changed: 1, removed: 0 });
  const { rows } = await pool().query(`select sum(length(words))::int as n from every_type where valid_to is null`);
  expect(rows).toEqual([{ n: 480_000 }]);
});
