import { isIP } from "node:net";
import type { ConnectionOptions } from "node:tls";
import type { PostgresConfig } from "./config";

/** libpq's modes as Node's TLS options; false when nothing is to be encrypted. */
export const tlsOptions = ({ sslMode, sslRootCert, host }: PostgresConfig): ConnectionOptions | false => {
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
      return { ...base, rejectUnauthorized: true };
  }
};
