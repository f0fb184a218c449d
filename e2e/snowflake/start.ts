import { generateKeyPairSync } from "node:crypto";
import type { Reply } from "../stand-in/reply";
import { type Answer, type Asked, type Running, serve } from "../stand-in/serve";
import { Chunks } from "./chunks";
import { demoWorld } from "./demo-world";
import { failure, success } from "./envelope";
import { type LoginFault, Sessions, WRONG_ACCOUNT } from "./login";
import { type Behaviour, Queries, querySchema } from "./queries";
import { Session } from "./session";
import { SnowflakeFaults } from "./snowflake-faults";
import type { World } from "./world";

export type SnowflakeOptions = Partial<Behaviour> & {
  world?: World /** Absent: the system chooses one. */;
  port?: number;
};

export type SnowflakeStandIn = Running & {
  world: World;
  behaviour: Behaviour;
  faults: SnowflakeFaults;
  /** Why logins were refused, as LOGIN_HISTORY has it. */
  loginFaults: LoginFault[];
  /** Session tokens are refused from now on, as after an hour; they can be renewed. */
  expireSessions(): void;
  /** The addresses of chunks that were handed out are good no more. */
  expireChunks(): void;
  /** Statements that are being worked on, which `behaviour.statementMs` makes long. */
  runningStatements(): number;
  /** Sessions that nobody closed. */
  openSessions(): number;
};

/** The parameters that any request of a driver may bring. */
const TRACING = ["requestId", "request_guid", "clientStartTime", "retryCount", "retryReason"];

type Route = {
  method: "GET" | "POST";
  path: RegExp;
  parameters: readonly string[];
  answer: (asked: Asked, part: string, json: unknown) => Reply | Promise<Reply>;
};

/** A Snowflake account on a port of its own, for tests; clients reach it by `accessUrl`. */
export async function startSnowflake(options: SnowflakeOptions = {}): Promise<SnowflakeStandIn> {
  const { world = demoWorld(), inlineRows = 1000, chunkRows = 5000, pollsUntilDone = 0, statementMs = 0 } = options;
  const behaviour: Behaviour = { inlineRows, chunkRows, pollsUntilDone, statementMs };
  const faults = new SnowflakeFaults();
  const sessions = new Sessions(world);
  const closing = new AbortController();
  let url = "";
  const chunks = new Chunks(() => url);
  const queries = new Queries(behaviour, chunks, closing.signal);

  /** Only for those who are logged in. */
  const inSession =
    (
      answer: (asked: Asked, part: string, json: unknown, session: Session) => Reply | Promise<Reply>,
    ): Route["answer"] =>
    (asked, part, json) => {
      const session = sessions.of(asked);
      return session instanceof Session ? answer(asked, part, json, session) : session;
    };

  const routes: readonly Route[] = [
    {
      method: "POST",
      path: /^\/session\/v1\/login-request$/,
      parameters: ["warehouse", "databaseName", "schemaName", "roleName"],
      answer: (asked, _, json) => sessions.login(asked, json),
    },
    {
      method: "POST",
      path: /^\/session\/token-request$/,
      parameters: [],
      answer: (asked, _, json) => sessions.renew(asked, json),
    },
    { method: "POST", path: /^\/session$/, parameters: ["delete"], answer: (asked) => sessions.close(asked) },
    { method: "POST", path: /^\/session\/heartbeat$/, parameters: [], answer: inSession(() => success(null)) },
    {
      method: "POST",
      path: /^\/queries\/v1\/query-request$/,
      parameters: [],
      answer: inSession((asked, _, json, session) => {
        const order = querySchema.safeParse(json);
        if (!order.success)
          return failure("390103", `The query request is not understood: ${order.error.issues[0]?.message}`);
        return queries.start(order.data, asked.query.get("requestId") ?? "", session);
      }),
    },
    {
      method: "POST",
      path: /^\/queries\/v1\/abort-request$/,
      parameters: [],
      answer: inSession((_asked, _part, json) => queries.abort({ requestId: requestIdIn(json) })),
    },
    {
      method: "POST",
      path: /^\/queries\/([\w-]+)\/abort-request$/,
      parameters: [],
      answer: inSession((_, id) => queries.abort({ id })),
    },
    {
      method: "GET",
      path: /^\/queries\/([\w-]+)\/result$/,
      parameters: ["disableOfflineChunks"],
      answer: inSession((_, id) => queries.result(id)),
    },
    {
      method: "GET",
      path: /^\/monitoring\/queries\/([\w-]+)$/,
      parameters: [],
      answer: inSession((_, id) => queries.status(id)),
    },
    {
      method: "GET",
      path: /^\/results\/([\w-]+)$/,
      parameters: [],
      answer: ({ headers }, name) => chunks.answer(name, headers),
    },
    { method: "POST", path: /^\/telemetry\/send$/, parameters: [], answer: () => success("Log Received") },
  ];

  async function respond(asked: Asked): Promise<Answer> {
    const known = routes.find(({ method, path }) => method === asked.method && path.test(asked.path));
    const refuse = (rule: string): Answer => ({ ...failure("390103", rule), violation: rule });
    if (!known)
      return { ...failure("390404", "Not found"), status: 404, violation: "This path is not in the stand-in" };
    const stranger = [...asked.query.keys()].find((name) => ![...known.parameters, ...TRACING].includes(name));
    if (stranger) return refuse(`${stranger} is not a parameter of this path`);
    const json = jsonOf(asked);
    if (json === undefined) return refuse("The body is not JSON");
    const sql = sqlIn(json);
    const reply = await known.answer(asked, known.path.exec(asked.path)?.[1] ?? "", json);
    return { ...reply, sql, violation: violationIn(reply) };
  }

  const running = await serve(respond, faults, options.port);
  url = running.url;
  return Object.assign(running, {
    world,
    behaviour,
    faults,
    loginFaults: sessions.faults,
    expireSessions: () => sessions.expire(),
    expireChunks: () => chunks.expire(),
    runningStatements: () => queries.running,
    openSessions: () => sessions.open,
    close: ((close) => () => {
      closing.abort();
      return close();
    })(running.close),
  });
}

/** SQL that Snowflake cannot read is the client's own mistake; what a role may not see is not. */
const MISTAKES = [
  "001003",
  "000904",
  "002140",
  "000938",
  "001044",
  "000979",
  "002049",
  "002028",
  "390103",
  "001420",
  "001421",
  WRONG_ACCOUNT,
];

function violationIn({ body, headers }: Reply): string | undefined {
  if (!headers["content-type"]?.startsWith("application/json")) return undefined;
  const start = body.toString("utf8", 0, 4096);
  const code = /"code":"(\d+)"/.exec(start)?.[1];
  return code !== undefined && MISTAKES.includes(code) ? start.slice(0, 500) : undefined;
}

function jsonOf({ body, headers }: Asked): unknown {
  if (body.length === 0) return null;
  if (!String(headers["content-type"]).startsWith("application/json")) return undefined;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

const field = (json: unknown, name: string): string | undefined => {
  const value: unknown = typeof json === "object" && json !== null ? Reflect.get(json, name) : undefined;
  return typeof value === "string" ? value : undefined;
};
const sqlIn = (json: unknown): string | undefined => field(json, "sqlText");
const requestIdIn = (json: unknown): string => field(json, "requestId") ?? "";

/** A pair of keys as people make them for a user. */
export const newKeyPair = (): { privateKey: string; publicKey: string } =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
