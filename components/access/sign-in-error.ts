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
