import { once } from "node:events";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { endingAfter } from "../../../core/ending-after";
import { AppError } from "../../../core/errors";
import { isLocal } from "../database-server/reach";
import { type Encryption, secured } from "../database-server/secured";
import { addressOf } from "../database-server/server-target";
import { tlsOptions } from "../database-server/tls-options";
import type { StepOutcome } from "../run-steps";
import type { WireFaults, WireTarget } from "./faults";

const TLS_MS = 3_000;
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

export type Door = {
  /** As in "not a Postgres server", with its usual port in the remedy. */
  article: string;
  portRemedy: string;
  /** Where one turns encryption on. */
  turnOn: string;
};

/** Asks for encryption, which every such server answers with one letter, and if it may and should be, shakes hands. */
const negotiate = async (
  socket: Socket,
  config: WireTarget,
  door: Door,
  signal: AbortSignal,
): Promise<{ offered: boolean; protocol: string | null }> => {
  const within = { signal: endingAfter(TLS_MS, signal) };
  const another = () =>
    new AppError("vendor-answer-unexpected", `What answers at ${addressOf(config)} is not ${door.article} server.`, {
      remedy: door.portRemedy,
    });
  try {
    socket.write(SSL_REQUEST);
    const ended = once(socket, "close", within).then(() => null);
    const answer: unknown = await Promise.race([once(socket, "data", within).then(([data]: unknown[]) => data), ended]);
    if (answer === null) throw socket.errored ?? another();
    const letter = String(answer);
    if (letter !== "S" && letter !== "N") throw another();
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

/** The step of a test that tells how the connection is protected. Ends the socket. */
export const secureStep = async (
  socket: Socket,
  config: WireTarget,
  door: Door,
  faults: WireFaults,
  signal: AbortSignal,
): Promise<StepOutcome> => {
  const local = isLocal(socket);
  const found = await negotiate(socket, config, door, signal).catch((thrown: unknown) => {
    if (config.sslMode === "prefer" && faults.isTls(thrown)) return { offered: false, protocol: null };
    throw thrown;
  });
  if (!found.protocol && config.sslMode !== "disable" && config.sslMode !== "prefer")
    throw new Error("The server does not support SSL connections");
  const encryption: Encryption = { ...found, local };
  return secured(config.sslMode, encryption, door.turnOn);
};
