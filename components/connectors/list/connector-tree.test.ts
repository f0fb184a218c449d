import { expect, test } from "vitest";
import type { ConnectorView } from "@/lib/connectors/schema";
import { connectorTree } from "./connector-tree";

const connector = (id: string, primaryConnectorId?: string): ConnectorView => ({
  id,
  name: id,
  kind: "made-up",
  tier: primaryConnectorId === undefined ? "primary" : "secondary",
  config: {},
  secrets: {},
  primaryConnectorId: primaryConnectorId ?? null,
  schedule: null,
  state: "new",
  stateReason: null,
  version: 0,
  publishedAt: null,
  lastSync: null,
  counts: {},
  createdAt: "2024-01-01T00:00:00Z",
  updatedAt: "2024-01-01T00:00:00Z",
});

test("dbt connectors hang below the warehouse that they enrich, each by name", () => {
  const tree = connectorTree([connector("d2", "b"), connector("b"), connector("d1", "b"), connector("a")]);
  expect(tree.map(({ primary, secondaries }) => [primary?.id, secondaries.map(({ id }) => id)])).toEqual([
    ["a", []],
    ["b", ["d1", "d2"]],
  ]);
});

test("a dbt connector is shown even when its warehouse is not", () => {
  expect(connectorTree([connector("d", "gone")])[0]?.secondaries).toHaveLength(1);
});
