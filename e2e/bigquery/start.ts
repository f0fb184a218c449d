import type { Reply } from "../stand-in/reply";
import { type Answer, type Asked, type Running, serve } from "../stand-in/serve";
import { BigQueryFaults } from "./bigquery-faults";
import { demoWorld } from "./demo-world";
import { type Behaviour, type Endpoint, faultOf, matchTemplate } from "./endpoint";
import { listings } from "./endpoints/listings";
import { queries } from "./endpoints/queries";
import { Jobs } from "./jobs";
import { invalid, notAuthenticated, Refused, refusal } from "./refusal";
import { type KeyFile, newPrivateKey, type ServiceAccount, serviceAccount } from "./service-account";
import { Tokens } from "./tokens";
import type { Grant, World } from "./world";

export type BigQueryOptions = Partial<Behaviour> & {
  world?: World /** Absent: the system chooses one. */;
  port?: number;
};

export type BigQueryStandIn = Running & {
  /** Where a client gets its tokens. */
  tokenUrl: string;
  /** The first project of the world, and a key file that may do there all that a crawl needs. */
  projectId: string;
  keyFile: KeyFile;
  world: World;
  behaviour: Behaviour;
  faults: BigQueryFaults;
  /** Another service account of the first project, with these roles. */
  addAccount(name: string, grants: Grant[]): KeyFile;
  /** A key file of the same account whose key it does not know. */
  foreignKeyFile(): KeyFile;
  expireTokens(): void;
};

const endpoints: readonly Endpoint[] = [...listings, ...queries];

/** A BigQuery on a port of its own, for tests. */
export async function startBigQuery(options: BigQueryOptions = {}): Promise<BigQueryStandIn> {
  const { world = demoWorld(), pageLimit = 10_000, pollsUntilDone = 0 } = options;
  const projectId = world.projects[0]?.id ?? "empty";
  const account = serviceAccount(projectId, "catalog", [
    { project: projectId, role: "roles/bigquery.jobUser" },
    { project: projectId, role: "roles/bigquery.metadataViewer" },
  ]);
  const behaviour = { pageLimit, pollsUntilDone };
  const faults = new BigQueryFaults();
  const jobs = new Jobs();
  let url = "";
  const tokens = new Tokens([account], () => url);

  function respond(asked: Asked): Answer {
    if (asked.path === "/token") return asked.method === "POST" ? tokens.answer(asked) : wrongMethod(asked.method);
    for (const endpoint of endpoints) {
      const parts = matchTemplate(endpoint.template, asked.path);
      if (parts && endpoint.method === asked.method) return answer(endpoint, parts, asked);
    }
    const isKnownPath = endpoints.some(({ template }) => matchTemplate(template, asked.path));
    if (isKnownPath) return wrongMethod(asked.method);
    return {
      ...refusal(404, "notFound", "Not Found"),
      violation: "This path is not in the discovery document, or not in the stand-in",
    };
  }

  function answer(endpoint: Endpoint, parts: Record<string, string>, asked: Asked): Answer {
    const holder = tokens.holder(asked.headers.authorization);
    if (holder === "unknown") return notAuthenticated();
    if (holder === "wrong-scope")
      return refusal(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
    const fault = faultOf(asked.query, endpoint);
    if (fault) return { ...invalid(fault), violation: fault };
    const body = bodyOf(asked);
    if (body === undefined) return { ...invalid("Invalid JSON payload received."), violation: "The body is not JSON" };
    try {
      const reply: Answer = endpoint.answer({
        world,
        account: holder,
        jobs,
        behaviour,
        part: (name) => parts[name] ?? "",
        parameter: (name) => asked.query.get(name),
        body,
      });
      return { ...reply, violation: violationIn(reply) };
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      return { ...thrown.reply, violation: violationIn(thrown.reply) };
    }
  }

  const running = await serve(respond, faults, options.port);
  url = running.url;
  return Object.assign(running, {
    tokenUrl: `${url}/token`,
    projectId,
    keyFile: account.keyFile,
    world,
    behaviour,
    faults,
    addAccount: (name: string, grants: Grant[]): KeyFile => {
      const added: ServiceAccount = serviceAccount(projectId, name, grants);
      tokens.add(added);
      return added.keyFile;
    },
    foreignKeyFile: (): KeyFile => ({ ...account.keyFile, private_key: newPrivateKey() }),
    expireTokens: () => tokens.expireAll(),
  });
}

const wrongMethod = (method: string): Answer => ({
  ...refusal(405, "httpMethodNotAllowed", `The method ${method} is not allowed here.`),
  violation: `${method} is not what this path takes`,
});

/** A request that BigQuery could not read or a query that it could not parse is the client's own mistake. */
function violationIn({ status, body }: Reply): string | undefined {
  return status === 400 ? body.toString("utf8").slice(0, 500) : undefined;
}

function bodyOf({ method, body, headers }: Asked): unknown {
  if (method !== "POST" || body.length === 0) return null;
  if (!String(headers["content-type"]).startsWith("application/json")) return undefined;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
