import { assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
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
  starred: "Starred",
};

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
  if (name === "starred") return "by you";
  return name === "connectorId" ? (connectors.get(value) ?? "This connector") : value;
}
