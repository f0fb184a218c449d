export const sslModes = ["disable", "prefer", "require", "verify-ca", "verify-full"] as const;
/** As in libpq. */
export type SslMode = (typeof sslModes)[number];

/** What the config of every database server has in common. */
export type ServerTarget = {
  host: string;
  port: number;
  user: string;
  sslMode: SslMode;
  sslRootCert?: string | undefined;
};

/** Host and port as a person writes them. */
export const addressOf = ({ host, port }: Pick<ServerTarget, "host" | "port">): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
