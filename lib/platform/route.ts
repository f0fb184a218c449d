import "server-only";
import { type Caller, requireCaller } from "../access/caller";
import { AppError } from "../core/errors";
import { type Actor, nobody, withActor } from "./acting";
import type { AnswerOf, BodyOf, Method, Operation, ParamsOf, QueryOf } from "./operation";
import { invalidInput, parseInput } from "./parse";
import { notFound, problemResponse } from "./problem";
import { complaintAbout, discardBody, readBytes, readJson } from "./request-body";
import { renewedSessionCookie } from "./session-cookie";

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

export type Call<O> = {
  request: Request;
  caller: Caller;
  params: ParamsOf<O>;
  query: QueryOf<O>;
  body: BodyOf<O>;
};

/** Serves one call: who may, then what was asked, then one function, then its answer; what is thrown is a problem. */
export function serve<const O extends Operation & { role: "admin" | "analyst" }>(
  operation: O,
  handler: (call: Call<O>) => Promise<AnswerOf<O>>,
): RouteHandler {
  return async (request, context) => {
    try {
      const caller = await requireCaller(request, operation.role);
      const params = parseParams(operation, await context.params);
      const query = operation.query && parseInput(operation.query, readQuery(request, operation.repeated));
      const body = operation.body && parseInput(operation.body, await readJson(request));
      // The schemas are the operation's own, which is what the types of Call say; the compiler cannot follow it here.
      const call = { request, caller, params, query, body } as Call<O>;
      const answer = await withActor(actorOf(caller, request), () => handler(call));
      return await respond(operation, answer, caller);
    } catch (thrown) {
      await discardBody(request);
      return problemResponse(thrown);
    }
  };
}

/** Pages call with the session's cookie, scripts with a token. */
const actorOf = ({ claims, userId, name }: Caller, request: Request): Actor => ({
  ...nobody(claims ? "page" : "api", request.headers),
  id: userId,
  name,
});

/** As `serve`, for a call that nobody signs in for: its body proves by itself who sent it, and is handed on to the byte. */
export function serveSigned<const O extends Operation & { role: null; signedBody: { limit: number } }>(
  operation: O,
  handler: (call: { request: Request; params: ParamsOf<O>; rawBody: Uint8Array }) => Promise<AnswerOf<O>>,
): RouteHandler {
  return async (request, context) => {
    try {
      const params = parseParams(operation, await context.params) as ParamsOf<O>;
      const rawBody = await readBytes(request, operation.signedBody.limit);
      return await respond(
        operation,
        await withActor(nobody("webhook", request.headers), () => handler({ request, params, rawBody })),
        null,
      );
    } catch (thrown) {
      await discardBody(request);
      return problemResponse(thrown);
    }
  };
}

/** An id that is none names nothing: 404, like one that is unknown. */
function parseParams(operation: Operation, given: Record<string, string | string[] | undefined>): unknown {
  if (!operation.params) return undefined;
  const parsed = operation.params.safeParse(given);
  if (!parsed.success || complaintAbout(parsed.data))
    throw notFound(operation.path.split("/")[1]?.replace(/s$/, "") ?? "thing");
  return parsed.data;
}

function readQuery(request: Request, repeated: readonly string[] = []): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URL(request.url).searchParams) {
    const mayRepeat = repeated.includes(name);
    const before = query[name];
    const complaint =
      before !== undefined && !mayRepeat
        ? { path: name, message: "Given more than once." }
        : (complaintAbout(name) ?? complaintAbout(value, [name]));
    if (complaint) throw invalidInput([complaint]);
    query[name] = mayRepeat ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return { ...query };
}

async function respond(operation: Operation, answer: unknown, caller: Caller | null): Promise<Response> {
  const headers = new Headers({ "cache-control": "no-store" });
  const cookie = caller?.claims && (await renewedSessionCookie(caller.claims));
  if (cookie) headers.append("set-cookie", cookie);
  if (operation.status === 204) return new Response(null, { status: 204, headers });
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(answer), { status: operation.status, headers });
}

const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The exports of a route file: the methods it serves, and for all others an answer that says which those are. */
export function routes(served: Partial<Record<Method, RouteHandler>>): Record<Method, RouteHandler> {
  const allow = methods.filter((method) => served[method]).join(", ");
  const refuse: RouteHandler = async (request) => {
    const response = problemResponse(
      new AppError("method-not-allowed", `This address does not take ${request.method}.`, {
        remedy: `Use ${allow}.`,
      }),
    );
    response.headers.set("allow", allow);
    return response;
  };
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, ...served };
}

/** The value, or the problem that there is none. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw notFound(what);
  return value;
}

/** A page of a list that is short enough to be read whole. The cursor is the id of the last one seen. */
export function pageOf<T extends { id: string }>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const start = cursor === undefined ? 0 : all.findIndex((item) => item.id === cursor) + 1;
  if (cursor !== undefined && start === 0)
    throw invalidInput([{ path: "cursor", message: "Not a cursor of this list." }]);
  const items = all.slice(start, start + limit);
  const nextCursor = start + limit < all.length ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, total: all.length };
}
