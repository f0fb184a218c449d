"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { apiGet } from "@/components/shell/api-client";
import { useDebounced } from "@/components/shell/use-asset-search";
import { isSelectionText } from "@/lib/lineage/select/parse-selection";
import { longestSelection } from "@/lib/lineage/select/split-terms";
import { type CompletionView, completionView } from "@/lib/lineage/select-schema";

type Completions = CompletionView & {
  /** The text with a completion in place of what was typed, and where the caret is then. */
  apply: (item: CompletionView["items"][number]) => { text: string; caret: number };
};

/** What can stand at the caret, asked while a selection is written, or when it is asked for. */
export function useCompletions(
  connectorId: string | undefined,
  text: string,
  caret: number,
  isAsked: boolean,
): Completions | null {
  const wanted = JSON.stringify({ text, caret });
  const settled = useDebounced(wanted, 80);
  const isWanted = isAsked || (isSelectionText(text) && text.slice(0, caret).trim() !== "");
  const search = new URLSearchParams({ connectorId: connectorId ?? "", text, at: String(caret) });
  const query = useQuery({
    queryKey: ["lineage", "completions", connectorId, settled],
    queryFn: ({ signal }) => apiGet(`/lineage/select/completions?${search}`, completionView, signal),
    enabled: connectorId !== undefined && isWanted && text.length <= longestSelection && settled === wanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  // An answer for another text would be put in at the wrong place.
  if (!query.data || query.isPlaceholderData || !isWanted || settled !== wanted) return null;
  const { from, to, items } = query.data;
  const apply: Completions["apply"] = (item) => ({
    text: text.slice(0, from) + item.text + text.slice(to),
    caret: from + item.text.length,
  });
  // What is written already is no completion.
  return { from, to, apply, items: items.filter((item) => apply(item).text !== text) };
}
