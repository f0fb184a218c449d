import type { Connection, RowStatement } from "snowflake-sdk";
import type { z } from "zod";
import { egress } from "../../platform/egress";
import { accountHost, accountName } from "./account";
import { type AccountAgents, accountAgents } from "./account-agents";
import type { SnowflakeConfig, SnowflakeSecrets } from "./config";
import { type Credentials, credentialsOf } from "./credentials";
import { loadSdk, NO_SETTINGS_FILE } from "./load-sdk";
import { keptName, loginName, written } from "./names";
import { parsedRows } from "./parsed-rows";

type Target = { config: SnowflakeConfig; secrets: SnowflakeSecrets; signal: AbortSignal };

/** What a session is opened for: a test wants a quick answer, a crawl may wait for a warehouse to resume. */
export type Pace = {
  statementSeconds: number;
  queuedSeconds: number;
  requestMs: number;
  idleMs: number;
  loginRetries: number;
};
export const testPace: Pace = {
  statementSeconds: 6,
  queuedSeconds: 3,
  requestMs: 8_000,
  idleMs: 8_000,
  loginRetries: 0,
};
export const crawlPace: Pace = {
  statementSeconds: 300,
  queuedSeconds: 120,
  requestMs: 90_000,
  idleMs: 240_000,
  loginRetries: 2,
};

export type Rows<Row> = { total: number; rows: AsyncIterable<Row> };

export type Session = {
  /** All rows of a short answer. */
  rows<Row>(sql: string, row: z.ZodType<Row>): Promise<Row[]>;
  /** The rows of an answer that may be long, as they come. */
  stream<Row>(sql: string, row: z.ZodType<Row>): Promise<Rows<Row>>;
  /** Whether a statement could run, as the server finds without running it: that takes no warehouse. Rejects if not. */
  describe(sql: string): Promise<void>;
  close(): Promise<void>;
};

const GOODBYE_MS = 1_000;
/** How many rows the SDK makes at a time: by itself it makes ten, and spends more time between them than on them. */
const ROWS_AHEAD = 1_000;

export const accessUrlOf = ({ account, accessUrl }: SnowflakeConfig): string =>
  accessUrl ?? `https://${accountHost(account)}`;

const connectionOptions = ({ config }: Target, credentials: Credentials, agents: AccountAgents, pace: Pace) => ({
  ...credentials,
  account: accountName(config.account),
  accessUrl: accessUrlOf(config),
  username: loginName(config.user),
  ...(config.role && { role: written(keptName(config.role)) }),
  application: "Connetra",
  queryTag: "connetra",
  clientConfigFile: NO_SETTINGS_FILE,
  agentClass: agents.agentClass,
  timeout: pace.requestMs,
  sfRetryMaxLoginRetries: pace.loginRetries,
  clientSessionKeepAlive: false,
  clientStoreTemporaryCredential: false,
  disableQueryContextCache: true,
  streamResult: true,
  rowStreamHighWaterMark: ROWS_AHEAD,
});

/** Ends when the work does, or when the signal says so: the SDK itself cannot be told to stop. */
const orAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });

const connect = (connection: Connection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

/**
 * Signs in. A statement may read what it was written to read: there are no others in this folder, and one at a time is
 * all that the server takes of a text.
 */
export const openSession = async (target: Target, pace: Pace): Promise<Session> => {
  const { signal } = target;
  signal.throwIfAborted();
  const credentials = credentialsOf(target.config, target.secrets);
  const sdk = await orAborted(signal, loadSdk());
  const guard = egress();
  const agents = accountAgents(guard, accessUrlOf(target.config));

  const running = new Set<RowStatement>();
  const execute = (connection: Connection, sqlText: string, describeOnly = false): Promise<RowStatement> =>
    new Promise((resolve, reject) => {
      const parameters = {
        STATEMENT_TIMEOUT_IN_SECONDS: pace.statementSeconds,
        STATEMENT_QUEUED_TIMEOUT_IN_SECONDS: pace.queuedSeconds,
        MULTI_STATEMENT_COUNT: 1,
      };
      const statement: RowStatement = guard.within(() =>
        connection.execute({
          sqlText,
          parameters,
          describeOnly,
          complete: (error, done) => {
            running.delete(statement);
            if (error) reject(error);
            else resolve(done);
          },
        }),
      );
      running.add(statement);
    });

  const close = async (connection: Connection): Promise<void> => {
    const goodbye = new Promise<void>((resolve) => {
      if (!connection.isUp()) return resolve();
      const hangUp = setTimeout(resolve, GOODBYE_MS);
      const done = () => {
        clearTimeout(hangUp);
        resolve();
      };
      // What still runs would go on at the account's cost.
      for (const statement of running) guard.within(() => statement.cancel(() => {}));
      guard.within(() => connection.destroy(done));
    });
    await goodbye;
    agents.close(new Error("The session is closed."));
  };

  const connection = sdk.createConnection(connectionOptions(target, credentials, agents, pace));
  try {
    await orAborted(
      signal,
      guard.within(() => connect(connection)),
    );
  } catch (thrown) {
    await close(connection);
    throw thrown;
  }
  const stream = async <Row>(sql: string, row: z.ZodType<Row>): Promise<Rows<Row>> => {
    const statement = await orAborted(signal, execute(connection, sql));
    const source = guard.within(() => statement.streamRows());
    return { total: statement.getNumRows(), rows: parsedRows(source, row, pace.idleMs, signal) };
  };
  return {
    stream,
    async rows(sql, row) {
      const all = [];
      for await (const value of (await stream(sql, row)).rows) all.push(value);
      return all;
    },
    describe: async (sql) => void (await orAborted(signal, execute(connection, sql, true))),
    close: () => close(connection),
  };
};
