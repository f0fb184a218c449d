import { assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
import { freshness } from "@/lib/catalog/schema";
import { contractStates } from "@/lib/catalog/search/facet-names";
import { assetType, testStatus } from "@/lib/core/catalog";
import type { FilterName } from "./catalog-url";

/** The name of each filter, as its chip and its facet say it. */
export const filterTitles: Record<FilterName, string> = {
  type: "Type",
  status: "Tests",
  tag: "Tag",
  package: "Package",
  path: "Folder",
  connectorId: "Connector",
  database: "Database",
  schema: "Schema",
  materialization: "Materialized",
  owner: "Owner",
  group: "Group",
  access: "Access",
  freshness: "Freshness",
  contract: "Contract",
  starred: "Starred",
};

export const freshnessLooks = {
  pass: { label: "Fresh", text: "text-success" },
  warn: { label: "Getting stale", text: "text-warning" },
  error: { label: "Stale", text: "text-danger" },
} as const;

export const contractLabels = { enforced: "Enforced", none: "Not enforced" } as const;

/** A filter's value for a person. A connector's name is known by the facets alone, so it is handed in. */
export function filterLabel(name: FilterName, value: string, connectors: ReadonlyMap<string, string>): string {
  if (name === "type") {
    const type = assetType.safeParse(value);
    return type.success ? assetTypeLooks[type.data].plural : value;
  }
  if (name === "status") {
    const status = testStatus.safeParse(value);
    return status.success ? testStatusLooks[status.data].label : value;
  }
  if (name === "freshness") {
    const age = freshness.safeParse(value);
    return age.success ? freshnessLooks[age.data].label : value;
  }
  if (name === "contract") {
    const contract = contractStates.find((state) => state === value);
    return contract ? contractLabels[contract] : value;
  }
  if (name === "starred") return "by you";
  return name === "connectorId" ? (connectors.get(value) ?? "This connector") : value;
}
