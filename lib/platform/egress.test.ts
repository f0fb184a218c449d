import dns from "node:dns";
import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEgress, egressBlockIn } from "./egress";
import { ownDatabaseRules, parseEgressAllow } from "./egress-rules";

const blocked = expect.objectContaining({ code: "egress-blocked" });

/** A server that nobody may reach; it counts who did. */
let reached = 0;
let port = 0;
const server = http.createServer((_, response) => response.end("inner")).on("connection", () => reached++);
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Answer = { address: string; family: number }[];
/** A resolver under somebody else's control: each question takes the next answer. */
const resolving = (...answers: Answer[]) => {
  let asked = 0;
  return (_host: string, _options: { all: true }, done: (error: Error | null, found: Answer) => void) =>
    done(null, answers[Math.min(asked++, answers.length - 1)] ?? []);
};
const v4 = (address: string): Answer => [{ address, family: 4 }];

/** The same destination through every door there is. */
const doors: [string, (guard: ReturnType<typeof createEgress>, host: string) => Promise<unknown>][] = [
  ["fetch", (guard, host) => guard.fetch(`https://${host}:${port}/`)],
  ["http agent", (guard, host) => request(http.request({ host: bare(host), port, agent: guard.httpAgent }))],
  ["socket", (guard, host) => socket(guard, port, bare(host))],
  ["check", (guard, host) => guard.check(bare(host), port)],
];
const bare = (host: string) => host.replace(/^\[|\]$/g, "");
const request = (sent: http.ClientRequest) =>
  new Promise((resolve, reject) => sent.once("response", resolve).once("error", reject).end());
const socket = (guard: ReturnType<typeof createEgress>, ...to: [number, string]) =>
  new Promise<void>((resolve, reject) => {
    const opened = new guard.GuardedSocket();
    opened.once("connect", () => resolve(void opened.destroy())).once("error", reject);
    opened.connect(...to);
  });

describe.each(doors)("the guard at the door of %s", (_, open) => {
  it.each([
    ...["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0.0.0.0", "[::1]", "[::]"],
    ...["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]"],
    ...[
      "169.254.169.254",
      "[fd00:ec2::254]",
      "168.63.129.16",
      "10.1.2.3",
      "192.168.0.1",
      "172.16.0.1",
      "100.64.0.1",
      "[fe80::1]",
      "[fc00::1]",
    ],
  ])("F1 keeps %s shut", async (host) => {
    const before = reached;
    await expect(open(createEgress([]), host)).rejects.toThrow(blocked);
    expect(reached).toBe(before);
  });

  it("F2 refuses a name with one inner address among outer ones", async () => {
    const guard = createEgress([], resolving([...v4("93.184.215.14"), ...v4("127.0.0.1")]));
    await expect(open(guard, "mixed.test")).rejects.toThrow(blocked);
  });

  it("F2 looks at the address that is dialled, not at one that was told before", async () => {
    const guard = createEgress([], resolving(v4("93.184.215.14"), v4("127.0.0.1")));
    await guard.check("rebind.test", port);
    const before = reached;
    await expect(open(guard, "rebind.test")).rejects.toThrow(blocked);
    expect(reached).toBe(before);
  });

  it("F4 keeps metadata shut though the operator lists all of it", async () => {
    const wide = parseEgressAllow(`169.254.0.0/16:${port},[fd00::]/8:${port},meta.test:${port}`);
    await expect(open(createEgress(wide), "169.254.169.254")).rejects.toThrow(/metadata/);
    await expect(open(createEgress(wide, resolving(v4("169.254.169.254"))), "meta.test")).rejects.toThrow(/metadata/);
  });
});

