import { once } from "node:events";
import type { Socket } from "node:net";
import { endingAfter } from "../../core/ending-after";
import { egress } from "../../platform/egress";

const REACH_MS = 4_000;

/** Name and TCP alone: nothing is sent. */
export const reach = async (accessUrl: string, signal: AbortSignal): Promise<void> => {
  const { hostname, port, protocol } = egress().checkUrl(accessUrl);
  const socket: Socket = new (egress().GuardedSocket)();
  socket.on("error", () => {});
  socket.connect({ host: hostname, port: Number(port) || (protocol === "https:" ? 443 : 80) });
  try {
    await once(socket, "connect", { signal: endingAfter(REACH_MS, signal) });
  } finally {
    socket.destroy();
  }
};
