import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const rows = Array.from({ length: 12 }, (_, row) => row);

/** The catalog's shape while its first page is on the way. */
export function CatalogSkeleton() {
  return (
    <div className="flex grow flex-col gap-3 px-4 py-5 md:px-6" aria-busy="true">
      <PageHeader title="Catalog" />
      <span role="status" className="sr-only">
        Loading the catalog
      </span>
      <Skeleton className="h-9 rounded-md" />
      <Skeleton className="mb-1 h-8 w-56" />
      <div className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-2.5 max-lg:hidden">
          {rows.map((row) => (
            <Skeleton key={row} className={row % 5 === 0 ? "mt-2 h-3 w-16" : "h-5"} />
          ))}
        </div>
        <div className="rounded-lg border bg-surface">
          {rows.map((row) => (
            <div key={row} className="flex h-12 items-center gap-3 border-b px-3 last:border-b-0">
              <Skeleton className="size-4" />
              <div className="flex grow flex-col gap-1.5">
                <Skeleton className="h-3.5 w-48" />
                <Skeleton className="h-3 w-2/3" />
              </div>
              <Skeleton className="h-5 w-20" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
