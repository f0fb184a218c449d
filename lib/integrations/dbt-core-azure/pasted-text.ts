/** Names that a connection string can have, in lower case. */
const known = [
  "defaultendpointsprotocol",
  "accountname",
  "accountkey",
  "endpointsuffix",
  "blobendpoint",
  "queueendpoint",
  "tableendpoint",
  "fileendpoint",
  "dfsendpoint",
  "sharedaccesssignature",
  "usedevelopmentstorage",
] as const;
export type PartName = (typeof known)[number];

const quotes = "\"'`“”‘’«»";
const newLineBeforePart = new RegExp(`[;,]?\\s*[\\r\\n]+\\s*(?=(?:${known.join("|")})\\s*=)`, "gi");
const variable = /^(?:export\s+|set\s+|\$env:)?[a-z0-9_]*connection[ _]?string[a-z0-9_]*\s*[:=]\s*/i;

/** The answer of `az storage account show-connection-string`. */
const fromJson = (text: string): string => {
  const quoted = /"connectionString"\s*:\s*("(?:[^"\\]|\\.)*")/i.exec(text)?.[1];
  if (!quoted) return text;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return text;
  }
};

/** What was pasted, without what surrounds it: quotes, the name of a variable, JSON, spaces, broken lines. */
export const tidied = (text: string): string => {
  const bare = fromJson(text)
    .replace(/[\u200b-\u200d\u2060]/g, "")
    .trim()
    .replace(variable, "");
  const unquoted = bare.replace(new RegExp(`^[${quotes}]+`), "").replace(new RegExp(`[${quotes};,\\s]+$`), "");
  // No name, key or signature holds a space: all that are there came with the copy.
  return unquoted.replace(newLineBeforePart, ";").replace(/\s+/g, "").replaceAll("&amp;", "&");
};

const isKnown = (name: string): name is PartName => known.some((part) => part === name);

/** The parts of a connection string, in whichever order and case they came; empty ones are not there. */
export const partsOf = (text: string): ReadonlyMap<PartName, string> => {
  const parts = new Map<PartName, string>();
  for (const pair of text.split(";")) {
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).toLowerCase();
    const value = pair.slice(equals + 1);
    if (equals > 0 && value !== "" && isKnown(name) && !parts.has(name)) parts.set(name, value);
  }
  return parts;
};
