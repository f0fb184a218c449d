import { WidePage } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

/** An asset's shape while it is on the way. */
export function AssetSkeleton() {
  return (
    <WidePage aria-busy="true">
      <span role="status" className="sr-only">
        Loading the asset
      </span>
      <Skeleton className="h-3 w-64 max-w-full" />
      <Skeleton className="h-7 w-72 max-w-full" />
      <Skeleton className="h-5 w-96 max-w-full" />
      <Skeleton className="h-8" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Skeleton className="h-48 rounded-lg" />
        <Skeleton className="h-72 rounded-lg" />
      </div>
    </WidePage>
  );
}
