/** Names of regions come out of an answer into our sentences and onto a button, so they must look like names of regions. */
const looksLikeRegion = /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/;
const LONGEST = 32;

const inEndpoint = (endpoint: string): string | undefined => {
  const match = /(?:^|\.)s3(?:[.-]dualstack)?(?:[.-]([a-z0-9-]+))?\.amazonaws\.com(?:\.cn)?$/.exec(
    endpoint.toLowerCase(),
  );
  // Of the first of all regions, which has one name more.
  if (match && (match[1] === undefined || match[1] === "external-1")) return "us-east-1";
  return match?.[1];
};

/** The region that a store says the bucket is in; null when it names none. */
export const namedRegion = (answer: {
  Region?: string | undefined;
  Endpoint?: string | undefined;
  message: string;
  $response?: { headers: Readonly<Record<string, string>> } | undefined;
}): string | null => {
  const inText = /expecting '([^']+)'|The ([a-z0-9-]+) location constraint/.exec(answer.message);
  const named =
    answer.Region ??
    answer.$response?.headers["x-amz-bucket-region"] ??
    inEndpoint(answer.Endpoint ?? "") ??
    inText?.[1] ??
    inText?.[2];
  const region = named?.trim() ?? "";
  return region.length <= LONGEST && looksLikeRegion.test(region) ? region : null;
};
