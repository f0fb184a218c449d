import type { Server } from "node:http";

/** So long a connection that has asked nothing yet may take to bring its request. */
const ON_THE_WAY_MS = 500;

const gentle = new WeakSet<Server>();

/**
 * Lets requests that are on their way arrive when the server closes: to Node their connections are idle, and would be cut
 * off at once. Connections that have ended their requests are closed within the same time.
 */
export function closeGently(server: Server): void {
  if (gentle.has(server)) return;
  gentle.add(server);
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    const timer = setInterval(closeIdle, ON_THE_WAY_MS);
    server.once("close", () => clearInterval(timer));
  };
}
