import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "./env";
import { PrismaClient } from "./generated/client";
import { log } from "./log";

type Database = { url: string; pool: pg.Pool; prisma: PrismaClient };

// On globalThis, because a development server loads this file anew at every change and would leak a pool each time.
declare global {
  var connetraDatabase: Database | undefined;
}

function database(): Database {
  const url = env().DATABASE_URL;
  if (globalThis.connetraDatabase?.url === url) return globalThis.connetraDatabase;
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 10_000,
    application_name: "connetra",
    // A peer that is cut off rather than gone says nothing: only probing finds that out before the system's own two hours.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // An idle connection that breaks (the server restarted) is replaced at the next query; unheard it would end the process.
  // The pool hangs the whole connection on its error, with the key by which its queries are cancelled: only the words are kept.
  pool.on("error", ({ message }) => log.warn({ reason: message }, "an idle database connection broke"));
  // One that is in use and breaks between two queries tells nobody but this listener: the next query on it fails.
  pool.on("connect", (client) =>
    client.on("error", (error) => log.debug({ err: error }, "a database connection broke")),
  );
  // One pool for both: prisma for ordinary reads and writes, plain SQL for bulk writes and graph reads.
  globalThis.connetraDatabase = { url, pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return globalThis.connetraDatabase;
}

export const prisma = (): PrismaClient => database().prisma;
export const pool = (): pg.Pool => database().pool;

/**
 * A connection of one's own, already open: for a long transaction, COPY or LISTEN. Whoever asks for it ends it.
 * @param name shows in pg_stat_activity.
 * @param url where the connection must be to the server itself and no pooler stand between.
 */
export async function dedicatedClient(name: string, url = env().DATABASE_URL): Promise<pg.Client> {
  const client = new pg.Client({
    ...{ connectionString: url, connectionTimeoutMillis: 10_000, application_name: name },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
  });
  // The query under way fails by itself; without a listener a break between two queries would end the process.
  client.on("error", (error) => log.warn({ err: error, connection: name }, "a database connection broke"));
  await client.connect();
  return client;
}

/** Ends every connection of this process; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.connetraDatabase;
  globalThis.connetraDatabase = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
