"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { apiGet } from "@/components/shell/api-client";
import { longestSelection } from "@/lib/lineage/select/split-terms";
import { selectView } from "@/lib/lineage/select-schema";

/** As many as the canvas draws with ease. */
const mostDrawn = "12000";

/** What a selection names in the graph of a connector; the last answer stays until the next is there. */
export function useSelection(connectorId: string | undefined, select: string | null) {
  const path = `/lineage/select?${new URLSearchParams({ connectorId: connectorId ?? "", select: select ?? "", limit: mostDrawn })}`;
  return useQuery({
    queryKey: ["lineage", path],
    queryFn: ({ signal }) => apiGet(path, selectView, signal),
    // What is too long is said beside the box; no server takes an address of any length.
    enabled: connectorId !== undefined && select !== null && select.length <= longestSelection,
    placeholderData: select === null ? undefined : keepPreviousData,
    staleTime: 60_000,
  });
}
export type SelectionQuery = ReturnType<typeof useSelection>;
