"use client";

import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { apiGet } from "@/components/shell/api-client";
import { assetType } from "@/lib/core/catalog";
import type { TreeItem, TreeKind } from "./tree-filters";

const treeItem = z.object({
  name: z.string(),
  path: z.array(z.string()),
  kind: z.enum(["connector", "package", "folder", "database", "schema", "asset"]),
  count: z.number(),
  assetId: z.uuid().optional(),
  type: assetType.optional(),
});
const treeLevel = z.object({ items: z.array(treeItem) });

/** What is directly below a branch, fetched when the branch is opened first. */
export function useTreeLevel(by: TreeKind, path: readonly string[], open: boolean) {
  return useQuery({
    queryKey: ["assets", "tree", by, path],
    enabled: open,
    queryFn: async ({ signal }): Promise<TreeItem[]> => {
      const params = new URLSearchParams([["by", by], ...path.map((part): [string, string] => ["path", part])]);
      return (await apiGet(`/assets/tree?${params}`, treeLevel, signal)).items;
    },
  });
}
