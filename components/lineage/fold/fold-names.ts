/** By what assets are put together in one card. */
export const foldNames = ["package", "folder", "schema", "layer", "chain"] as const;
export type FoldName = (typeof foldNames)[number];
/** A group that an asset belongs to by itself; a chain is one of the drawing. */
export type GroupFold = Exclude<FoldName, "chain">;

export const foldLabels: Record<FoldName, string> = {
  package: "Package",
  folder: "Folder",
  schema: "Schema",
  layer: "Layer",
  chain: "Chain",
};
