import { expect, it } from "vitest";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { pool } from "./db";
import { inTransaction } from "./transaction";

useFreshDatabase();

it("survives that the database ends a connection which is in use but asks nothing at that moment", async () => {
  const ended = inTransaction(async (client) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const gone = new Promise((resolve) => client.once("end", resolve));
    await pool().query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await gone;
    await client.query("select 1");
  });
  await expect(ended).rejects.toThrow();
  // Not only is the process still there: what broke is not given to the next one.
  const answers = await Promise.all(Array.from({ length: 20 }, () => pool().query("select 1 as one")));
  expect(answers.every(({ rows }) => rows[0]?.one === 1)).toBe(true);
});
