import { type Aim, Faults } from "../stand-in/faults";
import { page } from "../stand-in/reply";
import { refusal } from "./refusal";

/** What goes wrong at BigQuery, in its words. */
export class BigQueryFaults extends Faults {
  /** 403, as BigQuery says it where others say 429. */
  rateLimited(aim: Aim = {}): void {
    this.answerWith(
      refusal(
        403,
        "rateLimitExceeded",
        "Exceeded rate limits: too many api requests per user per method for this user_method. For more information, see https://cloud.google.com/bigquery/docs/troubleshoot-quotas",
        { domain: "usageLimits" },
      ),
      aim,
    );
  }

  /** 403 that does not pass by waiting a little. */
  quotaExceeded(aim: Aim = {}): void {
    this.answerWith(
      refusal(
        403,
        "quotaExceeded",
        "Quota exceeded: Your project exceeded quota for concurrent queries. For more information, see https://cloud.google.com/bigquery/docs/troubleshoot-quotas",
        { domain: "usageLimits" },
      ),
      aim,
    );
  }

  unavailable(status: 500 | 502 | 503, aim: Aim = {}): void {
    if (status === 502) this.answerWith(page(502, "Error 502 (Server Error)!!1"), aim);
    else if (status === 503)
      this.answerWith(
        refusal(503, "backendError", "Error encountered during execution. Retrying may solve the problem."),
        aim,
      );
    else
      this.answerWith(
        refusal(500, "internalError", "An internal error occurred and the request could not be completed."),
        aim,
      );
  }

  /** 403, as from an address outside the perimeter of VPC Service Controls. */
  outsidePerimeter(aim: Aim = {}): void {
    this.answerWith(
      refusal(
        403,
        "policyViolation",
        "VPC Service Controls: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: unique",
      ),
      aim,
    );
  }
}
