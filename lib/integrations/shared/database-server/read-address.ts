import type { TakenApart } from "../../contract";

const url =
  /^(?:jdbc:)?[a-z][a-z0-9+:.-]*:\/\/(?:(?<user>[^:@/\s]+)(?::[^\s]*?)?@)?(?<host>\[[0-9a-f:.]+\]|[^:/?#;@\s]+)(?::(?<port>\d+))?(?:\/(?<database>[^/?;#\s]*))?(?:[?;#]\S*)?$/i;
const bare = /^(?<host>[a-z0-9._-]+)(?::(?<port>\d+)(?:[:/](?<database>[^/?;#\s]+))?|\/(?<database2>[^/?;#\s]+))$/i;

/** `host=… port=… dbname=…`, as libpq takes it. */
const byWords = (text: string): Record<string, string | undefined> | null => {
  const words = new Map([...text.matchAll(/(\w+)\s*=\s*(\S+)/g)].map(([, name = "", value = ""]) => [name, value]));
  const host = words.get("host");
  return host === undefined
    ? null
    : { host, port: words.get("port"), database: words.get("dbname"), user: words.get("user") };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What an address as consoles and connection strings have it says about the fields of a form; null: it is a host alone. A password in it is left behind. */
export const readAddress = (text: string): TakenApart | null => {
  const trimmed = text.trim();
  const groups = url.exec(trimmed)?.groups ?? bare.exec(trimmed)?.groups ?? byWords(trimmed);
  if (!groups?.host) return null;
  const { host, port, user } = groups;
  const database = groups.database || groups.database2;
  return {
    fills: {
      host: host.replace(/^\[|\]$/g, ""),
      ...(port && { port }),
      ...(database && { database: decoded(database) }),
      ...(user && { user: decoded(user) }),
    },
  };
};
