import { RestError } from "@azure/storage-blob";
import { StoreFault } from "../shared/bucket/store-fault";
import { connectionFault } from "../shared/connection-fault";
import { retryAfterMs } from "../shared/retry-after";
import type { AzureCredential } from "./connection-string";
import { kindOfCode, kindOfStatus } from "./error-codes";

/** Requests that are signed with the key are refused when they are older. */
const SKEW_MS = 15 * 60_000;

type Answer = NonNullable<RestError["response"]>;

/** How far the server's clock is from ours. */
const skewMs = ({ headers }: Answer): number => {
  const theirs = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(theirs) ? 0 : Math.abs(theirs - Date.now());
};

/** A wrong signature has causes that the server does not tell, and we can see: the time on either side. */
const timeBehind = (answer: Answer, credential: AzureCredential): "clock-skew" | "expired" | null => {
  if (credential.kind === "key") return skewMs(answer) > SKEW_MS ? "clock-skew" : null;
  const { startsAt, expiresAt } = credential.facts;
  const now = Date.now();
  return (expiresAt && expiresAt.getTime() <= now) || (startsAt && startsAt.getTime() > now) ? "expired" : null;
};

const ofAnswer = (error: RestError, answer: Answer, credential: AzureCredential): StoreFault => {
  const facts = { cause: error, retryAfterMs: retryAfterMs(answer.headers.get("retry-after") ?? null) };
  const code =
    answer.headers.get("x-ms-error-code") ?? (answer.headers.has("x-ms-request-id") ? error.code : undefined);
  // Half of a good answer is a bad connection; a whole one of another kind is another server.
  if (answer.status < 300)
    return new StoreFault(answer.bodyAsText?.includes("<EnumerationResults") ? "broke-off" : "not-a-store", facts);
  if (!code) return new StoreFault(kindOfStatus(answer.status), facts);
  const refusal = { isListing: /[?&]comp=list\b/.test(error.request?.url ?? ""), text: answer.bodyAsText ?? "" };
  const kind = kindOfCode(code, refusal) ?? (answer.status >= 500 ? "unavailable" : "unknown");
  const sharper = kind === "wrong-signature" ? timeBehind(answer, credential) : null;
  return new StoreFault(sharper ?? kind, { ...facts, vendorCode: code });
};

/** Whatever Azure's library, or a stream of it, threw. */
export const explainAzure = (thrown: unknown, credential: AzureCredential): StoreFault => {
  if (thrown instanceof StoreFault) return thrown;
  if (thrown instanceof RestError && thrown.response) return ofAnswer(thrown, thrown.response, credential);
  // The library's names for a body that ended before its time; whoever ended it on purpose does not ask.
  const isCut =
    thrown instanceof Error &&
    (thrown.name === "AbortError" || /received less data|reading response as text/i.test(thrown.message));
  if (isCut) return new StoreFault("broke-off", { cause: thrown });
  const fault = connectionFault(thrown);
  return new StoreFault(fault?.kind ?? "unknown", { cause: thrown, vendorCode: fault?.code });
};
