import { AppError } from "../../core/errors";
import type { PostgresConfig } from "./config";
import { address, byNodeCode, bySqlState, byText, hba, noTls, tlsBroken, untrusted, type Words } from "./fault-words";

/** The code that pg, Node or OpenSSL put on an error. */
export const faultCode = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";

/** pg_hba.conf has no line that lets this connection in; same SQLSTATE as a role without LOGIN. */
export const isHbaRefusal = (thrown: unknown): boolean =>
  faultCode(thrown) === "28000" && thrown instanceof Error && thrown.message.includes("pg_hba.conf");

export const isTlsFault = (thrown: unknown): boolean => {
  const words = wordsFor(thrown);
  return words === noTls || words === tlsBroken || words === untrusted;
};

const wordsFor = (thrown: unknown): Words | undefined => {
  if (isHbaRefusal(thrown)) return hba;
  const code = faultCode(thrown);
  const known = bySqlState.get(code) ?? byNodeCode.get(code);
  if (known) return known;
  if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_OSSL_")) return tlsBroken;
  const text = thrown instanceof Error ? thrown.message : "";
  return byText.find(([pattern]) => pattern.test(text))?.[1];
};

/** Whatever pg, Node or the server threw, in our words. The server's own text stays behind in `cause`: it may quote anything. */
export const postgresFault = (thrown: unknown, target: PostgresConfig): AppError => {
  // With several addresses, Node throws all failures at once; they are alike.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return postgresFault(thrown.errors[0], target);
  // The guard of the way out says by itself what it refused, and why.
  if (thrown instanceof AppError) return thrown;
  const words = wordsFor(thrown);
  const state = /^(?=.*\d)[0-9A-Z]{5}$/.test(faultCode(thrown)) ? ` (SQLSTATE ${faultCode(thrown)})` : "";
  const [code, message, remedy, retryable = false] = words?.(target) ?? [
    "vendor-answer-unexpected",
    `${address(target)} answered with an error that Connetra does not know${state}.`,
    "Look into the log of the Postgres server at this minute, and into Connetra's.",
    true,
  ];
  return new AppError(code, message, { remedy, retryable, fault: retryable ? "vendor" : "user", cause: thrown });
};
