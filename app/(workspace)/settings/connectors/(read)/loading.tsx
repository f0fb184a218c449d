import { Page } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <Page>
      <div role="status" aria-label="Loading" className="flex flex-col gap-4">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="w-96 max-w-full" />
        <Skeleton className="h-64" />
      </div>
    </Page>
  );
}
