import https from "node:https";
import net from "node:net";
import type { Duplex } from "node:stream";
import type { Egress } from "@/lib/platform/egress";

const vendors = /\.(amazonaws\.com|googleapis\.com|core\.windows\.net)$/;

/** Where connections to the vendors' own hosts end in a test: nothing of it leaves this machine. */
export const vendorHosts = { port: 0 };

type Connecting = Parameters<https.Agent["createConnection"]>;

/** A connection to a vendor's host is one to our server, by the vendor's name but without TLS; every other goes the guarded way. */
class VendorAgent extends https.Agent {
  readonly #guarded: https.Agent;

  constructor(guarded: https.Agent) {
    super({ keepAlive: false });
    this.#guarded = guarded;
  }

  override createConnection(...[options, done]: Connecting): Duplex | null | undefined {
    const host = options.host ?? options.hostname ?? "";
    if (vendors.test(host)) return net.connect(vendorHosts.port, "127.0.0.1");
    return this.#guarded.createConnection(options, done);
  }
}

const made = new WeakMap<Egress, Egress>();

/** The guarded way out, on which the vendors' own hosts are on this machine. */
export function withVendorHosts(guarded: Egress): Egress {
  const before = made.get(guarded);
  if (before) return before;
  const httpsAgent = new VendorAgent(guarded.httpsAgent);
  const way = { ...guarded, httpsAgent };
  made.set(guarded, way);
  return way;
}
