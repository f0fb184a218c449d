import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { PostgresFiles } from "@/scripts/postgres-files";
import { installation, type SampleDatabase } from "./installation";

const tables = path.join(import.meta.dirname, "../dbt-cloud/city-mobility/warehouse.sql");
const SCHEMA = "city_mobility";

async function inWarehouse({ database }: SampleDatabase, sql: string): Promise<void> {
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

/** Adds to the sample warehouse what dbt built for City mobility beside PedalWorks. */
export const addCityTables = async (warehouse: SampleDatabase): Promise<void> =>
  inWarehouse(
    warehouse,
    `drop schema if exists ${SCHEMA} cascade; ${await readFile(tables, "utf8")};
     grant usage on schema ${SCHEMA} to ${warehouse.user}; grant select on all tables in schema ${SCHEMA} to ${warehouse.user}`,
  );

/** Leaves the sample warehouse as the other journeys know it. */
export const dropCityTables = (warehouse: SampleDatabase): Promise<void> =>
  inWarehouse(warehouse, `drop schema if exists ${SCHEMA} cascade`);
