import https from "node:https";
import { freePort } from "../../free-port";
import { type AnswerRule, startCannedServer } from "../canned-answers";
import { makeCertificate } from "../certificate";
import { type Fault, startFaultProxy } from "../fault-proxy";
import { allowEgress } from "../object-stores/allow-egress";
import { vendorHosts } from "./vendor-hosts";

/** Ways to a real server on which things go wrong. Addresses have the server's path. */
export type Stage = {
  /** The server itself. */
  server: string;
  /** The server behind a network with this fault. */
  network: (fault: Fault) => Promise<string>;
  /** The server, with these answers in front of it. */
  answers: (...rules: AnswerRule[]) => Promise<string>;
  /** What the vendor's own hosts answer from now on. */
  vendor: (...rules: AnswerRule[]) => void;
  /** An address at which nothing listens. */
  closed: string;
  /** An address whose certificate nobody trusts. */
  untrusted: string;
  close: () => Promise<void>;
};

export async function openStage(server: string): Promise<Stage> {
  const { pathname } = new URL(server);
  const at = (origin: string): string => `${origin}${pathname}`.replace(/\/$/, "");
  const closed = at(`http://127.0.0.1:${await freePort()}`);
  const vendor = await startCannedServer(null);
  const withTls = await startTlsServer();
  const untrusted = at(withTls.url);
  allowEgress(server, server.replace("http:", "https:"), closed, untrusted);
  const closing: (() => Promise<void>)[] = [vendor.close, withTls.close];
  /** One for each fault, so that several can be provoked at the same time. */
  const opened = <T extends { url: string; close: () => Promise<void> }>(way: T): T => {
    allowEgress(way.url);
    closing.push(way.close);
    return way;
  };
  return {
    ...{ server, closed, untrusted },
    network: async (fault) => {
      const proxy = opened(await startFaultProxy(server));
      proxy.set(fault);
      return proxy.url;
    },
    answers: async (...rules) => opened(await startCannedServer(server, ...rules)).url,
    vendor: (...rules) => {
      vendor.set(...rules);
      vendorHosts.port = Number(new URL(vendor.url).port);
    },
    close: async () => {
      await Promise.all(closing.map((close) => close()));
    },
  };
}

async function startTlsServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const { cert, key } = makeCertificate("localhost");
  const server = https.createServer({ cert, key }, (_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `https://localhost:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
