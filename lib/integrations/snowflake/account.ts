export type ReadAccount = { account: string } | { complaint: string };

const PART = /^[a-z0-9][a-z0-9_-]*$/;
const DOMAIN = ".snowflakecomputing.com";
/** The region whose accounts have the shortest address of all: it is left out. */
const FIRST_REGION = "us-west-2";

const EMPTY = "Enter the account identifier, such as myorg-myaccount.";
const UNREADABLE =
  "This is not an account identifier. It looks like myorg-myaccount, or like xy12345.eu-central-1 with a locator.";
const FOREIGN =
  "This address is not one of Snowflake's. Enter the account identifier, such as myorg-myaccount; an address of your own belongs into Access URL.";
const NO_ACCOUNT =
  "This address of Snowsight names no account. Copy it while you are signed in: https://app.snowflake.com/myorg/myaccount/…";
const OTHER_DOMAIN =
  "Accounts outside snowflakecomputing.com are reached by their own address: enter that as Access URL, and the account identifier here.";

/** Organisations and locators have no hyphen, and every region but none of an account's names has one. */
const isRegion = (part: string): boolean => part.includes("-");

const spelled = (parts: readonly string[]): ReadAccount => {
  const isPrivate = parts.at(-1) === "privatelink";
  const [first = "", second, ...more] = isPrivate ? parts.slice(0, -1) : parts;
  const suffix = isPrivate ? ".privatelink" : "";
  if (!parts.every((part) => PART.test(part)) || first === "privatelink") return { complaint: UNREADABLE };
  // With the organisation in it, a region says nothing more.
  if (second === undefined || (isRegion(first) && isRegion(second) && second !== "global"))
    return { account: first + suffix };
  if (second === FIRST_REGION && (more[0] ?? "aws") === "aws") return { account: first + suffix };
  if (second === "global") return more.length > 0 ? { complaint: UNREADABLE } : { account: `${first}.global${suffix}` };
  // As CURRENT_ORGANIZATION_NAME() and Snowsight's "Copy account identifier" join them.
  if (!isRegion(second))
    return more.length > 0 ? { complaint: UNREADABLE } : { account: `${first}-${second}${suffix}` };
  return more.length > 1 ? { complaint: UNREADABLE } : { account: [first, second, ...more].join(".") + suffix };
};

/** Snowsight writes `/organisation/account/…`, or `/region/locator/…`. */
const fromSnowsight = ({ host, path }: Address): ReadAccount => {
  const [first, second] = path.split("/").filter(Boolean);
  if (!first || !second) return { complaint: NO_ACCOUNT };
  const suffix = host.includes(".privatelink.") ? ["privatelink"] : [];
  return isRegion(first) ? spelled([second, ...first.split("."), ...suffix]) : spelled([first, second, ...suffix]);
};

type Address = { host: string; path: string };

const addressIn = (text: string): Address | null => {
  const bare = text.replace(/^jdbc:/, "").replace(/^[a-z][a-z0-9+.-]*:\/\//, "");
  const url = URL.canParse(`https://${bare}`) ? new URL(`https://${bare}`) : null;
  return url && { host: url.hostname.replace(/\.$/, ""), path: url.pathname };
};

/**
 * The account identifier in whatever was pasted: with organisation, with a locator and its region, an address of
 * Snowsight or of the account. One account has one spelling in the end, in lower case.
 */
export const readAccount = (input: string): ReadAccount => {
  const text = input.trim().toLowerCase();
  if (text === "") return { complaint: EMPTY };
  const hasScheme = text.includes("://");
  if (!hasScheme && !text.includes("snowflake")) {
    const parts = text.replace(/\/+$/, "").split(/[./]/);
    return spelled(parts);
  }
  const address = addressIn(text);
  if (!address) return { complaint: UNREADABLE };
  const { host } = address;
  if (host === "app.snowflake.com" || (host.startsWith("app.") && host.endsWith(DOMAIN))) return fromSnowsight(address);
  if (host.endsWith(DOMAIN)) {
    const name = host.slice(0, -DOMAIN.length);
    return spelled((host.includes(".privatelink.") ? name.replace(/^app-/, "") : name).split("."));
  }
  if (/\.snowflake(computing)?\.[a-z]+$/.test(host)) return { complaint: OTHER_DOMAIN };
  // An identifier may well have the word in it.
  return hasScheme || host.split(".").length > 3 ? { complaint: FOREIGN } : spelled(text.split(/[./]/));
};

/** The host of an account. An underscore of its name is a hyphen there, as a certificate asks. */
export const accountHost = (account: string): string => `${account.replaceAll("_", "-")}${DOMAIN}`;

/** What the account calls itself when one signs in: without region and network. */
export const accountName = (account: string): string => account.split(".")[0] ?? account;
