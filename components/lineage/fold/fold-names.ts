/** By what assets are put together in one card. */
export const foldNames = ["package", "folder", "schema", "layer"] as const;
export type FoldName = (typeof foldNames)[number];

export const foldLabels: Record<FoldName, string> = {
  package: "Package",
  folder: "Folder",
  schema: "Schema",
  layer: "Layer",
};
