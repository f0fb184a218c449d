"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { apiGet, errorView } from "@/components/shell/api-client";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Skeleton } from "@/components/ui/skeleton";
import { assetView } from "@/lib/catalog/schema";
import { RemovedLineage } from "./removed-lineage";

/** Why an asset has no lineage to show: it was removed and is told as it was last, or something went wrong. */
export function LostAsset({ id, error, action }: { id: string | null; error: unknown; action: ReactNode }) {
  const view = errorView(error);
  const isMissing = id !== null && view.code === "not-found";
  const query = useQuery({
    queryKey: ["assets", id],
    queryFn: ({ signal }) => apiGet(`/assets/${id}`, assetView, signal),
    enabled: isMissing,
    retry: false,
  });
  if (isMissing && query.isPending) return <Skeleton className="h-80" />;
  if (isMissing && query.data?.removedAt) return <RemovedLineage asset={query.data} removedAt={query.data.removedAt} />;
  return <ErrorNotice error={view} action={action} />;
}
