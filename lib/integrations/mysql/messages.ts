import { AppError } from "../../core/errors";
import { faultCode, type Words } from "../shared/database-server/network-words";
import { addressOf, type ServerTarget } from "../shared/database-server/server-target";
import { byDriverCode, byNumber, network } from "./fault-words";

const numberOf = (thrown: unknown): number =>
  thrown instanceof Error && "errno" in thrown && typeof thrown.errno === "number" ? thrown.errno : 0;

/** The driver puts a code of its own over that of OpenSSL, whose text is left. */
const tlsCodes: readonly [RegExp, string][] = [
  [/has expired/i, "CERT_HAS_EXPIRED"],
  [/not yet valid/i, "CERT_NOT_YET_VALID"],
  [/does not match certificate/i, "ERR_TLS_CERT_ALTNAME_INVALID"],
  [/self.signed|unable to (verify|get)|untrusted/i, "CERT_UNTRUSTED"],
];

const wordsFor = (thrown: unknown): Words | undefined => {
  const code = faultCode(thrown);
  if (code === "HANDSHAKE_SSL_ERROR" && thrown instanceof Error) {
    const known = tlsCodes.find(([pattern]) => pattern.test(thrown.message))?.[1];
    return known ? network.of(known) : network.tlsBroken;
  }
  // A fault of the network has a number too, of the operating system and below zero.
  return network.of(code) ?? byDriverCode.get(code) ?? byNumber.get(numberOf(thrown)) ?? timedOut(thrown);
};

const timedOut = (thrown: unknown): Words | undefined =>
  thrown instanceof Error && thrown.name === "TimeoutError" ? network.slow : undefined;

/** Whether encryption is what failed, so that `prefer` may go on without. */
export const isTlsFault = (thrown: unknown): boolean => network.isTls(wordsFor(thrown));

/** Whether the server knows us but has no such setting: servers of one family differ in those. */
export const isUnknownSetting = (thrown: unknown): boolean => numberOf(thrown) === 1193;

/** Whatever mysql2, Node or the server threw, in our words. The server's own text stays behind in `cause`: it may quote anything. */
export const mysqlFault = (thrown: unknown, target: ServerTarget): AppError => {
  // With several addresses, Node throws all failures at once; they are alike.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return mysqlFault(thrown.errors[0], target);
  // The guard of the way out says by itself what it refused, and why.
  if (thrown instanceof AppError) return thrown;
  const number = numberOf(thrown) > 0 ? ` (error ${numberOf(thrown)})` : "";
  const [code, message, remedy, retryable = false] = wordsFor(thrown)?.(target) ?? [
    "vendor-answer-unexpected",
    `${addressOf(target)} answered with an error that Connetra does not know${number}.`,
    "Look into the log of the MySQL server at this minute, and into Connetra's.",
    true,
  ];
  return new AppError(code, message, { remedy, retryable, fault: retryable ? "vendor" : "user", cause: thrown });
};
