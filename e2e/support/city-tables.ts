import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SampleDatabase } from "./installation";
import { runInPostgres } from "./installation-postgres";

const tables = path.join(import.meta.dirname, "../dbt-cloud/city-mobility/warehouse.sql");
const SCHEMA = "city_mobility";

/** Adds to the sample warehouse what dbt built for City mobility beside PedalWorks. */
export const addCityTables = async ({ database, user }: SampleDatabase): Promise<void> =>
  runInPostgres(
    database,
    `drop schema if exists ${SCHEMA} cascade; ${await readFile(tables, "utf8")};
     grant usage on schema ${SCHEMA} to ${user}; grant select on all tables in schema ${SCHEMA} to ${user}`,
  );

/** Leaves the sample warehouse as the other journeys know it. */
export const dropCityTables = ({ database }: SampleDatabase): Promise<void> =>
  runInPostgres(database, `drop schema if exists ${SCHEMA} cascade`);
