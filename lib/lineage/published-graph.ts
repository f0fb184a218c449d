import type { AssetType, TestStatus } from "@/lib/core/catalog";
import type { LineageGraph } from "@/lib/core/lineage-graph";
import type { Freshness } from "./schema";

/** What the graph knows of an asset besides its neighbours. */
export type GraphNode = {
  id: string;
  connectorId: string;
  key: string;
  type: AssetType;
  name: string;
  testStatus: TestStatus;
  database: string | null;
  schema: string | null;
  package: string | null;
  materialization: string | null;
  owner: string | null;
  /** The file that defines it, as dbt tells it. */
  path: string | null;
  /** What dbt found when it last looked at a source; null where it did not. */
  freshness: Freshness | null;
  /** How long dbt's last run of it took. */
  runSeconds: number | null;
  /** Known only from a project that refers to it: its own is not connected. */
  isExternal: boolean;
  /** A relation that a dbt project knows which is not in the graph. */
  isInOtherProject: boolean;
};

/**
 * The published graph of a connector, whole and in memory, with those of the connectors that it is joined to by models
 * that refer to each other. Nodes are the numbers of `graph`; what is known of one is made when it is asked for.
 */
export type PublishedGraph = {
  /** The published version of each connector whose nodes are in it. */
  versions: ReadonlyMap<string, number>;
  graph: LineageGraph;
  node(index: number): GraphNode | undefined;
  /** All of them, by number; made once, for who looks through the whole graph. */
  nodes(): readonly GraphNode[];
  indexOfId(id: string): number | undefined;
  /** By connector and key: the same dbt project may be read by two connectors. */
  indexOf(connectorId: string, key: string): number | undefined;
  /** Whether an edge is known from the warehouse's own view definitions, rather than from dbt. */
  toldByWarehouse(from: number, to: number): boolean;
  /** What warehouses tell of their views, by their own relations. */
  ownEdges: readonly (readonly [from: number, to: number])[];
};
