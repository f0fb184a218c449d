import type { Socket } from "node:net";
import { Client } from "pg";
import { egress } from "../../platform/egress";
import type { PostgresConfig, PostgresSecrets } from "./config";
import { faultCode, isHbaRefusal, isTlsFault } from "./messages";
import { tlsOptions } from "./tls-options";

const CONNECT_MS = 5_000;

type Target = { config: PostgresConfig; secrets: PostgresSecrets; signal: AbortSignal };

/** What a session is opened for: a test wants a quick answer, a crawl may take its time. */
export type Pace = { statementMs: number };
export const testPace: Pace = { statementMs: 4_000 };
export const crawlPace: Pace = { statementMs: 120_000 };

export type Session = { client: Client; encrypted: boolean; close(): Promise<void> };

const connectOnce = async (
  { config, secrets, signal }: Target,
  ssl: ReturnType<typeof tlsOptions>,
): Promise<Session> => {
  signal.throwIfAborted();
  let socket: Socket | undefined;
  const client = new Client({
    host: config.host,
    port: config.port,
    database: config.database,
    user: config.user,
    password: secrets.password,
    ssl,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "connetra",
    keepAlive: true,
    stream: () => {
      socket = new (egress().GuardedSocket)();
      return socket;
    },
  });
  // Without a listener, a connection that is cut between two queries would end the process.
  client.on("error", () => {});
  const abort = () => socket?.destroy(signal.reason instanceof Error ? signal.reason : new Error("timeout expired"));
  signal.addEventListener("abort", abort, { once: true });
  const close = async () => {
    signal.removeEventListener("abort", abort);
    // A server that does not answer the goodbye must not hold us.
    const hangUp = setTimeout(() => socket?.destroy(), 1_000);
    await client.end().catch(() => {});
    clearTimeout(hangUp);
    socket?.destroy();
  };
  try {
    await client.connect();
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { client, encrypted: ssl !== false, close };
};

/** The same as libpq: `prefer` goes on in plain text where encryption is not to be had. */
const openConnection = async (target: Target): Promise<Session> => {
  const ssl = tlsOptions(target.config);
  if (target.config.sslMode !== "prefer") return connectOnce(target, ssl);
  try {
    return await connectOnce(target, ssl);
  } catch (thrown) {
    if (!isTlsFault(thrown) && !isHbaRefusal(thrown)) throw thrown;
    return connectOnce(target, false);
  }
};

/**
 * A session that cannot write, and in it one transaction that sees one moment of the database. Settings are made by
 * SET, not at start-up: poolers refuse start-up options. The search path keeps a table or function that somebody named
 * like one of Postgres' own from standing in for it.
 */
export const openSession = async (target: Target, pace: Pace): Promise<Session> => {
  const session = await openConnection(target);
  try {
    // On its own: in one message with BEGIN it would be a part of the transaction, and end with it.
    await session.client.query("set default_transaction_read_only = on");
    await session.client.query(`
      begin isolation level repeatable read read only;
      set local search_path = pg_catalog;
      set local statement_timeout = ${pace.statementMs};
      set local lock_timeout = 3000;`);
    return session;
  } catch (thrown) {
    await session.close();
    throw thrown;
  }
};

/** Postgres checks the password first and the database after it, so these two say that the password was good. */
export const isDatabaseFault = (thrown: unknown): boolean => ["3D000", "42501"].includes(faultCode(thrown));
