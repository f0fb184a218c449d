import { readStorageUrl } from "../shared/s3/storage-url";

export const GOOGLE = "https://storage.googleapis.com";

type Read = { endpoint: string; isGoogle: boolean } | { complaint: string };

const LEAVE = `Enter ${GOOGLE}.`;

/** Where a bucket is, from what was entered: Google by default, in any spelling of its addresses, or what stands in for it. */
export const readEndpoint = ({ endpoint, bucket }: { endpoint: string; bucket: string }): Read => {
  const url = readStorageUrl(endpoint, bucket);
  if ("complaint" in url) return url;
  const { origin, hostname, base } = url;
  if (hostname.endsWith(".cloud.google.com"))
    return { complaint: `This is a page of the Google Cloud console. ${LEAVE}` };
  if (!hostname.endsWith(".googleapis.com")) return { endpoint: `${origin}${base}`, isGoogle: false };
  if (hostname === "www.googleapis.com" || base !== "")
    return { complaint: `This is an address of Google's JSON API, or names another bucket. ${LEAVE}` };
  const ofBucket = /^(.+)\.(?:common)?(?:data)?storage\.googleapis\.com$/.exec(hostname)?.[1];
  if (ofBucket !== undefined && ofBucket !== bucket)
    return { complaint: `This is the address of the bucket ${ofBucket}, but Bucket says ${bucket}.` };
  // With a bucket in the host name, too: the endpoint itself takes it in the path.
  return { endpoint: ofBucket === undefined ? `https://${hostname}` : GOOGLE, isGoogle: true };
};
