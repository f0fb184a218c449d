import type { Grant } from "./access";
import type { CloudAccount } from "./cloud-account";
import { type Endpoint, matchTemplate } from "./endpoint";
import { accountEndpoints } from "./endpoints/accounts";
import { artifactEndpoints } from "./endpoints/artifacts";
import { environmentEndpoints } from "./endpoints/environments";
import { jobEndpoints } from "./endpoints/jobs";
import { projectEndpoints } from "./endpoints/projects";
import { runEndpoints } from "./endpoints/runs";
import { webhookEndpoints } from "./endpoints/webhooks";
import type { PastTheEnd } from "./listing";
import { Query } from "./query";
import { notFound, type Reply, refusal } from "./reply";

export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...projectEndpoints,
  ...environmentEndpoints,
  ...jobEndpoints,
  ...runEndpoints,
  ...artifactEndpoints,
  ...webhookEndpoints,
];

export type Served = {
  account: CloudAccount;
  pastTheEnd: PastTheEnd;
  isStepIgnored: boolean;
  refusalStatus: 403 | 404;
};

/** What a request is by the specification: the endpoint it means, and the rules it breaks. */
export type Reading = { rules: string[]; respond: (served: Served, grant: Grant) => Reply };

export function read(method: string, url: URL): Reading {
  const path = decoded(url.pathname);
  for (const endpoint of endpoints) {
    const parts = matchTemplate(endpoint.template, path);
    if (parts) return method === "GET" ? reading(endpoint, parts, url.searchParams) : wrongMethod(method);
  }
  return { rules: ["This path is not in the specification, or not in the stand-in"], respond: notFound };
}

/** What is not well encoded is looked up as it is, and found nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const wrongMethod = (method: string): Reading => ({
  rules: [`${method} is never sent: the stand-in is read only`],
  respond: () => refusal(405, `Method "${method}" not allowed.`, { headers: { allow: "GET" } }),
});

function reading(endpoint: Endpoint, parts: Record<string, string>, search: URLSearchParams): Reading {
  const query = new Query(endpoint.parameters, search);
  const id = (name: string): number => Number(parts[name]);
  const respond = ({ account, refusalStatus, ...served }: Served, grant: Grant): Reply => {
    if (query.faults.length > 0) return refusal(400, query.faults.join("; "));
    if (parts.account_id !== undefined && id("account_id") !== account.id) return notFound();
    if (grant.refuses.includes(endpoint.resource)) return refused(refusalStatus);
    return endpoint.answer({ ...served, account, grant, query, id, remainder: parts.remainder ?? "" });
  };
  return { rules: query.faults, respond };
}

const refused = (status: 403 | 404): Reply =>
  status === 404 ? notFound() : refusal(403, "You do not have permission to perform this action.");
