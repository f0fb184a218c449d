import "server-only";
import type { PoolClient } from "pg";
import { pool } from "./db";

/**
 * Runs `work` on one connection in one transaction, which is committed when it returns and taken back when it throws.
 * @param begin how the transaction starts, for those that want another isolation level.
 */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>, begin = "begin"): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // A connection that broke in the middle is not given to the next one.
    await client.query("rollback").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}
