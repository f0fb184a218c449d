import pg from "pg";
import { PostgresFiles } from "@/scripts/postgres-files";
import { installation } from "./installation";

/** Runs SQL in a database of the server that the installation under test brought, as its owner. */
export async function runInPostgres(database: string, sql: string): Promise<void> {
  const files = new PostgresFiles(installation.dataFolder);
  const running = files.running();
  if (!running) throw new Error("The installation's database does not run.");
  const client = new pg.Client({ connectionString: files.url(running.port, database) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
