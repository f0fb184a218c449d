import { formatDuration } from "@/components/ui/format-time";
import type { ErrorView } from "@/lib/core/errors";

/** Why a sign-in was refused, by the status of the answer; `seconds` is how long to wait after too many tries. */
export function signInError(status: number, seconds: number): ErrorView {
  if (status === 429)
    return {
      code: "too-many-requests",
      message: "Too many tries with a wrong password.",
      remedy: `Wait ${seconds > 0 ? formatDuration(seconds * 1000) : "a few minutes"}, then try again.`,
    };
  if (status === 401)
    return {
      code: "credentials-rejected",
      message: "E-mail or password is wrong.",
      remedy:
        "Check both and try again. If you no longer know the password, whoever runs Connetra can set a new one with the command line.",
    };
  return {
    code: "internal",
    message: "Signing in did not work.",
    remedy: "Check that the server runs and that you opened Connetra at its own address, then try again.",
  };
}

const refused = (message: string, remedy: string): ErrorView => ({ code: "forbidden", message, remedy });

const oidcErrors: ReadonlyMap<string, ErrorView> = new Map([
  [
    "oidc-no-email",
    refused(
      "The identity provider did not say your e-mail address.",
      "Ask whoever runs it to release the claim email to Connetra.",
    ),
  ],
  [
    "oidc-not-verified",
    refused(
      "The identity provider has not verified your e-mail address.",
      "Verify it there and try again, or ask whoever runs Connetra to trust its addresses.",
    ),
  ],
  [
    "oidc-no-role",
    refused("You may not use Connetra yet.", "Ask an admin to add you to one of the groups that are let in."),
  ],
  ["oidc-disabled", refused("Your account is disabled.", "Ask an admin to enable it.")],
  [
    "oidc-other-person",
    refused(
      "There is an account with your address that belongs to somebody else at the identity provider.",
      "Ask an admin: the account may be that of a person who had the address before.",
    ),
  ],
]);

const unreached = "The sign-in by the identity provider did not work.";
const broken: ErrorView = {
  code: "internal",
  message: unreached,
  remedy: "Try again. If it stays so, whoever runs Connetra finds the reason in its log.",
};

/** Why coming back from the identity provider did not end in a session; null for errors of passwords. */
export const oidcError = (error: string): ErrorView | null =>
  oidcErrors.get(error) ?? (/^(oidc-|OAuth|Callback|AccessDenied)/.test(error) ? broken : null);
