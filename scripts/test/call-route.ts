import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Operation } from "@/lib/platform/operation";
import { sealSessionCookie, sessionCookieName } from "@/lib/platform/session-cookie";

/** Tests call the routes' own handlers, as the server would for an address. */
export const apiFolder = path.resolve(import.meta.dirname, "../../app/api/v1");

const fileOf = (operationPath: string): string =>
  path.join(apiFolder, operationPath.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export async function handlerOf(operation: Pick<Operation, "method" | "path">): Promise<Handler> {
  const module: Record<string, Handler> = await import(/* @vite-ignore */ pathToFileURL(fileOf(operation.path)).href);
  const handler = module[operation.method];
  if (!handler) throw new Error(`${operation.path} does not export ${operation.method}`);
  return handler;
}

export const unknownId = "7d1c2d3e-0000-4000-8000-000000000000";

export type CallOptions = {
  params?: Record<string, string>;
  search?: string;
  headers?: Record<string, string>;
  body?: BodyInit | object;
};

/** Ids are unknown ones, unless `params` says otherwise. */
export async function call(
  operation: Pick<Operation, "method" | "path">,
  { params = {}, search = "", headers = {}, body }: CallOptions = {},
): Promise<Response> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const values = Object.fromEntries(names.map((name) => [name, params[name] ?? (name === "id" ? unknownId : "a.b")]));
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  const isJson = body !== undefined && Object.getPrototypeOf(body) === Object.prototype;
  const request = new Request(`http://localhost:3000/api/v1${filled}${search}`, {
    method: operation.method,
    headers: { host: "localhost:3000", ...(isJson && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as BodyInit), duplex: "half" }),
  });
  return (await handlerOf(operation))(request, { params: Promise.resolve(values) });
}

/** The headers of a browser in which this user is signed in, on one of our own pages. */
export async function sessionHeaders(
  user: { id: string; sessionEpoch?: number },
  startedAt = Math.floor(Date.now() / 1000),
): Promise<Record<string, string>> {
  const value = await sealSessionCookie({ userId: user.id, epoch: user.sessionEpoch ?? 0, startedAt });
  return { cookie: `theme=dark; ${sessionCookieName()}=${value}`, origin: "http://localhost:3000" };
}
