import type { Socket } from "node:net";
import { endingAfter } from "../../core/ending-after";
import type { ClientContext, ConnectionTest } from "../contract";
import { reach } from "../shared/database-server/reach";
import { type Session, testPace } from "../shared/postgres-wire/connect";
import { isDatabaseFault } from "../shared/postgres-wire/faults";
import { type Door, secureStep } from "../shared/postgres-wire/negotiate";
import { failed, passed, runSteps, type StepOutcome, type StepPlan, warned } from "../shared/run-steps";
import { someOf } from "../shared/some-of";
import type { PostgresConfig, PostgresSecrets } from "./config";
import {
  type SchemaRow,
  schemasQuery,
  serverQuery,
  type VisibilityRow,
  visibilityQuery,
  wantedSchemas,
} from "./crawl-queries";
import { grantsFor } from "./grants";
import { postgresFault, postgresFaults } from "./messages";
import { openSession } from "./session";

type Context = ClientContext<PostgresConfig, PostgresSecrets>;

/** Shorter than what the caller grants, so that the step that hung is named, with what to do about it. */
const WHOLE_MS = 9_000;
const OLDEST = 100_000;

const door: Door = {
  article: "a Postgres",
  portRemedy: "Check the port: Postgres listens on 5432 unless it was changed.",
  turnOn: "Turn ssl on in postgresql.conf",
};

const readCatalog = async (session: Session, config: PostgresConfig): Promise<StepOutcome> => {
  const { rows } = await session.client.query<SchemaRow>(schemasQuery, wantedSchemas(config));
  const missing = (config.schemas ?? []).filter((name) => !rows.some((row) => row.name === name));
  const list = missing.map((name) => `"${name}"`).join(", ");
  const remedy = "Check the spelling under Schemas; upper and lower case differ. Or leave the field empty.";
  if (rows.length === 0 && missing.length > 0)
    return failed(`There is no schema named ${list} in ${config.database}.`, remedy);
  if (rows.length === 0)
    return failed(`${config.database} has no schema apart from Postgres' own.`, "Check the name of the database.");
  const sum = rows.length === 1 ? "1 schema" : `${rows.length} schemas`;
  const sentence = `${sum}: ${someOf(rows.map(({ name }) => name))}.`;
  return missing.length > 0 ? warned(`${sentence} There is none named ${list}.`, remedy) : passed(sentence);
};

const asAdministrator = (rows: readonly VisibilityRow[], config: PostgresConfig, role: string): string =>
  `As an administrator, in ${config.database}:\n${grantsFor(rows, role).join("\n")}`;

/** Whether the role may enter the schemas that hold something: without USAGE, SELECT on their tables is worth nothing. */
const usage = (rows: readonly VisibilityRow[], config: PostgresConfig, role: string): StepOutcome => {
  const closed = rows.filter((row) => !row.usage);
  if (rows.length === 0) return passed("No schema holds a table or a view.");
  if (closed.length === 0) return passed(`The user ${config.user} may use every schema that holds something.`);
  const message = `The user ${config.user} may not use ${someOf(closed.map(({ quoted }) => quoted))}.`;
  const remedy = asAdministrator(closed, config, role);
  return closed.length === rows.length ? failed(message, remedy) : warned(message, remedy);
};

const privileges = (rows: readonly VisibilityRow[], config: PostgresConfig, role: string): StepOutcome => {
  const visible = rows.reduce((sum, row) => sum + row.visible, 0);
  const all = visible + rows.reduce((sum, row) => sum + row.hidden, 0);
  if (all === 0) {
    return failed(
      "There are no tables and no views here.",
      "Check the database and the schemas. If dbt builds here, let it run once.",
    );
  }
  if (visible === all) return passed(`The user ${config.user} may read all ${all} tables and views.`);
  const grants = asAdministrator(rows, config, role);
  if (visible === 0)
    return failed(`There are ${all} tables and views, and the user ${config.user} may read none of them.`, grants);
  return warned(
    `The user ${config.user} may read ${visible} of ${all} tables and views. The other ${all - visible} stay out of the catalog.`,
    grants,
  );
};

/** Each step asks one thing more of the server, so that the first that fails names what is wrong. */
const plan = ({ config, secrets }: Context, signal: AbortSignal, onSession: (session: Session) => void): StepPlan[] => {
  let socket: Socket | undefined;
  let session: Session | undefined;
  let databaseFault: unknown;
  let role = config.user;
  let visibility: VisibilityRow[] = [];
  const opened = (): Session => {
    if (!session) throw new Error("Connection terminated");
    return session;
  };
  return [
    {
      id: "reach",
      title: "Reach the server",
      async run() {
        socket = await reach(config, signal);
        return passed(`${config.host} answers on port ${config.port}.`);
      },
    },
    {
      id: "secure",
      title: "Secure the connection",
      run: () =>
        socket
          ? secureStep(socket, config, door, postgresFaults, signal)
          : Promise.reject(new Error("Connection terminated")),
    },
    {
      id: "authenticate",
      title: "Sign in",
      async run() {
        try {
          session = await openSession({ config, secrets, signal }, testPace);
          onSession(session);
        } catch (thrown) {
          if (!isDatabaseFault(thrown)) throw thrown;
          databaseFault = thrown;
        }
        return passed(`Signed in as ${config.user}.`);
      },
    },
    {
      id: "database",
      title: "Open the database",
      async run() {
        if (databaseFault !== undefined) throw databaseFault;
        const { rows } = await opened().client.query<{ version: string; number: number; role: string }>(serverQuery);
        const [server] = rows;
        role = server?.role ?? role;
        if (server && server.number < OLDEST) {
          return failed(
            `The server is PostgreSQL ${server.version}, which is older than Connetra can read.`,
            "Upgrade it to version 10 or newer.",
          );
        }
        return passed(`${config.database} on PostgreSQL ${server?.version ?? "of an unknown version"}.`);
      },
    },
    { id: "read-catalog", title: "Read its schemas", run: () => readCatalog(opened(), config) },
    {
      id: "usage",
      title: "Check which schemas the user may use",
      async run() {
        visibility = (await opened().client.query<VisibilityRow>(visibilityQuery, wantedSchemas(config))).rows;
        return usage(visibility, config, role);
      },
    },
    {
      id: "privileges",
      title: "Check what the user may read",
      run: async () => privileges(visibility, config, role),
    },
  ];
};

export async function* testPostgres(context: Context): ConnectionTest {
  const signal = endingAfter(WHOLE_MS, context.signal);
  let session: Session | undefined;
  try {
    const steps = plan(context, signal, (opened) => {
      session = opened;
    });
    yield* runSteps(steps, (thrown) => postgresFault(thrown, context.config));
  } finally {
    await session?.close();
  }
}
