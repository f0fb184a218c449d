import { endingAfter } from "../../core/ending-after";
import type { ClientContext, ConnectionTest } from "../contract";
import { failed, passed, runSteps, type StepOutcome, type StepPlan, warned } from "../shared/run-steps";
import { someOf } from "../shared/some-of";
import type { SnowflakeConfig, SnowflakeSecrets } from "./config";
import { anyRow, dependenciesQuery, useWarehouse, whoQuery, whoRow } from "./crawl-queries";
import { credentialKind } from "./credentials";
import { hostOf } from "./fault-words";
import { type FoundDatabase, findDatabase } from "./find-database";
import { findWarehouse } from "./find-warehouse";
import { asAdministrator, lineageGrant, metadataGrants, sharedGrant } from "./grants";
import { isNotGranted } from "./lineage";
import { isAboutReaching, isAboutRole, snowflakeFault } from "./messages";
import { keptName, written } from "./names";
import { reach } from "./reach";
import { accessUrlOf, openSession, type Session, testPace } from "./session";
import { countVisible, type FoundSchemas, findSchemas } from "./visible";

type Context = ClientContext<SnowflakeConfig, SnowflakeSecrets>;

/** Shorter than what the caller grants, so that the step that hung is named, and there is time to say goodbye. */
const WHOLE_MS = 8_500;

const secretWords = { password: "a password", "key-pair": "a key pair", token: "a programmatic access token" } as const;

const amount = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const checkRole = (role: string | null, config: SnowflakeConfig): StepOutcome => {
  if (role === null)
    return failed(
      `The user ${written(keptName(config.user))} has no default role, and none is entered.`,
      "Enter the role that was granted what the guide lists.",
    );
  if (["ACCOUNTADMIN", "SECURITYADMIN", "ORGADMIN"].includes(role))
    return warned(
      `The session has the role ${role}, which may do far more than read metadata.`,
      "Make a role for Connetra as the guide shows, and enter it.",
    );
  return passed(`The session has the role ${written(role)}.`);
};

const checkWarehouse = async (session: Session, config: SnowflakeConfig, role: string): Promise<StepOutcome> => {
  const { name, state, size, auto_resume: resumes } = await findWarehouse(session, config, role);
  await session.rows(useWarehouse(name), anyRow);
  const shown = `${written(name)}${size ? ` (${size})` : ""}`;
  if (state?.toUpperCase() !== "SUSPENDED") return passed(`The warehouse ${shown} may be used.`);
  if (resumes === false) {
    return failed(
      `The warehouse ${shown} is suspended, and does not resume for a query.`,
      asAdministrator(`ALTER WAREHOUSE ${written(name)} SET AUTO_RESUME = TRUE;`),
    );
  }
  return passed(`The warehouse ${shown} may be used. It is suspended: a sync resumes it, this test does not.`);
};

const checkSchemas = (schemas: FoundSchemas, database: FoundDatabase, role: string): StepOutcome => {
  const { names, missing } = schemas;
  const lacking = missing.map(written).join(", ");
  const remedy = "Check the spelling under Schemas. A name that was made in double quotes is entered in double quotes.";
  if (names.length === 0 && missing.length > 0)
    return failed(`${written(database.name)} has no schema ${lacking}, or the role may not see it.`, remedy);
  if (names.length === 0) {
    const grants = database.isShared
      ? [sharedGrant(database.name, role)]
      : metadataGrants(database.name, role).slice(0, 2);
    return failed(
      `The role ${written(role)} may see no schema of ${written(database.name)}.`,
      asAdministrator(...grants),
    );
  }
  const sentence = `${amount(names.length, "schema")}: ${someOf(names)}.`;
  return missing.length > 0 ? warned(`${sentence} There is none named ${lacking}.`, remedy) : passed(sentence);
};

