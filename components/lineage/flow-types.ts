import { AssetNode } from "./asset-node";

// Of the module, not of a component: a new object at every drawing would make React Flow mount all cards anew.
export const nodeTypes = { asset: AssetNode };
