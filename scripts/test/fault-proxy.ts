import net from "node:net";

/** What a connection through the proxy meets. Bytes are those that come back, heads of answers included. */
export type Fault =
  | { kind: "pass" }
  /** As soon as the connection is made. */
  | { kind: "reset" }
  /** Accepts, and says nothing ever. */
  | { kind: "hang" }
  /** Resets after so many bytes. */
  | { kind: "cut"; after: number }
  /** Says nothing more after so many bytes. */
  | { kind: "stop"; after: number }
  | { kind: "throttle"; bytesPerSecond: number }
  /** Before each piece that comes back. */
  | { kind: "latency"; ms: number };

export type FaultProxy = {
  /** The target's URL with the proxy's address in it. */
  url: string;
  /** From now on, and for new connections; those that are open are broken off, since clients keep them for later. */
  set: (fault: Fault) => void;
  /** Since it was made. */
  connections: () => number;
  /** Sent back, since it was made. */
  bytes: () => number;
  close: () => Promise<void>;
};

/** Stands before a server and does to its connections what networks do. */
export async function startFaultProxy(targetUrl: string): Promise<FaultProxy> {
  const target = new URL(targetUrl);
  const open = new Set<net.Socket>();
  let fault: Fault = { kind: "pass" };
  let connections = 0;
  let bytes = 0;

  const server = net.createServer((client) => {
    connections++;
    keep(client);
    if (fault.kind === "reset") return void client.resetAndDestroy();
    if (fault.kind === "hang") return void client.resume();
    const upstream = keep(net.connect(Number(target.port), target.hostname));
    client.pipe(upstream);
    client.once("close", () => upstream.destroy());
    void answer(client, upstream, fault);
  });

  const keep = (socket: net.Socket): net.Socket => {
    open.add(socket);
    socket.setNoDelay(true).on("error", () => {});
    return socket.once("close", () => open.delete(socket));
  };

  const answer = async (client: net.Socket, upstream: net.Socket, met: Fault): Promise<void> => {
    let sent = 0;
    const send = (piece: Buffer): Promise<void> => {
      sent += piece.length;
      bytes += piece.length;
      return new Promise((resolve) => client.write(piece, () => resolve()));
    };
    try {
      for await (const chunk of upstream as AsyncIterable<Buffer>) {
        if (met.kind === "latency") await pause(met.ms);
        if (met.kind === "throttle") {
          for (const piece of slices(chunk, met.bytesPerSecond)) {
            if (client.destroyed) return;
            await send(piece);
            await pause((piece.length / met.bytesPerSecond) * 1_000);
          }
        } else if (met.kind === "cut" || met.kind === "stop") {
          await send(chunk.subarray(0, met.after - sent));
          if (sent < met.after) continue;
          if (met.kind === "cut") client.resetAndDestroy();
          else await new Promise((resolve) => client.once("close", resolve));
          return;
        } else await send(chunk);
      }
      client.end();
    } catch {
      client.destroy();
    }
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The proxy has no port.");
  const url = new URL(target);
  url.host = `127.0.0.1:${address.port}`;
  const breakOff = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href.replace(/\/$/, ""),
    set: (next) => {
      fault = next;
      breakOff();
    },
    connections: () => connections,
    bytes: () => bytes,
    close: () => {
      breakOff();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const PIECES_PER_SECOND = 20;

/** Pieces that leave evenly rather than once a second. */
function* slices(chunk: Buffer, bytesPerSecond: number): Generator<Buffer> {
  const size = Math.max(1, Math.floor(bytesPerSecond / PIECES_PER_SECOND));
  for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
