const hostName = /^(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*\.?$/i;
const ipv6 = /^[0-9a-f:]*:[0-9a-f:.]*(%[\w.-]+)?$/i;

/** What is wrong with a host as typed, in words that say where its parts belong; null when nothing is. */
export const hostComplaint = (host: string): string | null => {
  if (host === "") return null;
  const url = /^[a-z][a-z0-9+.:-]*:\/\//i.exec(host);
  if (url) {
    return "This is a URL. Enter only the host, the part between @ (or //) and the port; the rest has its own fields.";
  }
  if (host.startsWith("/")) {
    return "This is the path of a Unix socket. Connetra connects over the network: enter a host name or address.";
  }
  if (host.includes("=")) return "This is a connection string. Enter only the value after host=.";
  if (host.includes("@")) return "The user has its own field. Enter only the part after @.";
  if (host.includes("/")) return "The database has its own field. Enter only the part before the slash.";
  if (host.includes(",")) return "Enter one host. For a cluster, use the name that always points at the primary.";
  if (/^\[.*\]$/.test(host)) return "Enter an IPv6 address without brackets.";
  if (/^[^:]+:\d+$/.test(host)) return "The port has its own field. Enter only the part before the colon.";
  if (/\s/.test(host)) return "A host name holds no spaces.";
  if (host.includes(":") ? ipv6.test(host) : hostName.test(host)) return null;
  if (/[^\x20-\x7e]/.test(host)) return "Enter the name in its ASCII form, as in xn--bcher-kva.example.";
  return "This is not a host name or address. It looks like db.example.com or 203.0.113.7.";
};
