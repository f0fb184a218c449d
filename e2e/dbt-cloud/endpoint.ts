import type { Grant, Resource } from "./access";
import type { CloudAccount } from "./cloud-account";
import type { PastTheEnd } from "./listing";
import type { Parameters, Query } from "./query";
import type { Reply } from "./reply";

export type Asked = {
  account: CloudAccount;
  grant: Grant;
  query: Query;
  pastTheEnd: PastTheEnd;
  isStepIgnored: boolean;
  /** A number in the path, by the name that the template has for it. */
  id: (name: string) => number;
  /** The part of the path that may hold slashes. */
  remainder: string;
};

export type Endpoint = {
  /** As the specification writes the path. */
  template: string;
  resource: Resource;
  parameters: Parameters;
  answer: (asked: Asked) => Reply;
};

/** Matches a whole path against a template; only `{remainder}` reaches over slashes, and it is never empty. */
export function matchTemplate(template: string, path: string): Record<string, string> | null {
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "remainder" ? "(?<remainder>.+)" : `(?<${name}>\\d+)`,
  );
  const match = new RegExp(`^${pattern}$`).exec(path);
  return match ? { ...match.groups } : null;
}
