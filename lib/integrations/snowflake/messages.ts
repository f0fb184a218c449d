import { z } from "zod";
import { causeOf, causesOf } from "../../core/causes";
import { AppError } from "../../core/errors";
import { connectionFault } from "../shared/connection-fault";
import {
  byConnection,
  byNumber,
  byText,
  hostOf,
  notSnowflake,
  resultsOutOfReach,
  slow,
  type Target,
  unavailable,
  type Words,
  wrongAccount,
} from "./fault-words";

const answer = z.looseObject({ status: z.number() });
const sdkError = z.looseObject({
  name: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).nullish().transform(String),
  response: answer.optional().catch(undefined),
});

/** The SDK gives up on an answer with the code of a connection that broke off. */
const isLate = (thrown: unknown): boolean =>
  [...causesOf(thrown)].some((error) => /^timeout of \d+ ?ms exceeded/.test(error.message));

/** The server's number of an error, in six digits. */
const numberOf = (code: string): string | null => (/^\d{1,6}$/.test(code) ? code.padStart(6, "0") : null);

const byStatus = (status: number, isResult: boolean): Words | undefined => {
  if (isResult) return resultsOutOfReach;
  if (status === 403 || status === 404) return wrongAccount;
  if (status === 408 || status === 429 || status >= 500) return unavailable;
  return notSnowflake;
};

const wordsFor = (thrown: unknown): Words | undefined => {
  const { data: error } = sdkError.safeParse(thrown);
  const isResult = error?.name === "LargeResultSetError" || error?.code === "402001";
  const connection = connectionFault(thrown);
  if (connection && !isResult && isLate(thrown)) return slow;
  if (connection && !isResult) return byConnection[connection.kind] ?? slow;
  if (!error) return undefined;
  if (isResult) return resultsOutOfReach;
  if (error.response) return byStatus(error.response.status, isResult);
  if (error.name === "UnexpectedContentError") return notSnowflake;
  const known =
    byText.find(([pattern]) => pattern.test(error.message))?.[1] ?? byNumber.get(numberOf(error.code) ?? "");
  // What answers well, and with no number of Snowflake's in it, speaks another language.
  return known ?? (error.name === "OperationFailedError" && numberOf(error.code) === null ? notSnowflake : undefined);
};

/**
 * Whatever the SDK, Node or Snowflake threw, in our words. What they said themselves stays behind in `cause`: it may
 * quote anything.
 */
export const snowflakeFault = (thrown: unknown, target: Target): AppError => {
  const own = causeOf(thrown, AppError);
  if (own) return own;
  const { data: error } = sdkError.safeParse(thrown);
  const number = numberOf(error?.code ?? "");
  const [code, message, remedy, retryable = false] = wordsFor(thrown)?.(target) ?? [
    "vendor-answer-unexpected",
    `${hostOf(target.config)} answered with an error that Connetra does not know${number ? ` (${number})` : ""}.`,
    "Look into Snowflake's query history and login history at this minute, and into Connetra's log.",
    true,
  ];
  return new AppError(code, message, { remedy, retryable, fault: retryable ? "vendor" : "user", cause: thrown });
};

/** Whether what went wrong with signing in is about the way to the account, and not about who signs in. */
export const isAboutReaching = (thrown: unknown): boolean => {
  if (causeOf(thrown, AppError)) return causeOf(thrown, AppError)?.code === "egress-blocked";
  const { data: error } = sdkError.safeParse(thrown);
  return (
    connectionFault(thrown) !== null ||
    error?.response !== undefined ||
    error?.name === "UnexpectedContentError" ||
    wordsFor(thrown) === notSnowflake
  );
};

const roleNumbers = ["390186", "390189", "003013"];

/** Whether the secret was good and only the role was not: Snowflake looks at the secret first. */
export const isAboutRole = (thrown: unknown): boolean => {
  const { data: error } = sdkError.safeParse(thrown);
  return error !== undefined && (roleNumbers.includes(numberOf(error.code) ?? "") || /\brole '/i.test(error.message));
};
