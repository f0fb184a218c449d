import type { Socket } from "node:net";
import { type Connection, createConnection, type RowDataPacket, type SslOptions } from "mysql2";
import { reach } from "../shared/database-server/reach";
import type { MysqlConfig, MysqlSecrets } from "./config";
import { awaitGreeting } from "./greeting";
import { isTlsFault, isUnknownSetting } from "./messages";

const CONNECT_MS = 5_000;

export type Login = { config: MysqlConfig; secrets: MysqlSecrets; signal: AbortSignal };

/** What a session is opened for: a test wants a quick answer, a crawl may take its time. */
export type Pace = { statementMs: number };
export const testPace: Pace = { statementMs: 4_000 };
export const crawlPace: Pace = { statementMs: 120_000 };

export type Session = {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<(Row & RowDataPacket)[]>;
  /** Rows as they come, however many. No other query can run meanwhile. */
  stream<Row>(sql: string, values: readonly unknown[]): AsyncIterable<Row>;
  close(): Promise<void>;
};

/** libpq's modes in the driver's words. The object is new each time: by it the driver keeps sessions of TLS, checks included. */
const sslOptions = ({ sslMode, sslRootCert }: MysqlConfig): SslOptions | undefined => {
  const ca = sslRootCert === undefined ? {} : { ca: sslRootCert };
  switch (sslMode) {
    case "disable":
      return undefined;
    case "prefer":
    case "require":
      return { ...ca, rejectUnauthorized: false };
    case "verify-ca":
      return { ...ca, rejectUnauthorized: true, verifyIdentity: false };
    case "verify-full":
      return { ...ca, rejectUnauthorized: true, verifyIdentity: true };
  }
};

/** A connection whose first bytes have come, and so is with a MySQL server. */
export const greet = async (config: MysqlConfig, signal: AbortSignal): Promise<Socket> => {
  const socket = await reach(config, signal);
  try {
    await awaitGreeting(socket, config, signal);
    return socket;
  } catch (thrown) {
    socket.destroy();
    throw thrown;
  }
};

const signIn = async ({ config, secrets, signal }: Login, socket: Socket, ssl: SslOptions | undefined) => {
  socket.setNoDelay(true).setKeepAlive(true);
  // No database is named: names in views then stand with theirs. No file of this machine is given to a server that asks.
  const connection: Connection = createConnection({
    host: config.host,
    port: config.port,
    user: config.user,
    password: secrets.password,
    connectTimeout: CONNECT_MS,
    flags: ["-LOCAL_FILES"],
    stream: () => socket,
    ...(ssl && { ssl }),
  });
  // Without a listener, a connection that is cut between two queries would end the process.
  connection.on("error", () => {});
  const abort = () => socket.destroy(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
  signal.addEventListener("abort", abort, { once: true });
  const close = async () => {
    signal.removeEventListener("abort", abort);
    // Not by the driver's goodbye, which waits for a query that is still answered.
    socket.destroy();
  };
  try {
    signal.throwIfAborted();
    await connection.promise().connect();
    return { connection, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
};

/** `prefer` goes on in plain text where encryption is not to be had. */
const openConnection = async (login: Login, socket: Socket) => {
  const ssl = sslOptions(login.config);
  try {
    return await signIn(login, socket, ssl);
  } catch (thrown) {
    if (login.config.sslMode !== "prefer" || !isTlsFault(thrown)) throw thrown;
    return signIn(login, await greet(login.config, login.signal), undefined);
  }
};

/** A session that cannot write. Its settings are those that MySQL and MariaDB name alike; the limit on time is either's. */
export const openSession = async (login: Login, pace: Pace, greeted?: Socket): Promise<Session> => {
  const { connection, close } = await openConnection(login, greeted ?? (await greet(login.config, login.signal)));
  const promised = connection.promise();
  const run = async <Row>(sql: string, values: readonly unknown[] = []) => {
    const [rows] = await promised.query<(Row & RowDataPacket)[]>(sql, [...values]);
    return rows;
  };
  try {
    // The mode decides how text is escaped, and so stands before anything with a value.
    await run("set session sql_mode = '', lock_wait_timeout = 3");
    await run("set session transaction read only");
    const seconds = pace.statementMs / 1_000;
    await run(`set session max_statement_time = ${seconds}`).catch(async (thrown: unknown) => {
      if (!isUnknownSetting(thrown)) throw thrown;
      await run(`set session max_execution_time = ${pace.statementMs}`);
    });
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return {
    query: run,
    stream: <Row>(sql: string, values: readonly unknown[]): AsyncIterable<Row> =>
      connection.query(sql, [...values]).stream({ highWaterMark: 500 }),
    close,
  };
};
