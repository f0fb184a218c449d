import type { Socket } from "node:net";
import { endingAfter } from "../../core/ending-after";
import type { ClientContext, ConnectionTest } from "../contract";
import { isLocal } from "../shared/database-server/reach";
import { secured } from "../shared/database-server/secured";
import { failed, passed, runSteps, type StepOutcome, type StepPlan, warned } from "../shared/run-steps";
import { someOf } from "../shared/some-of";
import { type MysqlConfig, type MysqlSecrets, wantedDatabases } from "./config";
import { greet, openSession, type Session, testPace } from "./connect";
import {
  type CountRow,
  countQuery,
  databasesQuery,
  type ServerRow,
  serverQuery,
  sslQuery,
  type ViewCountRow,
  viewCountQuery,
} from "./crawl-queries";
import { grantsFor } from "./grants";
import { isTlsFault, mysqlFault } from "./messages";
import { serverVersion } from "./server-version";

type Context = ClientContext<MysqlConfig, MysqlSecrets>;

/** Shorter than what the caller grants, so that the step that hung is named, with what to do about it. */
const WHOLE_MS = 9_000;

const asAdministrator = (statements: readonly string[]): string => `As an administrator:\n${statements.join("\n")}`;

const findDatabases = (found: readonly string[], config: MysqlConfig, account: string): StepOutcome => {
  const missing = (wantedDatabases(config) ?? []).filter((name) => !found.includes(name));
  const said = found.length === 1 ? `1 database: ${found[0]}.` : `${found.length} databases: ${someOf(found)}.`;
  const remedy = `Check the spelling; upper and lower case differ on most servers. ${asAdministrator(grantsFor("SELECT, SHOW VIEW", missing, account))}`;
  if (missing.length > 0) {
    const sentence = `The user ${config.user} sees no database named ${missing.map((name) => `"${name}"`).join(", ")}.`;
    return found.length === 0 ? failed(sentence, remedy) : warned(`${said} ${sentence}`, remedy);
  }
  if (found.length > 0) return passed(said);
  return failed(
    `The user ${config.user} sees no database apart from MySQL's own.`,
    asAdministrator(grantsFor("SELECT, SHOW VIEW", ["<database>"], account)),
  );
};

const seeTables = async (session: Session, databases: readonly string[], config: MysqlConfig, account: string) => {
  const figures = { table: 0, view: 0 };
  const empty: string[] = [];
  for (const name of databases) {
    const counts = await session.query<CountRow>(countQuery, [name]);
    if (counts.length === 0) empty.push(name);
    for (const { type, count } of counts) figures[type === "VIEW" ? "view" : "table"] += Number(count);
  }
  if (empty.length === databases.length)
    return failed(
      `The user ${config.user} sees no table and no view in ${someOf(databases)}.`,
      `If dbt builds here, let it run once. If there are tables, grant. ${asAdministrator(grantsFor("SELECT, SHOW VIEW", databases, account))}`,
    );
  const said = `The user ${config.user} sees ${figures.table} tables and ${figures.view} views.`;
  return empty.length === 0 || wantedDatabases(config) === null
    ? passed(said)
    : warned(`${said} None in ${someOf(empty)}.`, asAdministrator(grantsFor("SELECT, SHOW VIEW", empty, account)));
};

const seeViewSql = async (session: Session, databases: readonly string[], account: string): Promise<StepOutcome> => {
  let views = 0;
  const hidden = new Map<string, number>();
  for (const name of databases) {
    const [row] = await session.query<ViewCountRow>(viewCountQuery, [name]);
    views += Number(row?.views ?? 0);
    if (Number(row?.hidden ?? 0) > 0) hidden.set(name, Number(row?.hidden));
  }
  const count = [...hidden.values()].reduce((sum, each) => sum + each, 0);
  if (count === 0) return passed(views === 0 ? "There are no views." : "The SQL of all views may be read.");
  return warned(
    `The SQL of ${count} of ${views} views may not be read, so they have no lineage here.`,
    asAdministrator(grantsFor("SELECT, SHOW VIEW", [...hidden.keys()], account)),
  );
};

/** Each step asks one thing more of the server, so that the first that fails names what is wrong. One connection does for all. */
const plan = (context: Context, signal: AbortSignal, onSession: (session: Session) => void): StepPlan[] => {
  const { config, secrets } = context;
  let socket: Socket | undefined;
  let session: Session | undefined;
  let signInFault: unknown;
  let account = `${config.user}@%`;
  let databases: string[] = [];
  const opened = (): Session => {
    if (!session) throw new Error("The session is not open.");
    return session;
  };
  return [
    {
      id: "reach",
      title: "Reach the server",
      async run() {
        socket = await greet(config, signal);
        return passed(`${config.host} answers on port ${config.port}.`);
      },
    },
    {
      id: "secure",
      title: "Secure the connection",
      async run() {
        const local = socket !== undefined && isLocal(socket);
        let protocol: string | null = null;
        try {
          session = await openSession({ config, secrets, signal }, testPace, socket);
          onSession(session);
          const [status] = await session.query<{ Value: string }>(sslQuery);
          protocol = status?.Value || null;
        } catch (thrown) {
          if (isTlsFault(thrown)) throw thrown;
          // The server judges the account once the connection is as it is to be.
          signInFault = thrown;
          return passed("The server and Connetra agree on how to talk.");
        }
        const encryption = { protocol, offered: config.sslMode === "disable", local };
        return secured(config.sslMode, encryption, "Give the server a certificate (ssl_cert and ssl_key)");
      },
    },
    {
      id: "authenticate",
      title: "Sign in",
      async run() {
        if (signInFault !== undefined) throw signInFault;
        const [server] = await opened().query<ServerRow>(serverQuery);
        account = server?.account ?? account;
        const version = serverVersion(server?.version ?? "");
        if (version.isTooOld)
          return failed(
            `The server is ${version.product} ${version.text}, which is older than Connetra can read.`,
            "Upgrade it to MySQL 5.7, MariaDB 10.2 or newer.",
          );
        return passed(`Signed in as ${config.user}, by the account ${account}, to ${version.product} ${version.text}.`);
      },
    },
    {
      id: "database",
      title: "Find its databases",
      async run() {
        const found = await opened().query<{ name: string }>(...databasesQuery(wantedDatabases(config)));
        databases = found.map(({ name }) => name);
        return findDatabases(databases, config, account);
      },
    },
    {
      id: "privileges",
      title: "Check what the user may see",
      run: () => seeTables(opened(), databases, config, account),
    },
    { id: "views", title: "Check the SQL of views", run: () => seeViewSql(opened(), databases, account) },
  ];
};

export async function* testMysql(context: Context): ConnectionTest {
  const signal = endingAfter(WHOLE_MS, context.signal);
  let session: Session | undefined;
  try {
    const steps = plan(context, signal, (opened) => {
      session = opened;
    });
    yield* runSteps(steps, (thrown) => mysqlFault(thrown, context.config));
  } finally {
    await session?.close();
  }
}
