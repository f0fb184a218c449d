"use client";

import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { apiGet } from "@/components/shell/api-client";
import { type TreeItem, treeItem } from "@/lib/catalog/schema";
import type { TreeKind } from "./tree-filters";

const treeLevel = z.object({ items: z.array(treeItem) });

/** What is directly below a branch, fetched when the branch is opened first. */
export function useTreeLevel(by: TreeKind, path: readonly string[], open: boolean) {
  return useQuery({
    queryKey: ["assets", "tree", by, path],
    enabled: open,
    queryFn: async ({ signal }): Promise<TreeItem[]> => {
      const params = new URLSearchParams({ by, path: JSON.stringify(path) });
      return (await apiGet(`/assets/tree?${params}`, treeLevel, signal)).items;
    },
  });
}
