import { readStorageUrl } from "../shared/s3/storage-url";
import { awsDomains, isAwsRegion, partitionOf } from "./partition";

export type StorageAddress = {
  /** Where requests go, without the bucket. */
  endpoint: string;
  /** AWS itself, not another store that speaks S3. */
  isAws: boolean;
  /** The bucket stands in the path, not in the host name. */
  pathStyle: boolean;
  /** The address names a region, so that it must change with it. */
  namesRegion: boolean;
};

type Settings = { region: string; bucket: string; storageUrl?: string | undefined };
type Read = StorageAddress | { complaint: string };

const domains = awsDomains.map((domain) => domain.replaceAll(".", "\\.")).join("|");
const atAws = new RegExp(`(?:^|\\.)(?:${domains})$`);
/** `s3.eu-west-1.…`, of old `s3-eu-west-1.…`, with a bucket before it or not; of all regions `s3.…`. */
const s3Host = new RegExp(
  `^(?:(?<named>[a-z0-9][a-z0-9.-]*)\\.)?s3(?<fips>-fips)?(?<dual>\\.dualstack)?(?:[.-](?<place>[a-z0-9-]+))?\\.(?:${domains})$`,
);

const aws = (region: string, variant: string, namesRegion: boolean): StorageAddress => ({
  endpoint: `https://s3${variant}.${region}.${partitionOf(region).domain}`,
  isAws: true,
  pathStyle: false,
  namesRegion,
});

const byHost = (hostname: string, { region, bucket }: Settings): Read => {
  if (/\.vpce\.amazonaws\.com(\.cn)?$/.test(hostname))
    return { endpoint: `https://${hostname}`, isAws: true, pathStyle: true, namesRegion: true };
  if (/(^|\.)s3-website[.-]/.test(hostname))
    return {
      complaint: "This is the address of a static web site. Leave the field empty, or enter the one of S3 itself.",
    };
  const match = s3Host.exec(hostname)?.groups;
  const place = match?.place;
  const isPlace = place === undefined || place === "external-1" || isAwsRegion(place);
  if (!match || !isPlace)
    return { complaint: "This is another service of AWS, or a page of its console. For AWS, leave the field empty." };
  if (match.named !== undefined && match.named !== bucket)
    return { complaint: `This is the address of the bucket ${match.named}, but Bucket says ${bucket}.` };
  const named = place === "external-1" ? "us-east-1" : place;
  if (named !== undefined && named !== region)
    return { complaint: `This is the address of ${named}, but Region says ${region}. For AWS, leave the field empty.` };
  return aws(region, `${match.fips ?? ""}${match.dual ?? ""}`, named !== undefined);
};

/** Providers that also take the bucket as a part of the host name, and show it like that. */
const withBucketInHost =
  /\.(digitaloceanspaces\.com|r2\.cloudflarestorage\.com|wasabisys\.com|backblazeb2\.com|linodeobjects\.com|scw\.cloud|your-objectstorage\.com|aliyuncs\.com)$/;

/** Where a bucket is, from what was entered: AWS by default, in any spelling of its addresses, or another store. */
export const readStorageAddress = (settings: Settings): Read => {
  const { region, bucket, storageUrl } = settings;
  if (!storageUrl) return aws(region, "", false);
  const url = readStorageUrl(storageUrl, bucket);
  if ("complaint" in url) return url;
  const { origin, hostname, base } = url;
  if (/(^|\.)(console\.)?aws\.amazon\.com$|\.amazonaws\.cn$/.test(hostname))
    return { complaint: "This is a page of the AWS console. For AWS, leave the field empty." };
  if (atAws.test(hostname)) {
    const read = byHost(hostname, settings);
    if ("complaint" in read || base === "") return read;
    return { complaint: `Behind the host this names ${base.slice(1)}, but Bucket says ${bucket}.` };
  }
  if (withBucketInHost.test(hostname) && hostname.startsWith(`${bucket}.`))
    return { complaint: `Leave the bucket out of the host name: ${origin.replace(`//${bucket}.`, "//")}` };
  return { endpoint: `${origin}${base}`, isAws: false, pathStyle: true, namesRegion: false };
};

/** @throws Error for settings that the form's schema does not let through */
export const storageAddress = (settings: Settings): StorageAddress => {
  const read = readStorageAddress(settings);
  if ("complaint" in read) throw new Error(read.complaint);
  return read;
};
