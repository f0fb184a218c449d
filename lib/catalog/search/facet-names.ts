/** The filters that are facets too: several values of one may be chosen, and each counts its values without itself. */
export const facetNames = [
  ...(["type", "status", "tag", "package", "connectorId", "database", "schema", "materialization"] as const),
  ...(["owner", "group", "access", "freshness", "contract"] as const),
] as const;
export type FacetName = (typeof facetNames)[number];

/** Whether dbt enforces a model's contract. */
export const contractStates = ["enforced", "none"] as const;
