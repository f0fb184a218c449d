import { randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it, vi } from "vitest";
import { observeRequests } from "./observe-requests";
import { ownProxies, senderOf } from "./sender";

for (const [name, value] of Object.entries({
  DATABASE_URL: "postgresql://u:p@127.0.0.1:5432/d",
  SECRETS_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
}))
  process.env[name] ||= value;

describe("senderOf", () => {
  it.each([
    ["without a proxy nothing is believed", "203.0.113.9", "198.51.100.4", 0, "198.51.100.4"],
    [
      "with one its entry counts, and not what stood there before",
      "203.0.113.9, 192.0.2.1",
      "10.0.0.2",
      1,
      "192.0.2.1",
    ],
    ["with two the one before it", "203.0.113.9, 192.0.2.1, 10.0.0.3", "10.0.0.2", 2, "192.0.2.1"],
    ["who comes past the proxy is named", undefined, "198.51.100.4", 1, "198.51.100.4"],
    ["fewer entries than proxies: the first", "192.0.2.1", "10.0.0.2", 5, "192.0.2.1"],
    ["an IPv4 address is written as one", undefined, "::ffff:198.51.100.4", 0, "198.51.100.4"],
  ])("%s", (_, forwardedFor, peer, proxies, sender) => {
    expect(senderOf(forwardedFor, peer, proxies)).toBe(sender);
  });
});

describe("ownProxies", () => {
  it.each([
    ["http://localhost:3000", "", 0],
    ["https://catalog.example.com", "", 1],
    ["https://catalog.example.com", "0", 0],
    ["http://localhost:3000", "2", 2],
  ])("at %s with PROXIES=%s are %i", (appUrl, proxies, count) => {
    vi.stubEnv("APP_URL", appUrl);
    vi.stubEnv("PROXIES", proxies);
    expect(ownProxies()).toBe(count);
    vi.unstubAllEnvs();
  });
});

describe("a server whose requests are observed", () => {
  const seen: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    seen.push({ ...request.headers });
    response.end();
  });
  afterAll(() => void server.close());

  it("A5 hands on where a request really came from, also when it hands a request on to itself", async () => {
    observeRequests();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const ask = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/`, { headers });
    await ask({ "x-forwarded-for": "203.0.113.9", "x-connetra-sender": "made-up" });
    expect(seen.at(-1)?.["x-forwarded-for"]).toBe("127.0.0.1");

    const mark = String(seen.at(-1)?.["x-connetra-sender"]);
    await ask({ "x-forwarded-for": "198.51.100.4", "x-connetra-sender": mark });
    expect(seen.at(-1)?.["x-forwarded-for"]).toBe("198.51.100.4");
  });
});
