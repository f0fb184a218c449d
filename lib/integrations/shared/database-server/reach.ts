import { once } from "node:events";
import type { Socket } from "node:net";
import { endingAfter } from "../../../core/ending-after";
import { egress } from "../../../platform/egress";
import type { ServerTarget } from "./server-target";

const REACH_MS = 4_000;

/** Name and TCP alone: nothing is sent. */
export const reach = async ({ host, port }: ServerTarget, signal: AbortSignal): Promise<Socket> => {
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
