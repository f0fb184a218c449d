import "server-only";
import { Readable } from "node:stream";
import type { BlobItem, BlobServiceClient } from "@azure/storage-blob";
import { AppError } from "../../core/errors";
import type { ObjectStore, Pace, StoredObject } from "../shared/bucket/object-store";
import { StoreFault } from "../shared/bucket/store-fault";
import { answerOf, firstOf, openBlobService } from "./blob-service";
import type { AzureAccount } from "./connection-string";
import { explainAzure } from "./explain";

/** As many names as one answer can hold. */
const FULL_PAGE = 5_000;

/** A listing writes it bare, a download in quotes. */
const bare = (etag: string): string => etag.replace(/^(W\/)?"|"$/g, "");

const storedObject = ({ name, properties }: BlobItem): StoredObject => ({
  key: name,
  bytes: properties.contentLength ?? 0,
  etag: bare(properties.etag),
  modifiedAt: properties.lastModified?.toISOString() ?? null,
  ...(properties.accessTier === "Archive" && { archived: true }),
});

/** The library stumbles when an answer that claims success is none of Azure's. */
const isStumble = (thrown: unknown): boolean => thrown instanceof TypeError || thrown instanceof RangeError;

/** One container. Soft-deleted blobs, snapshots and older versions are not listed: nobody asks for them. */
export const openAzureStore = (
  account: AzureAccount,
  containerName: string,
  pace: Pace,
  pageSize = FULL_PAGE,
): ObjectStore => {
  let service: BlobServiceClient | undefined;
  // Opened when it is first needed, so that what forbids it is told by the step that needs it.
  const container = () => {
    service ??= openBlobService(account);
    return service.getContainerClient(containerName);
  };
  const explain = (thrown: unknown) => explainAzure(thrown, account.credential);
  const fault = (thrown: unknown, signal: AbortSignal): unknown =>
    thrown instanceof AppError || signal.aborted
      ? thrown
      : isStumble(thrown)
        ? new StoreFault("not-a-store", { cause: thrown })
        : explain(thrown);
  return {
    async list(prefix, cursor, signal) {
      try {
        // Whole pages are read to their end in here, so they have more time than the head of a file.
        const page = await answerOf(account.endpoint, pace.connectMs + pace.headersMs, signal, (abortSignal) => {
          const pages = container().listBlobsFlat({ prefix, abortSignal });
          const continued = cursor === null ? {} : { continuationToken: cursor };
          return firstOf(pages.byPage({ maxPageSize: pageSize, ...continued }));
        });
        return { objects: page.segment.blobItems.map(storedObject), next: page.continuationToken || null };
      } catch (thrown) {
        throw fault(thrown, signal);
      }
    },
    async read({ key, etag, bytes }, range, signal) {
      const { start } = range;
      const end = Math.min(range.end ?? bytes, bytes);
      // A range of nothing is an error to the service.
      if (start >= end) return Readable.from([]);
      try {
        const conditions = { ifMatch: `"${etag}"` };
        const answer = await answerOf(account.endpoint, pace.headersMs, signal, (abortSignal) =>
          container()
            .getBlobClient(key)
            .download(start, end - start, { conditions, abortSignal, maxRetryRequests: 0 }),
        );
        const body = answer.readableStreamBody;
        if (!(body instanceof Readable)) throw new StoreFault("not-a-store", { cause: null });
        if (bare(answer.etag ?? "") !== etag) {
          body.destroy();
          throw new StoreFault("replaced", { cause: null });
        }
        return body;
      } catch (thrown) {
        throw fault(thrown, signal);
      }
    },
    explain,
    close() {},
  };
};
