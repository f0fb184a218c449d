import type { Socket } from "node:net";
import type { Client } from "pg";
import { AppError } from "../../../core/errors";
import { addressOf, type ServerTarget } from "../database-server/server-target";

/** Far more than any one question about a catalog is answered with; pg keeps an answer in memory until it is whole. */
const MOST_BYTES = 256 * 2 ** 20;
const LOOK_MS = 50;

/** Breaks off a server that answers one statement without an end. @returns what stops the watch */
export const endFloods = (client: Client, socket: () => Socket | undefined, target: ServerTarget): (() => void) => {
  let before = 0;
  client.connection.on("readyForQuery", () => {
    before = socket()?.bytesRead ?? 0;
  });
  // Bytes are looked at now and then: with TLS, they do not come by as events of the socket.
  const watch = setInterval(() => {
    const open = socket();
    if (!open || open.bytesRead - before <= MOST_BYTES) return;
    clearInterval(watch);
    open.destroy(
      new AppError("vendor-answer-unexpected", `${addressOf(target)} answers one question without an end.`, {
        remedy: "Check host and port: what answers there is not the server that is meant, or is out of order.",
      }),
    );
  }, LOOK_MS).unref();
  return () => clearInterval(watch);
};
