import type { Server } from "node:http";
import { setImmediate as turn } from "node:timers/promises";

/** So long a request may take to arrive over a connection that is open. */
const ON_THE_WAY_MS = 500;
/** So long new connections are taken at the most, however many come. */
const STILL_OPEN_MS = 5_000;

const gentle = new WeakSet<Server>();

/** Lets requests arrive that are on their way when the server is told to close. */
export function closeGently(server: Server): void {
  if (gentle.has(server)) return;
  gentle.add(server);
  takeWaitingFirst(server);
  keepIdleAWhile(server);
}

/** Connections that wait to be taken would be reset. One is taken at each turn of the loop, and a turn can be long. */
function takeWaitingFirst(server: Server): void {
  let taken = 0;
  server.on("connection", () => {
    taken += 1;
  });
  const close = server.close.bind(server);
  const closeLater = async (done?: (error?: Error) => void): Promise<void> => {
    const until = performance.now() + STILL_OPEN_MS;
    for (let before = -1; taken > before && performance.now() < until; ) {
      before = taken;
      await turn();
      await turn();
    }
    close(done);
  };
  server.close = (done) => {
    void closeLater(done);
    return server;
  };
}

/** To Node a connection that was used before is idle, and would be cut off at once. What stays so is closed a little later. */
function keepIdleAWhile(server: Server): void {
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    const timer = setInterval(closeIdle, ON_THE_WAY_MS);
    server.once("close", () => clearInterval(timer));
  };
}
