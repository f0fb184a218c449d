import "server-only";
import type { Agent } from "node:http";
import {
  AnonymousCredential,
  BlobServiceClient,
  RestError,
  type StoragePipelineOptions,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { AppError } from "../../core/errors";
import { egress, egressBlockIn } from "../../platform/egress";
import { StoreFault } from "../shared/bucket/store-fault";
import type { AzureAccount } from "./connection-string";

/** Options that the library's pipeline takes and its type leaves out. */
type PipelineOptions = StoragePipelineOptions & { agent: Agent; redirectOptions: { maxRetries: number } };

/** The blobs of one account, through the guarded way out: one try, and no redirect is followed. @throws AppError `egress-blocked` */
export const openBlobService = ({ endpoint, accountName, credential }: AzureAccount): BlobServiceClient => {
  const way = egress();
  const options: PipelineOptions = {
    agent: way.checkUrl(endpoint).protocol === "http:" ? way.httpAgent : way.httpsAgent,
    redirectOptions: { maxRetries: 0 },
    retryOptions: { maxTries: 1 },
    userAgentOptions: { userAgentPrefix: "connetra" },
  };
  return credential.kind === "key"
    ? new BlobServiceClient(endpoint, new StorageSharedKeyCredential(accountName, credential.key), options)
    : new BlobServiceClient(`${endpoint}?${credential.token}`, new AnonymousCredential(), options);
};

/** The block behind a failed request: the library keeps only its code and its sentence, so the guard is asked again. */
const blockBehind = async (thrown: unknown, endpoint: string): Promise<AppError | null> => {
  if (!(thrown instanceof RestError) || thrown.code !== "egress-blocked") return egressBlockIn(thrown);
  const { hostname, port, protocol } = new URL(endpoint);
  const asked = egress().check(hostname, Number(port) || (protocol === "http:" ? 80 : 443));
  const block = await asked.then(() => null, egressBlockIn);
  const remedy = "Use an address that begins with https://, or ask whoever runs Connetra to list it in EGRESS_ALLOW.";
  return block ?? new AppError("egress-blocked", thrown.message, { remedy, cause: thrown });
};

type Request<T> = (signal: AbortSignal) => Promise<T>;

/**
 * One request, which has so long until it answers; after that, only `signal` ends what it answered with.
 * @throws StoreFault `no-answer`, AppError `egress-blocked`, or whatever the library throws
 */
export const answerOf = async <T>(
  endpoint: string,
  ms: number,
  signal: AbortSignal,
  request: Request<T>,
): Promise<T> => {
  signal.throwIfAborted();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  const either = AbortSignal.any([signal, late.signal]);
  const ended = new Promise<never>((_, refuse) => {
    either.addEventListener("abort", () => refuse(either.reason), { once: true });
  });
  // A request that is refused before it is sent leaves nobody to wait for this.
  ended.catch(() => {});
  try {
    return await Promise.race([request(either), ended]);
  } catch (thrown) {
    signal.throwIfAborted();
    if (late.signal.aborted) throw new StoreFault("no-answer", { cause: thrown });
    throw (await blockBehind(thrown, endpoint)) ?? thrown;
  } finally {
    clearTimeout(timer);
  }
};

/** The one page that is asked for: an iterator's own answer has no type. */
export const firstOf = async <T>(pages: AsyncIterable<T>): Promise<T> => {
  for await (const page of pages) return page;
  throw new StoreFault("not-a-store", { cause: null });
};
