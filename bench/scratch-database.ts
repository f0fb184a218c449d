import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { closeDatabase } from "@/lib/platform/db";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres";

export type ScratchDatabases = {
  /** The product's own, migrated; everything of lib/ reads and writes it. */
  url: string;
  /** One more, empty, beside it. @param what is a part of its name */
  create: (what: string) => Promise<string>;
};

/**
 * Runs a measurement on databases that nobody else has and that are gone behind it, on the bench's own embedded server;
 * the process is set up as the product's own are.
 * @param what is measured: a part of the database's name
 */
export async function withScratchDatabase(what: string, measure: (databases: ScratchDatabases) => Promise<void>) {
  const root = path.dirname(import.meta.dirname);
  const server = await startPostgres({ dataFolder: path.join(root, "data/bench"), database: "bench" });
  const tail = `${process.pid}_${randomBytes(3).toString("hex")}`;
  const names: string[] = [];
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const create = async (part: string): Promise<string> => {
    const name = `bench_${part}_${tail}`;
    names.push(name);
    await admin.query(`create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return url.toString();
  };
  try {
    const url = await create(what);
    Object.assign(process.env, {
      DATABASE_URL: url,
      SECRETS_KEYS: `k1:${randomBytes(32).toString("base64")}`,
      NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
      APP_URL: "http://localhost:3000",
    });
    await migrate(url);
    await measure({ url, create });
  } finally {
    await closeDatabase();
    // Without force it waits for the connections that are closing just now; what failed may have left one open.
    for (const name of names)
      await admin
        .query(`drop database if exists ${name}`)
        .catch(() => admin.query(`drop database if exists ${name} with (force)`));
    await admin.end();
    await server.stop();
  }
}
