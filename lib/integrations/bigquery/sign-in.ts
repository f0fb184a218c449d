import "server-only";
import { createPrivateKey } from "node:crypto";
import { JWT } from "google-auth-library";
import { AppError } from "../../core/errors";
import { explainThrown } from "../shared/http/explain-thrown";
import type { HttpAccess } from "../shared/http/http-access";
import { HttpFault } from "../shared/http/http-fault";
import { ask } from "./ask";
import type { Endpoint } from "./endpoint";
import { GoogleFault } from "./google-fault";
import type { ServiceAccount } from "./service-account";

/** What Google's own clients of BigQuery ask for; there is no read-only one of BigQuery's alone. The account's roles are what keeps it from writing. */
const SCOPES = ["https://www.googleapis.com/auth/bigquery"];

const unusableKey = (cause: unknown): AppError =>
  new AppError("credentials-rejected", "The private key in the key file cannot be read.", {
    remedy:
      "Make a new key under IAM & Admin → Service Accounts → Keys, and paste the downloaded file as it is. Keys that were typed or converted often lose a part.",
    cause,
  });

/** An emulator that knows no tokens has nothing at this address. */
const knowsNoTokens = (thrown: unknown): boolean => {
  const fault = explainThrown(thrown);
  return (
    fault instanceof GoogleFault && [404, 405, 501].includes(fault.status ?? 0) && fault.reason !== "invalid_grant"
  );
};

/**
 * Exchanges signatures of the key for tokens, and keeps each token until shortly before it ends. Google's library signs
 * and writes the request; that it goes through our guard, to the one address that `endpoint` names, and is tried once,
 * is seen to here. Answers null where there are no tokens to be had.
 */
export const openSignIn = (account: ServiceAccount, endpoint: Endpoint, access: HttpAccess) => {
  const signer = () =>
    new JWT({
      email: account.email,
      key: account.privateKey,
      scopes: SCOPES,
      additionalClaims: { aud: endpoint.tokenUrl },
      // Its own look at every request and answer is for a log that is not ours.
      useAuthRequestParameters: false,
      transporterOptions: {
        retryConfig: { retry: 0 },
        // The library names Google's address alone.
        fetchImplementation: async (_, init) => {
          const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
          const url = new URL(endpoint.tokenUrl);
          const answer = await ask(access, { method: "POST", url, headers, body: String(init?.body) });
          return Response.json(answer);
        },
      },
    });
  let jwt = signer();
  let kept: string | null = null;
  let isKeyChecked = false;
  let isWithoutTokens = false;
  const token = async (): Promise<string | null> => {
    if (isWithoutTokens) return null;
    if (!isKeyChecked) {
      try {
        createPrivateKey(account.privateKey);
      } catch (thrown) {
        throw unusableKey(thrown);
      }
      isKeyChecked = true;
    }
    try {
      const { token: given } = await jwt.getAccessToken();
      if (!given) throw new HttpFault("unreadable");
      kept = given;
      return given;
    } catch (thrown) {
      if (!endpoint.isGoogle && knowsNoTokens(thrown)) {
        isWithoutTokens = true;
        return null;
      }
      // What the library wraps around it holds the signed request.
      throw explainThrown(thrown);
    }
  };
  return {
    token,
    /** A token is not accepted any more, though its time is not over. Many may find out at once. */
    forget: (refused: string | null) => {
      if (refused === null || refused !== kept) return;
      jwt = signer();
      kept = null;
    },
  };
};
export type SignIn = ReturnType<typeof openSignIn>;
