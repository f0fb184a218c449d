import { AssetNode } from "./asset-node";
import { LineageEdge } from "./lineage-edge";

// Of the module, not of a component: new objects at every drawing would make React Flow mount all cards anew.
export const nodeTypes = { asset: AssetNode };
export const edgeTypes = { lineage: LineageEdge };
