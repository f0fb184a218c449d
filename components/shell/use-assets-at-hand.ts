"use client";

import { useQuery } from "@tanstack/react-query";
import { assetsAtHand } from "@/lib/catalog/schema";
import { apiGet } from "./api-client";

const SHOWN = 6;

/** What somebody viewed last and starred, asked anew each time it is wanted: the last page is the newest of it. */
export const useAssetsAtHand = (wanted: boolean) =>
  useQuery({
    queryKey: ["assets", "at hand"],
    queryFn: ({ signal }) => apiGet(`/assets/at-hand?limit=${SHOWN}`, assetsAtHand, signal),
    enabled: wanted,
    // Nothing is kept: a list that changed under the keys would have another line chosen than the one on top.
    gcTime: 0,
    staleTime: 0,
  });
