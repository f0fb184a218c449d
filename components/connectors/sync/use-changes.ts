import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { apiGet } from "@/components/shell/api-client";
import { changesPage } from "@/lib/sync/schema";

const PAGE = 100;

export type ChangesFilter = { q: string; change: string; type: string; place: string };

/** What a sync changed or would change, page by page. `status` is part of its name: a decision makes it another answer. */
export const useChanges = (syncId: string, status: string, filter: ChangesFilter) =>
  useInfiniteQuery({
    queryKey: ["sync", syncId, "changes", status, filter],
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...filter, cursor: pageParam }).filter(([, value]) => value !== "");
      const search = new URLSearchParams([...asked, ["limit", String(PAGE)]]);
      return apiGet(`/syncs/${syncId}/changes?${search}`, changesPage, signal);
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
