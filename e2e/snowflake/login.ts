import { randomBytes, randomInt } from "node:crypto";
import { z } from "zod";
import type { Reply } from "../stand-in/reply";
import type { Asked } from "../stand-in/serve";
import { faultOfCredentials, incorrect, loginSchema } from "./credentials";
import { failure, success } from "./envelope";
import { type ParameterValue, Session, usualParameters } from "./session";
import type { User, World } from "./world";

/** No code of Snowflake's: there the address alone decides, and this is the stand-in's to say that the name was read wrong. */
export const WRONG_ACCOUNT = "390999";
const SESSION_SECONDS = 3600;
const MASTER_SECONDS = 14_400;

/** What a login's refusal is in Snowflake's books, which a client is not told. */
export type LoginFault = { user: string; reason: string };

type Held = { session: Session; token: string; masterToken: string; expiresAt: number };

/** Who is logged in. */
export class Sessions {
  readonly #held = new Map<string, Held>();
  readonly #byMaster = new Map<string, Held>();
  readonly faults: LoginFault[] = [];
  /** The next logins are refused with this. */
  refusals: { code: string; message: string; left: number }[] = [];

  constructor(readonly world: World) {}

  login({ query }: Asked, json: unknown): Reply {
    const read = loginSchema.safeParse(json);
    if (!read.success)
      return failure("390103", `The login request is not understood: ${read.error.issues[0]?.path.join(".")}`);
    const { data } = read.data;
    if (plain(data.ACCOUNT_NAME) !== plain(this.world.account))
      return failure(WRONG_ACCOUNT, `No account ${data.ACCOUNT_NAME} here`);
    const refused = this.refusals.find(({ left }) => left > 0);
    if (refused) {
      refused.left -= 1;
      return failure(refused.code, refused.message);
    }
    const user = this.world.users.find(({ name }) => name.toUpperCase() === data.LOGIN_NAME.toUpperCase());
    const fault = faultOfCredentials(data, user, this.world, (reason) =>
      this.faults.push({ user: data.LOGIN_NAME, reason }),
    );
    if (fault) return fault;
    if (!user) return incorrect();
    const restricted = user.tokens?.find(({ secret }) => secret === data.TOKEN)?.role;
    return this.#open(user, query, data.SESSION_PARAMETERS ?? {}, restricted);
  }

