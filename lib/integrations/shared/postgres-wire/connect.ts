import type { Socket } from "node:net";
import { Client } from "pg";
import { egress } from "../../../platform/egress";
import { tlsOptions } from "../database-server/tls-options";
import { endFloods } from "./end-floods";
import type { WireFaults, WireTarget } from "./faults";
import { isHbaRefusal } from "./faults";

const CONNECT_MS = 5_000;

export type WireLogin = { config: WireTarget; secrets: { password: string }; signal: AbortSignal };

/** What a session is opened for: a test wants a quick answer, a crawl may take its time. */
export type Pace = { statementMs: number };
export const testPace: Pace = { statementMs: 4_000 };
export const crawlPace: Pace = { statementMs: 120_000 };

export type Session = { client: Client; encrypted: boolean; close(): Promise<void> };

const connectOnce = async (
  { config, secrets, signal }: WireLogin,
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
  const stopWatch = endFloods(client, () => socket, config);
  const abort = () => socket?.destroy(signal.reason instanceof Error ? signal.reason : new Error("timeout expired"));
  signal.addEventListener("abort", abort, { once: true });
  const close = async () => {
    stopWatch();
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
const openConnection = async (login: WireLogin, faults: WireFaults): Promise<Session> => {
  const ssl = tlsOptions(login.config);
  if (login.config.sslMode !== "prefer") return connectOnce(login, ssl);
  try {
    return await connectOnce(login, ssl);
  } catch (thrown) {
    if (!faults.isTls(thrown) && !isHbaRefusal(thrown)) throw thrown;
    return connectOnce(login, false);
  }
};

/**
 * A session after some statements. Settings are made by SET, not at start-up: poolers refuse start-up options. Each
 * statement is a message of its own: together they would be one transaction.
 */
export const openWireSession = async (
  login: WireLogin,
  faults: WireFaults,
  setUp: readonly string[],
): Promise<Session> => {
  const session = await openConnection(login, faults);
  try {
    for (const statement of setUp) await session.client.query(statement);
    return session;
  } catch (thrown) {
    await session.close();
    throw thrown;
  }
};
