import http from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEgress, egressBlockIn } from "./egress";
import { parseEgressAllow } from "./egress-rules";

let reached = 0;
let port = 0;
const server = http.createServer((_, response) => response.end("inner")).on("connection", () => reached++);
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const ended = (socket: net.Socket): Promise<unknown> =>
  new Promise((resolve) => socket.once("connect", () => resolve("connected")).once("error", resolve));
const answered = (request: http.ClientRequest): Promise<unknown> =>
  new Promise((resolve) =>
    request
      .once("response", () => resolve("connected"))
      .once("error", resolve)
      .end(),
  );

/** Every way in which a library that knows nothing of the guard opens a socket. */
const ways: [string, (host: string) => Promise<unknown>][] = [
  ["net.connect(port, host)", (host) => ended(net.connect(port, host))],
  ["net.connect(options)", (host) => ended(net.connect({ port, host }))],
  ["socket.connect(port, host)", (host) => ended(new net.Socket().connect(port, host))],
  ["socket.connect(options)", (host) => ended(new net.Socket().connect({ port, host }))],
  ["http.get", (host) => answered(http.request({ host, port, agent: false }))],
  [
    "http.get over a pool",
    (host) => answered(http.request({ host, port, agent: new http.Agent({ keepAlive: true }) })),
  ],
];

describe.each(ways)("%s", (_, open) => {
  it.each(["127.0.0.1", "localhost"])("F5 does not reach %s inside the guard, and does outside", async (host) => {
    const before = reached;
    const refusal = await createEgress([]).within(() => open(host));
    expect(egressBlockIn(refusal)?.code).toBe("egress-blocked");
    expect(reached).toBe(before);
    expect(await open("127.0.0.1")).toBe("connected");
  });

  it("reaches what the operator lists", async () => {
    const guard = createEgress(parseEgressAllow(`127.0.0.1:${port}`));
    expect(await guard.within(() => open("127.0.0.1"))).toBe("connected");
  });
});

it.each([
  ["tls.connect", () => ended(tls.connect({ host: "127.0.0.1", port }))],
  ["https.get", () => answered(https.request({ host: "127.0.0.1", port, agent: false }))],
])("%s does not reach an inner address", async (_, open) => {
  const before = reached;
  expect(egressBlockIn(await createEgress([]).within(open))?.code).toBe("egress-blocked");
  expect(reached).toBe(before);
});

it("F5 holds after waiting, in timers and in callbacks", async () => {
  const later = createEgress([]).within(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return new Promise((resolve) => setImmediate(() => resolve(ended(net.connect(port, "127.0.0.1")))));
  });
  expect(egressBlockIn(await later)?.code).toBe("egress-blocked");
});

it("F5 is of each piece of work alone, also where two overlap", async () => {
  const open = createEgress(parseEgressAllow(`127.0.0.1:${port}`));
  const shut = createEgress([]);
  const connect = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return ended(net.connect(port, "127.0.0.1"));
  };
  const [one, other] = await Promise.all([open.within(connect), shut.within(connect)]);
  expect(one).toBe("connected");
  expect(egressBlockIn(other)?.code).toBe("egress-blocked");
});

it("F2 dials the address that was vetted: a name is looked up once", async () => {
  let asked = 0;
  const answers = ["127.0.0.1", "127.0.0.2"];
  const guard = createEgress(parseEgressAllow(`127.0.0.1:${port}`), (_host, _options, done) =>
    done(null, [{ address: answers[asked++] ?? "", family: 4 }]),
  );
  expect(await guard.within(() => ended(net.connect(port, "rebind.test")))).toBe("connected");
  expect(asked).toBe(1);
});

it("refuses socket files", async () => {
  const refusal = await createEgress([]).within(() => ended(net.connect("/var/run/docker.sock")));
  expect(egressBlockIn(refusal)?.message).toMatch(/socket file/);
});
