import "server-only";
import type { PoolClient } from "pg";
import { pool } from "./db";

/**
 * Runs several reads on one snapshot of the database: a version published between the first and the last of them is
 * not seen, so that what a person gets together belongs together.
 */
export async function inReadSnapshot<T>(read: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    const result = await read(client);
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
