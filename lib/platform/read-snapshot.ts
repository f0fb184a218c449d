import "server-only";
import type { PoolClient } from "pg";
import { inTransaction } from "./transaction";

/**
 * Runs several reads on one snapshot of the database: a version published between the first and the last of them is
 * not seen, so that what a person gets together belongs together.
 */
export const inReadSnapshot = <T>(read: (client: PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(read, "begin transaction isolation level repeatable read read only");