  #open(
    user: User,
    query: URLSearchParams,
    asked: Record<string, ParameterValue>,
    restricted: string | undefined,
  ): Reply {
    const roleAsked = query.get("roleName");
    const role = roleAsked === null ? (restricted ?? user.defaultRole ?? "PUBLIC") : identifier(roleAsked);
    if (roleAsked === null && restricted === undefined && user.defaultRole && !user.roles.includes(user.defaultRole))
      return failure(
        "390186",
        `User's configured default role '${user.defaultRole}' is not granted to this user. Contact your local system administrator, or attempt to login using a CLI client with a connect string selecting another role, e.g. PUBLIC.`,
      );
    const isHeld = role === "PUBLIC" || user.roles.includes(role);
    if (!isHeld || (restricted !== undefined && restricted !== role))
      return failure(
        "390189",
        `Role '${roleAsked ?? role}' specified in the connect string does not exist or not authorized. Contact your local system administrator, or attempt to login with another role, e.g. PUBLIC.`,
      );
    const id = String(randomInt(2 ** 47));
    const session = new Session(id, this.world, user, role, usualParameters);
    for (const [name, value] of Object.entries(asked))
      if (session.parameters.has(name)) session.parameters.set(name, value);
    // What was asked for and is not there is left out without a word; the session has none then.
    const { seen } = session;
    const warehouse = query.get("warehouse") ?? user.defaultWarehouse ?? null;
    const named = warehouse === null ? null : identifier(warehouse);
    if (named !== null && this.world.warehouses.some(({ name }) => name === named) && seen.usesWarehouse(named))
      session.warehouse = named;
    const databaseAsked = query.get("databaseName");
    const database = this.world.databases.find(
      ({ name }) => databaseAsked !== null && name === identifier(databaseAsked),
    );
    if (database && seen.usesDatabase(database)) {
      session.database = database.name;
      const schemaName = identifier(query.get("schemaName") ?? "PUBLIC");
      session.schema = seen.schemas(database).find(({ name }) => name === schemaName)?.name ?? null;
    }
    const held = this.#hold(session);
    return success({
      masterToken: held.masterToken,
      token: held.token,
      validityInSeconds: SESSION_SECONDS,
      masterValidityInSeconds: MASTER_SECONDS,
      displayUserName: user.name,
      serverVersion: "10.41.0",
      firstLogin: false,
      remMeToken: null,
      remMeValidityInSeconds: 0,
      healthCheckInterval: 45,
      newClientForUpgrade: null,
      sessionId: Number(id),
      parameters: parametersOf(session),
      sessionInfo: {
        databaseName: session.database,
        schemaName: session.schema,
        warehouseName: session.warehouse,
        roleName: session.role,
      },
      idToken: null,
      idTokenValidityInSeconds: 0,
      responseData: null,
      mfaToken: null,
      mfaTokenValidityInSeconds: 0,
    });
  }

  #hold(session: Session): Held {
    const secret = () => `ETMsDgAAA${randomBytes(60).toString("base64")}`;
    const held = { session, token: secret(), masterToken: secret(), expiresAt: Date.now() + SESSION_SECONDS * 1000 };
    this.#held.set(held.token, held);
    this.#byMaster.set(held.masterToken, held);
    return held;
  }

  /** The session of a request, or the refusal that it gets. */
  of({ headers }: Asked): Session | Reply {
    const held = this.#held.get(tokenIn(headers.authorization));
    if (!held)
      return failure("390104", "The session token is invalid or has been replaced. The user must authenticate again.");
    if (held.expiresAt < Date.now())
      return failure("390112", "Authentication token has expired.  The user must authenticate again.");
    return held.session;
  }

  renew({ headers }: Asked, json: unknown): Reply {
    const held = this.#byMaster.get(tokenIn(headers.authorization));
    const asked = z.object({ requestType: z.literal("RENEW"), oldSessionToken: z.string() }).safeParse(json);
    if (!held) return failure("390114", "Authentication token has expired.  The user must authenticate again.");
    if (!asked.success || asked.data.oldSessionToken !== held.token)
      return failure("390104", "The session token is invalid.");
    this.#held.delete(held.token);
    this.#byMaster.delete(held.masterToken);
    const renewed = this.#hold(held.session);
    return success({
      sessionToken: renewed.token,
      validityInSecondsST: SESSION_SECONDS,
      masterToken: renewed.masterToken,
      validityInSecondsMT: MASTER_SECONDS,
      sessionId: Number(held.session.id),
    });
  }

  close({ headers }: Asked): Reply {
    const held = this.#held.get(tokenIn(headers.authorization));
    if (!held) return failure("390111", "Session no longer exists.  New login required to access the service.");
    this.#held.delete(held.token);
    this.#byMaster.delete(held.masterToken);
    return success(null);
  }

  /** Session tokens expire as after an hour; the master tokens stay good. */
  expire(): void {
    for (const held of this.#held.values()) held.expiresAt = 0;
  }
  /** How many sessions were opened and not closed. */
  get open(): number {
    return this.#held.size;
  }
}

/** Underscores and dashes are the same in an account's name. */
const plain = (account: string): string => account.toUpperCase().replaceAll("_", "-");

const tokenIn = (authorization: string | undefined): string =>
  /^Snowflake Token="([^"]+)"$/.exec(authorization ?? "")?.[1] ?? "";

/** A name in the login's query: upper case unless quoted. */
const identifier = (text: string): string =>
  /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text.toUpperCase();

export const parametersOf = ({ parameters }: Session): { name: string; value: ParameterValue }[] =>
  [...parameters].map(([name, value]) => ({ name, value }));
