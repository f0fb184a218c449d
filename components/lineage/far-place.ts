import type { VisibleNode } from "./visible-graph";

/**
 * What stands outside of the dbt project in the middle is framed, by lines that are told apart from a few pixels on:
 * whole around what dbt does not know, broken around what is another project's.
 */
export type FarFrame = "whole" | "broken" | null;

export const farFrame = ({ asset, isWarehouseOnly, isElsewhere }: VisibleNode): FarFrame =>
  isWarehouseOnly ? "whole" : asset.isExternal || isElsewhere ? "broken" : null;
