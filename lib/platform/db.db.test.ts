import { expect, it, vi } from "vitest";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { pool } from "./db";
import { log } from "./log";
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

it("tells in words that an idle connection broke, and nothing of the connection", async () => {
  const told = vi.spyOn(log, "warn");
  const [kept, left] = await Promise.all([pool().connect(), pool().connect()]);
  const { rows } = await left.query<{ pid: number }>("select pg_backend_pid() as pid");
  left.release();
  await kept.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  kept.release();
  expect(told.mock.calls).toEqual([[{ reason: expect.any(String) }, "an idle database connection broke"]]);
});
