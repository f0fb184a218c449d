/** What the address of a page, or of the API, says beside its host. Ids are digits. */
export type AccessUrl = {
  /** Scheme, host and port, such as `https://ab123.us1.dbt.com`. */
  origin: string;
  host: string;
  accountId: string | null;
  projectId: string | null;
  environmentId: string | null;
  jobId: string | null;
  runId: string | null;
};

export type ParsedAccessUrl = { ok: true; url: AccessUrl } | { ok: false; complaint: string };

const EXAMPLE = "It looks like https://ab123.us1.dbt.com and is found in Account settings, under Access URLs.";

/** Hosts that belong to dbt and are not the access URL of any account. */
const otherHosts: ReadonlyMap<string, string> = new Map([
  ["login.dbt.com", "This is the page to sign in at. Sign in and pick the account: its own address is the access URL."],
  ["docs.getdbt.com", `This is dbt's documentation, not your account. ${EXAMPLE}`],
  ["www.getdbt.com", `This is dbt's website, not your account. ${EXAMPLE}`],
  ["getdbt.com", `This is dbt's website, not your account. ${EXAMPLE}`],
  ["dbt.com", `This is no account's address. ${EXAMPLE}`],
  ["hub.getdbt.com", `This is where dbt packages are listed, not your account. ${EXAMPLE}`],
]);

/** Other APIs of the same account have the access URL's host with one part more. */
const otherApis: ReadonlyMap<string, string> = new Map([
  ["metadata", "the Discovery API"],
  ["semantic-layer", "the Semantic Layer"],
]);

const hostComplaint = ({ hostname, protocol }: URL): string | null => {
  const known = otherHosts.get(hostname);
  if (known) return known;
  const parts = hostname.split(".");
  const api = parts.slice(0, 2).find((part) => otherApis.has(part));
  if (api && parts.length > 2) {
    const host = parts.filter((part) => part !== api).join(".");
    return `This is the address of ${otherApis.get(api)}. The access URL is ${protocol}//${host}.`;
  }
  return null;
};

/** `ab123.us1`, as some write a cell's account prefix for short. */
const cellPrefix = /^[a-z0-9-]+\.[a-z]{2}\d{1,2}$/i;

/** What stands around an address in a mail or a document, and what nobody sees. */
const around = /^[\s\u200b-\u200d\ufeff"'`<(“”„«‘’]+|[\s\u200b-\u200d\ufeff"'`>),;“”»‘’]+$/gu;
const slipInScheme = /^(https?)(?::\/(?!\/)|:(?=[^/\d])|\/\/)/i;

/** A name can only look like this once it is in a URL; a port or letters of other alphabets are taken care of by then. */
const isHostname = (name: string): boolean =>
  name.length <= 253 && (/^\[.+\]$/.test(name) || name.split(".").every((part) => /^[a-z0-9_-]{1,63}$/.test(part)));

/** Text as a URL, with what people leave out put in its place. */
const toUrl = (text: string): URL | null => {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const whole = hasScheme ? text : `https://${cellPrefix.test(text) ? `${text}.dbt.com` : text}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  // The dot of the root: the same host, and another one to whoever compares.
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
  return url.hostname === "" || isHostname(url.hostname) ? url : null;
};

const idAfter: ReadonlyMap<string, "projectId" | "environmentId" | "jobId" | "runId"> = new Map([
  ["projects", "projectId"],
  ["environments", "environmentId"],
  ["jobs", "jobId"],
  ["runs", "runId"],
]);

/** Old pages have their path behind `#`. The first number that is nothing else is the account's. */
const idsIn = ({ pathname, hash }: URL) => {
  const ids: Omit<AccessUrl, "origin" | "host"> = {
    ...{ accountId: null, projectId: null, environmentId: null, jobId: null, runId: null },
  };
  let before = "";
  for (const segment of `${pathname}/${hash.slice(1)}`.split(/[/?&]/)) {
    if (/^\d{1,20}$/.test(segment) && before !== "") ids[idAfter.get(before) ?? "accountId"] ??= segment;
    before = segment;
  }
  return ids;
};

/**
 * Takes apart what somebody pasted for the access URL: a host, a page of their dbt Cloud account, an address of its API.
 * Pure, and safe in a browser.
 */
export const parseAccessUrl = (typed: string): ParsedAccessUrl => {
  const text = typed.replace(around, "").replace(slipInScheme, "$1://");
  const refuse = (complaint: string): ParsedAccessUrl => ({ ok: false, complaint });
  if (text === "") return refuse("Enter the access URL.");
  if (/\s/.test(text)) return refuse(`An access URL holds no spaces. ${EXAMPLE}`);
  const url = toUrl(text);
  if (!url || url.hostname === "") return refuse(`This is not a web address. ${EXAMPLE}`);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refuse(`Enter an address that begins with https://.`);
  if (url.username !== "" || url.password !== "")
    return refuse("The address holds a user name or password. The token has a field of its own: leave them out.");
  if (!/^[a-z]+:\/\//i.test(text) && !/[.:]/.test(url.host))
    return refuse(`This is only a part of the access URL. ${EXAMPLE}`);
  const complaint = hostComplaint(url);
  if (complaint) return refuse(complaint);
  return { ok: true, url: { origin: url.origin, host: url.host, ...idsIn(url) } };
};
