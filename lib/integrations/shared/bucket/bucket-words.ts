import type { AppError } from "../../../core/errors";
import type { StepFix } from "../../contract";
import type { StoreFault } from "./store-fault";

/** How one integration speaks of its store: what differs between S3, Cloud Storage and Blob Storage when they are tested. */
export type BucketWords = {
  /** Such as `the bucket acme-dbt`, in the middle of a sentence. */
  bucket: string;
  /** Such as `s3.eu-central-1.amazonaws.com`, as it is dialled. */
  host: string;
  /** Such as `the access key AKIA…`: never a secret. */
  signedAs: string;
  /** The region that requests are signed for; null where there is no such thing. */
  region: string | null;
  /** A fault with its sentence and the exact remedy: which permission, on which resource, and a policy to copy. */
  fault(fault: StoreFault): AppError;
  /** What a button can mend of it. */
  fix(fault: StoreFault): StepFix | undefined;
};
