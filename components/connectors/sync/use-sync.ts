import { useQuery } from "@tanstack/react-query";
import { apiGet } from "@/components/shell/api-client";
import { syncView } from "@/lib/sync/schema";
import { isActive } from "./sync-words";

const POLL_MS = 700;

/** One sync, asked for again as long as it is under way. */
export const useSync = (syncId: string) =>
  useQuery({
    queryKey: ["sync", syncId],
    queryFn: ({ signal }) => apiGet(`/syncs/${syncId}`, syncView, signal),
    refetchInterval: (query) => (query.state.data && !isActive(query.state.data) ? false : POLL_MS),
    staleTime: 0,
  });
