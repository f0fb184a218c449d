import { egressRules } from "./addresses";

/** Lets connectors of this process reach the servers at these addresses, as EGRESS_ALLOW does for an operator. */
export function allowEgress(...urls: string[]): void {
  const before = process.env.EGRESS_ALLOW;
  process.env.EGRESS_ALLOW = [...(before ? [before] : []), egressRules(urls)].join(",");
}
