import { once } from "node:events";
import { isIPv6, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { endingAfter } from "../../core/ending-after";
import { AppError } from "../../core/errors";
import { egress } from "../../platform/egress";
import type { PostgresConfig } from "./config";
import { tlsOptions } from "./tls-options";

const REACH_MS = 4_000;
const TLS_MS = 3_000;
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Name and TCP alone: nothing is sent. */
export const reach = async ({ host, port }: PostgresConfig, signal: AbortSignal): Promise<Socket> => {
  const socket: Socket = new (egress().GuardedSocket)();
  // Later faults are told by whoever reads; this keeps one between two steps from ending the process.
  socket.on("error", () => {});
  socket.connect({ host, port });
  try {
    await once(socket, "connect", { signal: endingAfter(REACH_MS, signal) });
    return socket;
  } catch (thrown) {
    socket.destroy();
    throw thrown;
  }
};

export const isLocal = (socket: Socket): boolean => {
  const ip = socket.remoteAddress ?? "";
  return ip === "::1" || ip.startsWith("127.") || ip.startsWith("::ffff:127.");
};

const notPostgres = (host: string, port: number) =>
  new AppError(
    "vendor-answer-unexpected",
    `What answers at ${isIPv6(host) ? `[${host}]` : host}:${port} is not a Postgres server.`,
    {
      remedy: "Check the port: Postgres listens on 5432 unless it was changed.",
    },
  );

/** Asks for encryption, which every Postgres answers with one letter, and if it may and should be, shakes hands. */
export const negotiate = async (
  socket: Socket,
  config: PostgresConfig,
  signal: AbortSignal,
): Promise<{ offered: boolean; protocol: string | null }> => {
  const within = { signal: endingAfter(TLS_MS, signal) };
  try {
    socket.write(SSL_REQUEST);
    const ended = once(socket, "close", within).then(() => null);
    const answer: unknown = await Promise.race([once(socket, "data", within).then(([data]: unknown[]) => data), ended]);
    if (answer === null) throw socket.errored ?? notPostgres(config.host, config.port);
    const letter = String(answer);
    if (letter !== "S" && letter !== "N") throw notPostgres(config.host, config.port);
    const options = tlsOptions(config);
    if (letter === "N" || options === false) return { offered: letter === "S", protocol: null };
    const secure = connectTls({ ...options, socket, host: config.host });
    await once(secure, "secureConnect", within);
    const protocol = secure.getProtocol();
    secure.destroy();
    return { offered: true, protocol };
  } finally {
    socket.destroy();
  }
};
