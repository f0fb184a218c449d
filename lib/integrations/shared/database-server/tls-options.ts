import { isIP } from "node:net";
import { type ConnectionOptions, checkServerIdentity } from "node:tls";
import type { ServerTarget } from "./server-target";

/** libpq's modes as Node's TLS options; false when nothing is to be encrypted. */
export const tlsOptions = ({ sslMode, sslRootCert, host }: ServerTarget): ConnectionOptions | false => {
  // Server names are for names: RFC 6066 forbids an address there.
  const servername = isIP(host) === 0 ? host : undefined;
  const base = { ...(servername && { servername }), ...(sslRootCert && { ca: sslRootCert }) };
  switch (sslMode) {
    case "disable":
      return false;
    case "prefer":
    case "require":
      return { ...base, rejectUnauthorized: false };
    case "verify-ca":
      return { ...base, rejectUnauthorized: true, checkServerIdentity: () => undefined };
    case "verify-full":
      // By the host as it was entered: left to itself, Node takes an address for "localhost".
      return { ...base, rejectUnauthorized: true, checkServerIdentity: (_, cert) => checkServerIdentity(host, cert) };
  }
};
