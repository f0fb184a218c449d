import { once } from "node:events";
import type { Socket } from "node:net";
import { endingAfter } from "../../core/ending-after";
import { AppError } from "../../core/errors";
import { addressOf, type ServerTarget } from "../shared/database-server/server-target";

const GREETING_MS = 4_000;
/** The length of a packet in three bytes and its number in one stand before what it says. */
const HEADER = 4;
const PROTOCOL_10 = 10;
const ERROR = 255;

const notMysql = (target: ServerTarget) =>
  new AppError("vendor-answer-unexpected", `What answers at ${addressOf(target)} is not a MySQL server.`, {
    remedy: "Check the port: MySQL and MariaDB listen on 3306 unless it was changed.",
  });

/**
 * Waits for the first bytes, which a MySQL server sends by itself, and gives them back to the socket. Connections are
 * not opened for this alone: the server counts those that break off, and then blocks the address.
 */
export const awaitGreeting = async (socket: Socket, target: ServerTarget, signal: AbortSignal): Promise<void> => {
  const within = { signal: endingAfter(GREETING_MS, signal) };
  let seen: Buffer = Buffer.alloc(0);
  const ended = once(socket, "close", within).then(() => true);
  // Whoever loses the race must not end the process.
  ended.catch(() => {});
  while (seen.length <= HEADER) {
    const isOver = await Promise.race([once(socket, "readable", within).then(() => socket.readableEnded), ended]);
    const chunk: unknown = socket.read();
    if (chunk instanceof Buffer) seen = Buffer.concat([seen, chunk]);
    else if (isOver || socket.readableEnded || socket.destroyed) throw socket.errored ?? notMysql(target);
  }
  if (seen[HEADER] !== PROTOCOL_10 && seen[HEADER] !== ERROR) throw notMysql(target);
  socket.unshift(seen);
};
