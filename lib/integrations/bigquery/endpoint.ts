const GOOGLE = "https://bigquery.googleapis.com";
const GOOGLE_TOKEN = "https://oauth2.googleapis.com/token";

export type Endpoint = {
  /** Scheme, host and port of the API. */
  origin: string;
  host: string;
  /** Where the key's signature is exchanged for a token. It is also whom the signature is made out to. */
  tokenUrl: string;
  isGoogle: boolean;
};

/** The address as it was pasted, without what the API's own paths add to it. A host alone is taken as https. */
export const readApiEndpoint = (pasted: string): string => {
  const text = pasted
    .trim()
    .replace(/\/+$/, "")
    .replace(/\/bigquery(\/v2)?$/, "");
  return text === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
};

export const apiEndpointComplaint = (address: string): string | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    return "This is not a web address. It looks like https://bigquery.europe-west3.rep.googleapis.com.";
  if (url.username || url.password) return "Leave user name and password out of the address.";
  if (url.pathname !== "/" || url.search || url.hash) return "Enter the address up to the host and its port.";
  return null;
};

/**
 * Google's own hosts, private endpoints among them, take the token of Google's one token service. Any other host, such
 * as an emulator, has a token service of its own under /token: what is signed for it is of no use at Google, and a token
 * of Google's is never sent to it.
 */
export const endpointOf = (apiEndpoint: string | undefined): Endpoint => {
  const { origin, hostname, host } = new URL(apiEndpoint ?? GOOGLE);
  const isGoogle = hostname === "googleapis.com" || hostname.endsWith(".googleapis.com");
  return { origin, host, tokenUrl: isGoogle ? GOOGLE_TOKEN : `${origin}/token`, isGoogle };
};
