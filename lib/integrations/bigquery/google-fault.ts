import { HttpFault } from "../shared/http/http-fault";

/** Refusals that the same question may not meet again a little later, by Google's own names for them. */
const passing: ReadonlySet<string> = new Set([
  "rateLimitExceeded",
  "userRateLimitExceeded",
  "jobRateLimitExceeded",
  "quotaExceeded",
  "backendError",
  "internalError",
  "jobBackendError",
  "jobInternalError",
  "tableUnavailable",
]);

/** An answer of Google's that is no success. What it says in words is there to be recognised, never to be shown. */
export class GoogleFault extends HttpFault {
  constructor(
    facts: { status: number; retryAfterMs?: number | null; isHtml?: boolean; isJson?: boolean; cause?: unknown },
    /** Google's name for the reason: `accessDenied`, `invalid_grant` … */
    readonly reason: string | null,
    readonly said: string,
    /** What the far end's clock shows, by the answer's date. */
    readonly theirTime: number | null = null,
  ) {
    super("status", facts);
    this.name = "GoogleFault";
  }

  override get isPassing(): boolean {
    return super.isPassing || (this.reason !== null && passing.has(this.reason));
  }
}
