import type { ConnectorView } from "@/lib/connectors/schema";

export type ConnectorBranch = { primary: ConnectorView | null; secondaries: ConnectorView[] };

const byName = (a: ConnectorView, b: ConnectorView) => a.name.localeCompare(b.name);

/** Each warehouse with the dbt connectors that enrich it. One whose warehouse is not in the list stands on its own. */
export function connectorTree(connectors: readonly ConnectorView[]): ConnectorBranch[] {
  const primaries = connectors.filter(({ tier }) => tier === "primary").sort(byName);
  const known = new Set(primaries.map(({ id }) => id));
  const secondaries = connectors.filter(({ tier }) => tier === "secondary").sort(byName);
  const branches: ConnectorBranch[] = primaries.map((primary) => ({
    primary,
    secondaries: secondaries.filter(({ primaryConnectorId }) => primaryConnectorId === primary.id),
  }));
  const alone = secondaries.filter(({ primaryConnectorId }) => !known.has(primaryConnectorId ?? ""));
  return alone.length > 0 ? [...branches, { primary: null, secondaries: alone }] : branches;
}
