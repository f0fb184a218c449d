import type { ListObjectsV2Output } from "@aws-sdk/client-s3";
import type { Page, StoredObject } from "../bucket/object-store";
import { StoreFault } from "../bucket/store-fault";

/** The answer has the right form and does not say what a listing says. */
const notAListing = (what: string) => new StoreFault("not-a-store", { cause: new Error(what) });

/** Classes that have to be brought back before they can be read. */
const deep: ReadonlySet<string> = new Set(["GLACIER", "DEEP_ARCHIVE"]);

/** As S3 spells keys when asked to: a space is `+`, all else `%XX`. */
const decodeKey = (key: string): string => {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch {
    return key;
  }
};

/** Stores write an ETag with or without quotes, and a front end that changes an answer marks it as weak. */
export const bareEtag = (etag: string): string => etag.replace(/^W\//, "").replace(/^"|"$/g, "");

/** A page of a listing. @throws StoreFault `not-a-store`: an empty 200 is not an empty bucket. */
export const toPage = (answer: ListObjectsV2Output, cursor: string | null): Page => {
  if (answer.Name === undefined && answer.KeyCount === undefined)
    throw notAListing("It names neither bucket nor count.");
  const isEncoded = answer.EncodingType === "url";
  const objects = (answer.Contents ?? []).flatMap(({ Key, ETag, Size, LastModified, StorageClass }): StoredObject[] => {
    if (Key === undefined || Key === "") return [];
    return [
      {
        key: isEncoded ? decodeKey(Key) : Key,
        bytes: Size ?? 0,
        etag: bareEtag(ETag ?? ""),
        modifiedAt: LastModified?.toISOString() ?? null,
        ...(StorageClass && deep.has(StorageClass) && { archived: true }),
      },
    ];
  });
  if (!answer.IsTruncated) return { objects, next: null };
  const next = answer.NextContinuationToken;
  // Half a listing must not pass for a whole one, nor one page come for ever.
  if (!next || next === cursor) throw notAListing("There is more, and no way to ask for it.");
  return { objects, next };
};
