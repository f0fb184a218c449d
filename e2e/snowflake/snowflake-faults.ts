import { type Aim, Faults } from "../stand-in/faults";
import { page } from "../stand-in/reply";
import { failure } from "./envelope";

/** What goes wrong at Snowflake, in its words. */
export class SnowflakeFaults extends Faults {
  /** The address is not among those that a network policy allows. */
  blockedByNetworkPolicy(aim: Aim = {}): void {
    this.#login(
      "390422",
      "Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake. Contact your account administrator. For more information about this error, go to https://community.snowflake.com/s/ip-xxxxxxxxxxxx-is-not-allowed-to-access.",
      aim,
    );
  }

  /** A programmatic token of a user without a network policy, which Snowflake asks for. */
  networkPolicyRequired(aim: Aim = {}): void {
    this.#login("390432", "Fail : Network policy is required.", aim);
  }

  /** A login that is refused with any code and words. */
  refuseLogin(code: string, message: string, aim: Aim = {}): void {
    this.#login(code, message, aim);
  }

  /** No account is behind this name: the load balancer's page, not Snowflake's envelope. */
  noSuchAccount(status: 403 | 404 = 404, aim: Aim = {}): void {
    this.answerWith(page(status, `${status} ${status === 404 ? "Not Found" : "Forbidden"}`), aim);
  }

  unavailable(status: 500 | 502 | 503 = 503, aim: Aim = {}): void {
    this.answerWith(page(status, `${status} Service Unavailable`), aim);
  }

  #login(code: string, message: string, { times = 1 }: Aim): void {
    this.answerWith(failure(code, message), { times, path: /^POST \/session\/v1\/login-request/ });
  }
}
