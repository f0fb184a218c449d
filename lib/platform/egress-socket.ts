import type net from "node:net";
import { bareHost, type Gate, unixSocket } from "./egress-gate";

/** Where a socket was asked to go, in one of the ways in which callers of `connect` say so. */
type Asked = { port?: unknown; host?: unknown; path?: unknown };

const isAsked = (value: unknown): value is Asked => typeof value === "object" && value !== null;

/** (port, host), (options) and (path), each with a listener or without. */
const read = (args: readonly unknown[]): { asked: Asked; listener: (() => void) | undefined } => {
  const [first, second] = args;
  const listener = args.find((arg): arg is () => void => typeof arg === "function");
  if (isAsked(first)) return { asked: first, listener };
  if (typeof first === "string" && !/^\d+$/.test(first)) return { asked: { path: first }, listener };
  return { asked: { port: first, host: typeof second === "string" ? second : undefined }, listener };
};

export type Vetted = { options: net.TcpNetConnectOpts; listener: (() => void) | undefined };

/**
 * The options of a connection that may only go where the gate lets it: literals are vetted here, and names when they
 * are looked up.
 * @throws AppError `egress-blocked`
 */
export const vettedConnection = (gate: Gate, args: readonly unknown[]): Vetted => {
  const { asked, listener } = read(args);
  if (asked.path) throw unixSocket();
  const way = {
    host: bareHost(typeof asked.host === "string" ? asked.host : null),
    port: Number(asked.port),
    plain: false,
  };
  gate.vetLiteral(way);
  return { options: { ...asked, host: way.host, port: way.port, lookup: gate.lookup(way) }, listener };
};

/** A refusal reaches a socket as its error, as every other fault of connecting does. */
export const refuse = (socket: net.Socket, refusal: unknown): void =>
  process.nextTick(() => socket.destroy(refusal instanceof Error ? refusal : undefined));
