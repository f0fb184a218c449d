"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { z } from "zod";
import { assetSummary } from "@/lib/catalog/schema";
import { apiGet } from "./api-client";

const page = z.object({ items: z.array(assetSummary), total: z.number() });

/** A value that has stood still for a moment. */
export function useDebounced<T>(value: T, milliseconds = 150): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** The first assets that a text finds, asked once typing pauses. Nothing is asked for an empty text. */
export function useAssetSearch(text: string, limit = 8, connectorId?: string) {
  const wanted = text.trim();
  const q = useDebounced(wanted);
  const query = useQuery({
    queryKey: ["assets", "search", q, limit, connectorId],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ q, limit: String(limit), ...(connectorId && { connectorId }) });
      return apiGet(`/assets?${asked}`, page, signal);
    },
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  return { ...query, settled: q === wanted && !query.isPlaceholderData && !query.isFetching };
}
