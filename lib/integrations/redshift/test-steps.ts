import type { Socket } from "node:net";
import { endingAfter } from "../../core/ending-after";
import type { ClientContext, ConnectionTest } from "../contract";
import { reach } from "../shared/database-server/reach";
import { testPace } from "../shared/postgres-wire/connect";
import { isDatabaseFault } from "../shared/postgres-wire/faults";
import { type Door, secureStep } from "../shared/postgres-wire/negotiate";
import { passed, runSteps, type StepPlan } from "../shared/run-steps";
import type { RedshiftConfig, RedshiftSecrets } from "./config";
import { type ServerRow, serverQuery } from "./crawl-queries";
import { redshiftFault, redshiftFaults } from "./messages";
import { openDatabase, readSchemas, seeExternal, seeSizes, seeTables } from "./privilege-steps";
import { openSession, type RedshiftSession } from "./session";

type Context = ClientContext<RedshiftConfig, RedshiftSecrets>;

/** Shorter than what the caller grants, so that the step that hung is named, with what to do about it. */
const WHOLE_MS = 9_000;

const door: Door = {
  article: "a Redshift",
  portRemedy: "Check the port: it stands after the colon of the endpoint, and is mostly 5439.",
  turnOn: "Redshift always offers encryption: check the endpoint",
};

/** Each step asks one thing more of the server, so that the first that fails names what is wrong. */
const plan = (
  { config, secrets }: Context,
  signal: AbortSignal,
  onSession: (session: RedshiftSession) => void,
): StepPlan[] => {
  let socket: Socket | undefined;
  let session: RedshiftSession | undefined;
  let databaseFault: unknown;
  let role = config.user;
  let isExternalThere = false;
  const opened = (): RedshiftSession => {
    if (!session) throw new Error("Connection terminated");
    return session;
  };
  return [
    {
      id: "reach",
      title: "Reach the endpoint",
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
          ? secureStep(socket, config, door, redshiftFaults, signal)
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
        if (databaseFault !== undefined) return openDatabase(databaseFault, config);
        const [server] = await opened().ask<ServerRow>(serverQuery);
        role = server?.role ?? role;
        return openDatabase(server?.version ?? "", config);
      },
    },
    { id: "read-catalog", title: "Read its schemas", run: () => readSchemas(opened(), config) },
    {
      id: "external",
      title: "Check external tables",
      async run() {
        const { outcome, count } = await seeExternal(opened(), config, role);
        isExternalThere = count > 0;
        return outcome;
      },
    },
    { id: "sizes", title: "Check row counts and sizes", run: () => seeSizes(opened(), role) },
    {
      id: "privileges",
      title: "Check what the user may read",
      run: () => seeTables(opened(), config, role, isExternalThere),
    },
  ];
};

export async function* testRedshift(context: Context): ConnectionTest {
  const signal = endingAfter(WHOLE_MS, context.signal);
  let session: RedshiftSession | undefined;
  try {
    const steps = plan(context, signal, (opened) => {
      session = opened;
    });
    yield* runSteps(steps, (thrown) => redshiftFault(thrown, context.config));
  } finally {
    await session?.close();
  }
}
