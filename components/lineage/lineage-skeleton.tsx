import { Skeleton } from "@/components/ui/skeleton";

const columns = [["a", "b"], ["c", "d", "e"], ["f"], ["g", "h"]];

/** The shape of what is coming. */
export function LineageSkeleton() {
  return (
    <div aria-busy className="flex grow items-center justify-center gap-16 overflow-hidden p-8">
      <span className="sr-only" role="status">
        Loading the lineage
      </span>
      {columns.map((column) => (
        <div key={column.join()} className="flex flex-col gap-5">
          {column.map((card) => (
            <Skeleton key={card} className="h-14 w-44 rounded-md" />
          ))}
        </div>
      ))}
    </div>
  );
}
