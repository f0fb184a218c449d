const withScheme = (text: string): string => (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);

const parsed = (text: string): URL | null => {
  const whole = withScheme(text.trim());
  return URL.canParse(whole) ? new URL(whole) : null;
};

/** What is wrong with a pasted access URL; null: it can be used. */
export const accessUrlComplaint = (text: string): string | null => {
  const url = parsed(text);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    return "This is not a web address. It looks like https://myorg-myaccount.snowflakecomputing.com.";
  if (url.username || url.password) return "The address holds a user name or password. Leave them out of it.";
  if (/^app\.snowflake\.|^app\..*\.snowflakecomputing\./.test(url.hostname))
    return "This is the address of Snowsight. Leave this empty, and paste it as the account identifier.";
  return null;
};

/** The address without path and question: every request has its own. */
export const tidyAccessUrl = (text: string): string => parsed(text)?.origin ?? text;
