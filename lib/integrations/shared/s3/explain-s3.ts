import { z } from "zod";
import { causeOf } from "../../../core/causes";
import { type FaultKind, StoreFault } from "../bucket/store-fault";
import { connectionFault } from "../connection-fault";
import { retryAfterMs as askedMs } from "../retry-after";
import { isElsewhere, kindOfCode, kindOfForeign, kindOfStatus, type S3Call } from "./fault-codes";
import { ForeignAnswer } from "./foreign-answer";
import { namedRegion } from "./named-region";

/** A refusal as the library throws it: the fields of the store's XML, and what the answer was. */
const refusal = z.object({
  Code: z.string().optional().catch(undefined),
  message: z.string().catch(""),
  Region: z.string().optional().catch(undefined),
  Endpoint: z.string().optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number(), requestId: z.string().optional().catch(undefined) }),
  $response: z
    .object({ headers: z.record(z.string(), z.string()).catch({}) })
    .optional()
    .catch(undefined),
});
type Refusal = z.infer<typeof refusal>;

/** What the call was, and what it was signed for. */
type S3Asked = { call: S3Call; region: string };

/** What a refusal is about, where the store's text tells more than its code; the text itself stays in the log. */
const detailOf = (code: string, message: string): string => {
  if (/^(KMS\.|CloudKms)/.test(code) || /\bkms:\w+|cloudkms\.\w+/i.test(message)) return "KmsAccessDenied";
  if (code === "InvalidRequest" && /server side encryption/i.test(message)) return "CustomerKeyNeeded";
  if (/explicit deny/i.test(message)) return "ExplicitDeny";
  return code;
};

type Found = { kind: FaultKind; region: string | null };

const findElsewhere = (answer: Refusal, code: string, asked: S3Asked): Found => {
  const region = namedRegion(answer);
  if (region !== null && region !== asked.region) return { kind: "wrong-region", region };
  // The name of a new bucket is not yet known everywhere.
  if (code === "TemporaryRedirect" || code === "Redirect") return { kind: "unavailable", region: null };
  // The other thing that can be malformed about the header is the key's id.
  const isOfKey = code.startsWith("Authorization") && !/the region '/i.test(answer.message);
  return { kind: isOfKey ? "unknown-key" : "wrong-region", region: null };
};

const find = (answer: Refusal, code: string, asked: S3Asked): Found => {
  if (isElsewhere(code)) return findElsewhere(answer, code, asked);
  const kind = kindOfCode(code, asked.call) ?? kindOfStatus(answer.$metadata.httpStatusCode, asked.call);
  return { kind, region: null };
};

/** For the log. Of the answer itself nothing more: stores repeat in it what they were sent, session tokens among it. */
const summaryOf = ({ Code, message, $metadata }: Refusal): Error =>
  Object.assign(new Error(message), {
    name: Code ?? "Refusal",
    status: $metadata.httpStatusCode,
    requestId: $metadata.requestId,
  });

const explainRefusal = (answer: Refusal, asked: S3Asked): StoreFault => {
  const cause = summaryOf(answer);
  const retryAfterMs = askedMs(answer.$response?.headers["retry-after"] ?? null);
  const code = answer.Code ?? "";
  if (code === "") return new StoreFault(kindOfForeign(answer.$metadata.httpStatusCode), { cause, retryAfterMs });
  const { kind, region } = find(answer, code, asked);
  const detail = detailOf(code, answer.message);
  const isWithheld = detail === "CustomerKeyNeeded";
  return new StoreFault(isWithheld ? "may-not-read" : kind, { cause, region, retryAfterMs, vendorCode: detail });
};

/** Whatever the library threw, in the words that all stores share. */
export const explainS3 = (thrown: unknown, asked: S3Asked): StoreFault => {
  const known = causeOf(thrown, StoreFault);
  if (known) return known;
  if (thrown instanceof ForeignAnswer)
    return new StoreFault(kindOfForeign(thrown.status), {
      cause: thrown,
      retryAfterMs: askedMs(thrown.headers["retry-after"] ?? null),
    });
  const connection = connectionFault(thrown);
  if (connection) return new StoreFault(connection.kind, { cause: thrown, vendorCode: connection.code });
  const answer = refusal.safeParse(thrown);
  if (answer.success) return explainRefusal(answer.data, asked);
  const name = thrown instanceof Error ? thrown.name : "";
  if (name === "CredentialsProviderError") return new StoreFault("credentials-missing", { cause: thrown });
  return new StoreFault("unknown", { cause: thrown });
};
