import "server-only";
import { AppError } from "../../../core/errors";
import { faultOf } from "./bucket-access";
import type { BucketWords } from "./bucket-words";
import type { ObjectStore } from "./object-store";

/** Whatever was thrown on the way to a store, in the integration's words. What is an AppError already stays as it is. */
export const tellWith =
  (words: BucketWords, store: ObjectStore) =>
  (thrown: unknown): AppError => {
    const fault = faultOf(store, thrown);
    if (fault instanceof AppError) return fault;
    const error = words.fault(fault);
    if (!fault.isPassing || (error.retryable && error.fault === "vendor")) return error;
    return new AppError(error.code, error.message, {
      remedy: error.remedy,
      retryable: true,
      fault: "vendor",
      retryAfterMs: fault.retryAfterMs,
      cause: error.cause ?? fault,
    });
  };