const checkLineage = async (session: Session, database: FoundDatabase, role: string): Promise<StepOutcome> => {
  try {
    await session.describe(dependenciesQuery(database.name));
    return passed("Snowflake's list of dependencies may be read: it says what views are made of.");
  } catch (thrown) {
    if (!isNotGranted(thrown)) throw thrown;
    return warned(
      "The role may not see Snowflake's list of dependencies. What views are made of is then known from dbt alone.",
      asAdministrator(lineageGrant(role)),
    );
  }
};

const checkVisible = async (
  session: Session,
  database: FoundDatabase,
  wanted: readonly string[] | null,
  role: string,
): Promise<StepOutcome> => {
  const { tables, views, isCut } = await countVisible(session, database, wanted);
  if (tables + views === 0) {
    const grants = database.isShared ? [sharedGrant(database.name, role)] : metadataGrants(database.name, role);
    return failed(
      `The role ${written(role)} may see no table and no view here.`,
      `${asAdministrator(...grants)}\nIf dbt builds here and has not run yet, let it run once.`,
    );
  }
  const least = isCut ? "At least " : "";
  return passed(`${least}${amount(tables, "table")} and ${amount(views, "view")} are visible.`);
};

/** Each step asks one thing more, so that the first that fails names what is wrong. None needs a running warehouse. */
const plan = (context: Context, signal: AbortSignal, onSession: (session: Session) => void): StepPlan[] => {
  const { config, secrets } = context;
  let session: Session | undefined;
  let signInFault: unknown;
  let role = config.role ? keptName(config.role) : "PUBLIC";
  let database: FoundDatabase | undefined;
  let wanted: string[] | null = null;
  const opened = (): Session => {
    if (!session) throw signInFault;
    return session;
  };
  const inDatabase = (): FoundDatabase => {
    if (!database) throw signInFault;
    return database;
  };
  return [
    {
      id: "reach",
      title: "Reach the account",
      async run() {
        await reach(accessUrlOf(config), signal);
        try {
          session = await openSession({ config, secrets, signal }, testPace);
          onSession(session);
        } catch (thrown) {
          if (isAboutReaching(thrown)) throw thrown;
          signInFault = thrown;
        }
        return passed(`${hostOf(config)} answers.`);
      },
    },
    {
      id: "authenticate",
      title: "Sign in",
      async run() {
        if (signInFault !== undefined && !isAboutRole(signInFault)) throw signInFault;
        const kind = credentialKind(config, secrets);
        return passed(`Signed in as ${written(keptName(config.user))}${kind ? ` with ${secretWords[kind]}` : ""}.`);
      },
    },
    {
      id: "role",
      title: "Take on the role",
      async run() {
        const [who] = await opened().rows(whoQuery, whoRow);
        role = who?.ROLE ?? role;
        return checkRole(who?.ROLE ?? null, config);
      },
    },
    { id: "warehouse", title: "Use the warehouse", run: () => checkWarehouse(opened(), config, role) },
    {
      id: "database",
      title: "Find the database",
      async run() {
        database = await findDatabase(opened(), config, role);
        const shared = database.isShared ? " It came by a share of another account." : "";
        return passed(`The database ${written(database.name)} may be used.${shared}`);
      },
    },
    {
      id: "schemas",
      title: "List its schemas",
      async run() {
        const schemas = await findSchemas(opened(), inDatabase(), config);
        wanted = schemas.wanted;
        return checkSchemas(schemas, inDatabase(), role);
      },
    },
    { id: "lineage", title: "Look for dependencies of views", run: () => checkLineage(opened(), inDatabase(), role) },
    { id: "visible", title: "Count tables and views", run: () => checkVisible(opened(), inDatabase(), wanted, role) },
  ];
};

export async function* testSnowflake(context: Context): ConnectionTest {
  const { config, secrets } = context;
  const signal = endingAfter(WHOLE_MS, context.signal);
  let session: Session | undefined;
  try {
    const steps = plan(context, signal, (opened) => {
      session = opened;
    });
    yield* runSteps(steps, (thrown) => snowflakeFault(thrown, { config, kind: credentialKind(config, secrets) }));
  } finally {
    await session?.close();
  }
}
