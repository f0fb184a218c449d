import type { AnswerRule, Asked, CannedAnswer } from "../canned-answers";

/** Nothing of what a vendor writes may be shown; whoever shows it all the same is found by this word. */
export const CANARY = "canary-in-the-vendors-words";

const xml = { "content-type": "application/xml" };

type More = { message?: string; more?: string; headers?: Record<string, string> };

/** An error as Amazon and Google write it. */
export const s3Error = (status: number, code: string, { message = CANARY, more = "", headers }: More = {}) => ({
  status,
  headers: { ...xml, ...headers },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>${CANARY}</RequestId></Error>`,
});

/** An error as Azure writes it. */
export const azureError = (status: number, code: string, { message = CANARY, more = "", headers }: More = {}) => ({
  status,
  headers: { ...xml, "x-ms-error-code": code, "x-ms-request-id": CANARY, ...headers },
  body: `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`,
});

const s3Object = (key: string): string =>
  `<Contents><Key>${key}</Key><LastModified>2026-11-01T02:03:04.000Z</LastModified><ETag>&quot;70ee1738b6b21e2c8a43f3a5ab0eee71&quot;</ETag><Size>1000</Size><StorageClass>STANDARD</StorageClass></Contents>`;

/** The listing of a bucket with these keys in it. */
export const s3Listing = (...keys: string[]): CannedAnswer => ({
  status: 200,
  headers: xml,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>acme-dbt</Name><Prefix/><MaxKeys>1000</MaxKeys><EncodingType>url</EncodingType><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${keys.map(s3Object).join("")}</ListBucketResult>`,
});

export const azureListing = (name: string): CannedAnswer => ({
  status: 200,
  headers: { ...xml, "x-ms-request-id": "r" },
  body: `\ufeff<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://acmedata.blob.core.windows.net/" ContainerName="acme-dbt"><Blobs><Blob><Name>${name}</Name><Properties><Last-Modified>Sun, 01 Nov 2026 02:03:04 GMT</Last-Modified><Etag>0x8DC1</Etag><Content-Length>1000</Content-Length><BlobType>BlockBlob</BlobType></Properties></Blob></Blobs><NextMarker/></EnumerationResults>`,
});

/** Pages without end, none of which holds an artifact, each as long as the next request takes to come. */
export const s3Endless = (): CannedAnswer => {
  const contents = Array.from(
    { length: 1000 },
    (_, at) =>
      `<Contents><Key>logs/${at}.txt</Key><LastModified>2026-11-01T02:03:04.000Z</LastModified><ETag>&quot;70ee&quot;</ETag><Size>1</Size></Contents>`,
  ).join("");
  const next = Math.random().toString(36);
  return {
    status: 200,
    headers: xml,
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>acme-dbt</Name><Prefix/><KeyCount>1000</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>true</IsTruncated><NextContinuationToken>${next}</NextContinuationToken>${contents}</ListBucketResult>`,
  };
};

export const azureEndless = (): CannedAnswer => {
  const blobs = Array.from(
    { length: 1000 },
    (_, at) =>
      `<Blob><Name>logs/${at}.txt</Name><Properties><Last-Modified>Sun, 01 Nov 2026 02:03:04 GMT</Last-Modified><Etag>0x8DC1</Etag><Content-Length>1</Content-Length><BlobType>BlockBlob</BlobType></Properties></Blob>`,
  ).join("");
  const next = Math.random().toString(36);
  return {
    status: 200,
    headers: { ...xml, "x-ms-request-id": "r" },
    body: `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://acmedata.blob.core.windows.net/" ContainerName="acme-dbt"><Blobs>${blobs}</Blobs><NextMarker>${next}</NextMarker></EnumerationResults>`,
  };
};

const page = "<!doctype html><html><head><title>Sign in</title></head><body>canary</body></html>";
export const webPage = (status: number): CannedAnswer => ({
  status,
  headers: { "content-type": "text/html" },
  body: page,
});

const isList = ({ url }: Asked): boolean => /[?&](list-type=2|comp=list)(&|$)/.test(url);

type Reply = CannedAnswer | ((asked: Asked) => CannedAnswer) | { by: string };
const replying = (reply: Reply) => (typeof reply === "object" && "by" in reply ? reply : { answer: reply });

/** For requests that list, and for those that read one object. */
export const whenListing = (reply: Reply): AnswerRule => ({ when: isList, ...replying(reply) });
export const whenReading = (reply: Reply): AnswerRule => ({
  when: (asked) => asked.method === "GET" && !isList(asked),
  ...replying(reply),
});
