import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Reply } from "../stand-in/reply";
import { failure } from "./envelope";
import { faultOfToken } from "./key-pair";
import type { User, World } from "./world";

export const loginSchema = z.object({
  data: z.object({
    ACCOUNT_NAME: z.string(),
    LOGIN_NAME: z.string(),
    AUTHENTICATOR: z.string().optional(),
    PASSWORD: z.string().nullish(),
    TOKEN: z.string().optional(),
    CLIENT_APP_ID: z.string(),
    CLIENT_APP_VERSION: z.string(),
    CLIENT_ENVIRONMENT: z.record(z.string(), z.unknown()),
    SESSION_PARAMETERS: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
});
export type Login = z.infer<typeof loginSchema>["data"];

export const incorrect = (): Reply => failure("390100", "Incorrect username or password was specified.");

/** Why a login is refused; null when it is not. `record` keeps what the client is not told. */
export function faultOfCredentials(
  data: Login,
  user: User | undefined,
  world: World,
  record: (reason: string) => void,
): Reply | null {
  const { AUTHENTICATOR = "SNOWFLAKE", PASSWORD, TOKEN = "" } = data;
  if (AUTHENTICATOR === "SNOWFLAKE") {
    if (!user?.password || user.password !== PASSWORD) {
      record("INCORRECT_USERNAME_PASSWORD");
      return incorrect();
    }
  } else if (AUTHENTICATOR === "SNOWFLAKE_JWT") {
    const reason = faultOfToken(TOKEN, user, world);
    if (reason) {
      record(reason);
      return failure("390144", `JWT token is invalid. [${randomUUID()}]`);
    }
  } else if (AUTHENTICATOR === "PROGRAMMATIC_ACCESS_TOKEN") {
    const token = user?.tokens?.find(({ secret }) => secret === TOKEN);
    if (!token) {
      record("PROGRAMMATIC_ACCESS_TOKEN_INVALID");
      return failure("394400", "Programmatic access token is invalid.");
    }
    if (token.expiresAt && token.expiresAt.getTime() < Date.now()) {
      record("PROGRAMMATIC_ACCESS_TOKEN_EXPIRED");
      return failure("394400", "Programmatic access token is invalid.");
    }
  } else return failure("390104", `The stand-in does not know the authenticator ${AUTHENTICATOR}`);
  if (user?.isLocked)
    return failure(
      "390102",
      "Your user account has been temporarily locked due to too many failed attempts. Try again after 15 minutes or contact your account administrator for assistance. For more information about this error, go to https://community.snowflake.com/s/error-your-user-login-has-been-locked.",
    );
  if (user?.isDisabled) return failure("390101", "User access disabled. Contact your local system administrator.");
  return null;
}
