import net from "node:net";
import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Cidr = [Address, number];
/** One destination the operator allows: addresses or a host name, always with its port. */
export type EgressRule = { port: number } & ({ cidr: Cidr } | { host: string });

/** Services that hand a machine's own credentials to whoever asks: shut whatever is listed. */
const METADATA = [
  "169.254.169.254/32",
  "169.254.170.2/32",
  "169.254.170.23/32",
  "fd00:ec2::254/128",
  "fd00:ec2::23/128",
  "fd20:ce::254/128",
  "100.100.100.200/32",
  "168.63.129.16/32",
  "192.0.0.192/32",
].map((cidr) => ipaddr.parseCIDR(cidr));
// "::127.0.0.1" and its like count as unicast but lie outside what is routed on the internet.
const V6_GLOBAL = ipaddr.parseCIDR("2000::/3");

const within = (address: Address, [network, bits]: Cidr): boolean =>
  address.kind() === network.kind() && address.match(network, bits);

const comparableHost = (host: string): string => host.toLowerCase().replace(/\.$/, "");

/**
 * Reads `EGRESS_ALLOW="127.0.0.1:9000, 10.20.0.0/16:443, minio.internal:9000, [fd00::5]:9000"`.
 * @throws Error that names the entry. A port is required and a wildcard is no host.
 */
export function parseEgressAllow(spec: string): EgressRule[] {
  const entries = spec.split(",").map((part) => part.trim());
  return entries.filter(Boolean).map((entry) => {
    const parts = /^(?:\[([^\]]+)\](\/\d+)?|([^:[\]]+)):(\d{1,5})$/.exec(entry);
    const port = Number(parts?.[4]);
    if (!parts || port < 1 || port > 65535)
      throw new Error(`has the entry "${entry}", which is not host:port or CIDR:port`);
    const host = parts[1] ? parts[1] + (parts[2] ?? "") : (parts[3] ?? "");
    return { ...ruleTarget(host, entry), port };
  });
}

function ruleTarget(host: string, entry: string): { cidr: Cidr } | { host: string } {
  if (host.includes("/")) {
    if (!ipaddr.isValidCIDR(host)) throw new Error(`has the entry "${entry}", whose network is not a CIDR`);
    return { cidr: ipaddr.parseCIDR(host) };
  }
  if (net.isIP(host)) {
    const address = ipaddr.process(host);
    return { cidr: [address, address.kind() === "ipv4" ? 32 : 128] };
  }
  // Digits and dots that are no address would be one of its odd spellings, which resolvers do not agree on.
  if (!/^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i.test(host) || /^[\d.]+$/.test(host))
    throw new Error(`has the entry "${entry}", whose host is neither a name nor an address`);
  return { host: comparableHost(host) };
}

/** The rules that open our own database, so that nobody has to list it. */
export function ownDatabaseRules(databaseUrl: string): EgressRule[] {
  const { hostname, port } = new URL(databaseUrl);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (!host) return [];
  const number = Number(port || 5432);
  const loopback = host === "localhost" || (net.isIP(host) > 0 && ipaddr.process(host).range() === "loopback");
  const hosts = loopback ? [...new Set([host, "localhost", "127.0.0.1", "::1"])] : [host];
  return hosts.map((name) => ({ ...ruleTarget(name, name), port: number }));
}

/** Whether a rule names this very destination. `ip` null: the host is a name not resolved yet. */
export function isListed(rules: readonly EgressRule[], ip: string | null, host: string, port: number): boolean {
  const address = ip && ipaddr.isValid(ip) ? ipaddr.process(ip) : null;
  return rules.some((rule) => {
    if (rule.port !== port) return false;
    // A name may still turn out to be inside an allowed network: the check at connect time decides.
    if ("cidr" in rule) return address ? within(address, rule.cidr) : true;
    return rule.host === comparableHost(host);
  });
}

export const WITHOUT_TLS = "http:// without TLS is open only to listed destinations";

/** Why an address may not be dialled; null when it may. `plain` asks for more: only listed destinations. */
export function refusalOf(
  rules: readonly EgressRule[],
  ip: string,
  host: string,
  port: number,
  plain = false,
): string | null {
  const literal = ip.split("%")[0] ?? "";
  if (!ipaddr.isValid(literal)) return "its address cannot be read";
  const address = ipaddr.process(literal);
  if (METADATA.some((cidr) => within(address, cidr))) return "it is a cloud metadata address";
  if (isListed(rules, literal, host, port)) return null;
  const range = address.range();
  if (range !== "unicast") return `it is ${/^[aeiou]/.test(range) ? "an" : "a"} ${words(range)} address`;
  if (address.kind() === "ipv6" && !within(address, V6_GLOBAL)) return "it is not a public address";
  return plain ? WITHOUT_TLS : null;
}

const words = (range: string): string => range.replace(/([A-Z0-9]+)/g, (part) => ` ${part.toLowerCase()}`);