describe("what the operator lists", () => {
  it.each([["127.0.0.1"], ["127.0.0.0/8"], ["inner.test"]])(
    "F4 opens %s with its port, over http too",
    async (target) => {
      const guard = createEgress(parseEgressAllow(`${target}:${port}`), resolving(v4("127.0.0.1")));
      const host = target === "inner.test" ? target : "127.0.0.1";
      const answer = await guard.fetch(`http://${host}:${port}/`);
      expect(await answer.text()).toBe("inner");
      await socket(guard, port, host);
      await expect(guard.check(host, port + 1)).rejects.toThrow(blocked);
    },
  );

  it("is told in the remedy, as it must be written", async () => {
    await expect(createEgress([]).check("127.0.0.1", 9000)).rejects.toThrow(
      expect.objectContaining({ remedy: expect.stringMatching(/127\.0\.0\.1:9000 to EGRESS_ALLOW/) }),
    );
    await expect(createEgress([]).check("::1", 9000)).rejects.toThrow(
      expect.objectContaining({ remedy: expect.stringContaining("[::1]:9000 to EGRESS_ALLOW") }),
    );
  });

  it.each([
    ["2130706433", "127.0.0.1"],
    ["0x7f.1", "127.0.0.1"],
    ["0", "0.0.0.0"],
    ["fe80::1%eth0", "[fe80::1]"],
  ])("is told for %s in a spelling that may be listed", async (host, listed) => {
    const resolve = resolving(v4(listed));
    await expect(createEgress([], resolve).check(host, 9000)).rejects.toThrow(
      expect.objectContaining({ remedy: expect.stringContaining(`add ${listed}:9000 to EGRESS_ALLOW`) }),
    );
    expect(() => parseEgressAllow(`${listed}:9000`)).not.toThrow();
  });

  it("comes after https:// in the remedy for an address without TLS, which needs no entry with it", async () => {
    const guard = createEgress([], resolving(v4("93.184.216.34")));
    expect(() => guard.checkUrl("http://store.example.com:9000")).toThrow(
      expect.objectContaining({
        remedy: expect.stringMatching(/^Begin the address with https:\/\/ .*store\.example\.com:9000 to EGRESS_ALLOW/),
      }),
    );
    expect(() => guard.checkUrl("http://10.1.2.3:9000")).toThrow("it is a private address");
  });

  it("holds our own database by itself, by every name of this machine", async () => {
    const guard = createEgress(ownDatabaseRules(`postgresql://u:p@127.0.0.1:${port}/connetra`), dns.lookup);
    await guard.check("127.0.0.1", port);
    await guard.check("localhost", port);
    await expect(guard.check("127.0.0.1", port + 1)).rejects.toThrow(blocked);
  });
});

describe("web addresses", () => {
  const guard = createEgress(parseEgressAllow("minio.test:9000"));
  it.each(["http://example.com/", "http://93.184.215.14/", "http://minio.test:9001/"])(
    "refuses %s without TLS",
    (url) => {
      expect(() => guard.checkUrl(url)).toThrow(blocked);
    },
  );
  it.each(["https://example.com/", "http://minio.test:9000/bucket"])("takes %s", (url) => {
    expect(guard.checkUrl(url).href).toBe(url);
  });
  it.each([
    "ftp://example.com",
    "file:///etc/passwd",
    "https://user:pw@example.com/",
    "nonsense",
    "javascript:alert(1)",
  ])("refuses %s as no web address of a service", (url) => {
    expect(() => guard.checkUrl(url)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("F3 never follows a redirect", async () => {
    const lure = http.createServer((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    await new Promise<void>((resolve) => lure.listen(0, "127.0.0.1", resolve));
    const lurePort = (lure.address() as AddressInfo).port;
    const open = createEgress(parseEgressAllow(`127.0.0.1:${lurePort},127.0.0.1:${port}`));
    const before = reached;
    await expect(open.fetch(`http://127.0.0.1:${lurePort}/`)).rejects.toThrow();
    expect(reached).toBe(before);
    lure.close();
  });
});

it("refuses socket files", async () => {
  const opened = new (createEgress([]).GuardedSocket)();
  const error = await new Promise((resolve) => {
    opened.once("error", resolve);
    opened.connect("/var/run/postgresql/.s.PGSQL.5432");
  });
  expect(egressBlockIn(error)).not.toBeNull();
  expect(net.Socket.prototype).not.toBe(opened);
});
