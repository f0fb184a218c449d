import { passed, type StepOutcome, warned } from "../run-steps";
import type { SslMode } from "./server-target";

const checked: Partial<Record<SslMode, string>> = {
  "verify-full": "The server's certificate is trusted and made out to this host.",
  "verify-ca": "The server's certificate is trusted; its host name was not checked.",
};

export type Encryption = {
  /** Such as TLSv1.3; null: in plain text. */
  protocol: string | null;
  /** Whether the server would encrypt. */
  offered: boolean;
  /** Whether the connection stays on this machine. */
  local: boolean;
};

/** How well the connection is protected, as the step of a test. `turnOn`: where one turns encryption on. */
export const secured = (sslMode: SslMode, { protocol, offered, local }: Encryption, turnOn: string): StepOutcome => {
  if (protocol) return passed(`Encrypted with ${protocol}. ${checked[sslMode] ?? "The certificate was not checked."}`);
  const why = sslMode === "disable" ? "as SSL mode disable asks" : "because the server does not offer it";
  if (local) return passed(`Not encrypted, ${why}. The connection stays on this machine.`);
  return warned(
    `Not encrypted, ${why}. Traffic between Connetra and the server can be read on the way.`,
    offered ? "The server can encrypt: choose require, or better verify-full." : `${turnOn} and choose verify-full.`,
  );
};
